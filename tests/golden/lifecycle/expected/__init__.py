"""States and their phases, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncLifecycleClient
from .client import LifecycleClient
from .models import State

__all__ = [
    "AsyncLifecycleClient",
    "LifecycleClient",
    "State",
]
