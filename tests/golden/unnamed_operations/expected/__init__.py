"""Operations whose names are awkward, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncUnnamedOperationsClient
from .client import UnnamedOperationsClient
from .models import LIST, SERVICEModel, 名

__all__ = [
    "AsyncUnnamedOperationsClient",
    "LIST",
    "SERVICEModel",
    "UnnamedOperationsClient",
    "名",
]
