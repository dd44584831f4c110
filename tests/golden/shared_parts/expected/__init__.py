"""Parts that operations share by reference, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncSharedPartsClient
from .client import SharedPartsClient
from .models import Thing
from .operations import ReadThingHeaders, ReadThingHeaders2, WriteThingHeaders, WriteThingHeaders2

__all__ = [
    "AsyncSharedPartsClient",
    "ReadThingHeaders",
    "ReadThingHeaders2",
    "SharedPartsClient",
    "Thing",
    "WriteThingHeaders",
    "WriteThingHeaders2",
]
