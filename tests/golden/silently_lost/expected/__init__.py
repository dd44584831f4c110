"""What would be lost silently, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncSilentlyLostClient
from .client import SilentlyLostClient
from .models import A, D, GETAIdNestedItem, State

__all__ = [
    "A",
    "AsyncSilentlyLostClient",
    "D",
    "GETAIdNestedItem",
    "SilentlyLostClient",
    "State",
]
