"""One class for requests and one for responses, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncReadOnlyWriteOnlyClient
from .client import ReadOnlyWriteOnlyClient
from .models import Address, User, UserRequest

__all__ = [
    "Address",
    "AsyncReadOnlyWriteOnlyClient",
    "ReadOnlyWriteOnlyClient",
    "User",
    "UserRequest",
]
