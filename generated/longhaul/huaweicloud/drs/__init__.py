"""Huawei Cloud Data Replication Service, batches of asynchronous jobs, version v5.

The call of Huawei Cloud's Data Replication Service (DRS) that lists the jobs created asynchronously in batches.

Transcribed by hand. The operation names its document in `x-longhaul-source`, together with the places where the
document contradicts itself and what was decided there.

Written by longhaul from specs/huaweicloud/drs.yaml; change that and run `make regenerate`.
"""

from .async_client import AsyncDrsClient
from .client import DrsClient
from .models import BatchAsyncJob, BatchAsyncJobCollection, BatchAsyncJobStatus, Error, Language, SortDirection

__all__ = [
    "AsyncDrsClient",
    "BatchAsyncJob",
    "BatchAsyncJobCollection",
    "BatchAsyncJobStatus",
    "DrsClient",
    "Error",
    "Language",
    "SortDirection",
]
