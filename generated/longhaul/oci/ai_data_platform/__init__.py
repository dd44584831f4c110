"""OCI AI Data Platform, operations and runs, version 20260430.

The calls of Oracle's AI Data Platform that tell how work is getting on: the asynchronous operations of an
instance, the runs of a job, and the tasks inside one run. All three are lists; there is no call for one item.

Transcribed by hand. Each operation names its document in `x-longhaul-source`, together with the places where the
document contradicts itself and what was decided there.

Written by longhaul from specs/oci/ai-data-platform.yaml; change that and run `make regenerate`.
"""

from .async_client import AsyncAiDataPlatformClient
from .client import AiDataPlatformClient
from .models import (
    ActionType,
    AsyncOperationCollection,
    AsyncOperationSortBy,
    AsyncOperationStatus,
    AsyncOperationSummary,
    Error,
    JobRunCollection,
    JobRunSummary,
    Launched,
    ResourceType,
    RunSortBy,
    RunStatus,
    SortOrder,
    State,
    TaskRunCollection,
    TaskRunStatusFilter,
    TaskRunSummary,
)
from .operations import ListAsyncOperationsHeaders, ListRecentJobRunsHeaders, ListTaskRunsHeaders

__all__ = [
    "ActionType",
    "AiDataPlatformClient",
    "AsyncAiDataPlatformClient",
    "AsyncOperationCollection",
    "AsyncOperationSortBy",
    "AsyncOperationStatus",
    "AsyncOperationSummary",
    "Error",
    "JobRunCollection",
    "JobRunSummary",
    "Launched",
    "ListAsyncOperationsHeaders",
    "ListRecentJobRunsHeaders",
    "ListTaskRunsHeaders",
    "ResourceType",
    "RunSortBy",
    "RunStatus",
    "SortOrder",
    "State",
    "TaskRunCollection",
    "TaskRunStatusFilter",
    "TaskRunSummary",
]
