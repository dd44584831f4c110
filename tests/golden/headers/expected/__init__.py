"""Response headers of every kind, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncHeadersClient
from .client import HeadersClient
from .models import State
from .operations import ReadAHeaders

__all__ = [
    "AsyncHeadersClient",
    "HeadersClient",
    "ReadAHeaders",
    "State",
]
