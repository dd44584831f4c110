"""Security schemes of every kind, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncSecurityClient
from .client import SecurityClient

__all__ = [
    "AsyncSecurityClient",
    "SecurityClient",
]
