"""Types as OpenAPI 3.1 writes them, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncTypes31Client
from .client import Types31Client
from .models import Part, Record, RecordBeside, RecordClosed, RecordFixed, RecordNumber, RecordState

__all__ = [
    "AsyncTypes31Client",
    "Part",
    "Record",
    "RecordBeside",
    "RecordClosed",
    "RecordFixed",
    "RecordNumber",
    "RecordState",
    "Types31Client",
]
