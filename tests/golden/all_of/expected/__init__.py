"""allOf is merged, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncAllOfClient
from .client import AllOfClient
from .models import Base, BigThing, Holder, Named, Thing, ThingSize

__all__ = [
    "AllOfClient",
    "AsyncAllOfClient",
    "Base",
    "BigThing",
    "Holder",
    "Named",
    "Thing",
    "ThingSize",
]
