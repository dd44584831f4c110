"""Request bodies, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncBodiesClient
from .client import BodiesClient
from .models import Note, SubmitFormBody

__all__ = [
    "AsyncBodiesClient",
    "BodiesClient",
    "Note",
    "SubmitFormBody",
]
