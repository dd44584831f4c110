"""Oracle Health Clinical Data Exchange, work requests, version 20180828.

The call of Oracle Health Clinical Data Exchange that tells how an asynchronous request is getting on.

Transcribed by hand. The operation names its document in `x-longhaul-source`, together with the places where the
document contradicts itself and what was decided there.

Written by longhaul from specs/oci/clinical-data-exchange.yaml; change that and run `make regenerate`.
"""

from .async_client import AsyncClinicalDataExchangeClient
from .client import ClinicalDataExchangeClient
from .models import (
    Error,
    OperationType,
    WorkRequest,
    WorkRequestResource,
    WorkRequestResourceActionType,
    WorkRequestResourceMetadataKey,
    WorkRequestStatus,
)
from .operations import GetWorkRequestHeaders

__all__ = [
    "AsyncClinicalDataExchangeClient",
    "ClinicalDataExchangeClient",
    "Error",
    "GetWorkRequestHeaders",
    "OperationType",
    "WorkRequest",
    "WorkRequestResource",
    "WorkRequestResourceActionType",
    "WorkRequestResourceMetadataKey",
    "WorkRequestStatus",
]
