"""Deprecated things, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncDeprecatedClient
from .client import DeprecatedClient
from .models import Old

__all__ = [
    "AsyncDeprecatedClient",
    "DeprecatedClient",
    "Old",
]
