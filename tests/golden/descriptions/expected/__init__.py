"""Descriptions of many lines, version 1.

First sentence
goes on.

- a list
- of two

    code, indented

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncDescriptionsClient
from .client import DescriptionsClient
from .models import A

__all__ = [
    "A",
    "AsyncDescriptionsClient",
    "DescriptionsClient",
]
