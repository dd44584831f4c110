"""Pages by token, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncPagingTokenClient
from .client import PagingTokenClient
from .models import Run, RunList, RunListResult

__all__ = [
    "AsyncPagingTokenClient",
    "PagingTokenClient",
    "Run",
    "RunList",
    "RunListResult",
]
