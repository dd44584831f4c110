"""Several media types, of which one is generated, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncSeveralMediaTypesClient
from .client import SeveralMediaTypesClient
from .models import AddNoteBody, FillFormBody

__all__ = [
    "AddNoteBody",
    "AsyncSeveralMediaTypesClient",
    "FillFormBody",
    "SeveralMediaTypesClient",
]
