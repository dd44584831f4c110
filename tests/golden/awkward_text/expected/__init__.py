"""Quotes \"\"\" and backslashes \\ and {{ braces }}, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncAwkwardTextClient
from .client import AwkwardTextClient
from .models import Quotes, Text

__all__ = [
    "AsyncAwkwardTextClient",
    "AwkwardTextClient",
    "Quotes",
    "Text",
]
