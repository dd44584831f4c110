"""Parameters in every place and style, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncParametersClient
from .client import ParametersClient

__all__ = [
    "AsyncParametersClient",
    "ParametersClient",
]
