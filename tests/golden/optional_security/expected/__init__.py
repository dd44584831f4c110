"""Credentials that may be left out, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncOptionalSecurityClient
from .client import OptionalSecurityClient

__all__ = [
    "AsyncOptionalSecurityClient",
    "OptionalSecurityClient",
]
