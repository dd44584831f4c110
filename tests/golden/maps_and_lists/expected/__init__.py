"""Maps, lists, aliases and anything, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncMapsAndListsClient
from .client import MapsAndListsClient
from .models import Container, ContainerInlineItem, ContainerInlineItemDeepItem, Part

__all__ = [
    "AsyncMapsAndListsClient",
    "Container",
    "ContainerInlineItem",
    "ContainerInlineItemDeepItem",
    "MapsAndListsClient",
    "Part",
]
