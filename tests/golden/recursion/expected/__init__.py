"""Schemas that contain themselves, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncRecursionClient
from .client import RecursionClient
from .models import Even, Odd, Tree

__all__ = [
    "AsyncRecursionClient",
    "Even",
    "Odd",
    "RecursionClient",
    "Tree",
]
