"""Servers, security and addresses, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncServiceClient
from .client import ServiceClient

__all__ = [
    "AsyncServiceClient",
    "ServiceClient",
]
