"""Schemas that can't mean what they say, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncBadSchemasClient
from .client import BadSchemasClient

__all__ = [
    "AsyncBadSchemasClient",
    "BadSchemasClient",
]
