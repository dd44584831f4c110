"""Enums of every kind, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncEnumsClient
from .client import EnumsClient
from .models import Holder, HolderInline, HolderManyItem, HolderMaybe, Level, Word

__all__ = [
    "AsyncEnumsClient",
    "EnumsClient",
    "Holder",
    "HolderInline",
    "HolderManyItem",
    "HolderMaybe",
    "Level",
    "Word",
]
