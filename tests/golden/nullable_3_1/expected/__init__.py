"""Null in OpenAPI 3.1, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncNullable31Client
from .client import Nullable31Client
from .models import Part, Record, RecordConstant

__all__ = [
    "AsyncNullable31Client",
    "Nullable31Client",
    "Part",
    "Record",
    "RecordConstant",
]
