"""Parts that operations share by reference, version 1.

Written by longhaul from spec.yaml; change that and run `make regenerate`.
"""

from .async_client import AsyncSharedPartsClient
from .client import SharedPartsClient
from .models import Thing

__all__ = [
    "AsyncSharedPartsClient",
    "SharedPartsClient",
    "Thing",
]
