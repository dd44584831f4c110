"""What is left out, and said so, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncLeftOutClient
from .client import LeftOutClient
from .models import Shape, ShapeOpen

__all__ = [
    "AsyncLeftOutClient",
    "LeftOutClient",
    "Shape",
    "ShapeOpen",
]
