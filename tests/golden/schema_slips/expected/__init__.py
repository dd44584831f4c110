"""One bad schema costs itself, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncSchemaSlipsClient
from .client import SchemaSlipsClient
from .models import Good, Lost, Narrow, Numbers

__all__ = [
    "AsyncSchemaSlipsClient",
    "Good",
    "Lost",
    "Narrow",
    "Numbers",
    "SchemaSlipsClient",
]
