"""Servers in every place, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncServersClient
from .client import ServersClient

__all__ = [
    "AsyncServersClient",
    "ServersClient",
]
