"""Pages by offset, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncPagingOffsetClient
from .client import PagingOffsetClient
from .models import ListRunsResult

__all__ = [
    "AsyncPagingOffsetClient",
    "ListRunsResult",
    "PagingOffsetClient",
]
