"""Null in OpenAPI 3.0, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncNullable30Client
from .client import Nullable30Client
from .models import Part, Record

__all__ = [
    "AsyncNullable30Client",
    "Nullable30Client",
    "Part",
    "Record",
]
