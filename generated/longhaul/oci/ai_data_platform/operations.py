"""Operations of OCI AI Data Platform, operations and runs.

Written by longhaul from specs/oci/ai-data-platform.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from longhaul.runtime.operation import (
    Answer,
    Endpoints,
    ErrorShape,
    ListOperation,
    Parameter,
    Place,
    Service,
    TokenPaging,
)
from longhaul.runtime.wire import wire

from .models import (
    AsyncOperationCollection,
    AsyncOperationSummary,
    JobRunCollection,
    JobRunSummary,
    TaskRunCollection,
    TaskRunSummary,
)

SERVICE: Final = Service(
    name="oci.ai_data_platform",
    title="OCI AI Data Platform, operations and runs",
    version="20260430",
    endpoints=Endpoints(
        pattern="https://aidp.{region}.oci.{domain}",
        domain="oraclecloud.com",
        exceptions={
            "us-langley-1": "oraclegovcloud.com",
            "us-luke-1": "oraclegovcloud.com",
            "us-gov-ashburn-1": "oraclegovcloud.com",
            "us-gov-chicago-1": "oraclegovcloud.com",
            "us-gov-phoenix-1": "oraclegovcloud.com",
            "uk-gov-london-1": "oraclegovcloud.uk",
            "uk-gov-cardiff-1": "oraclegovcloud.uk",
            "ap-chiyoda-1": "oraclecloud8.com",
            "ap-ibaraki-1": "oraclecloud8.com",
        },
    ),
    auth=("oci-signature",),
    request_id="opc-request-id",
)


@frozen(kw_only=True)
class ListAsyncOperationsHeaders:
    """Response headers of `listAsyncOperations`.

    Attributes:
        opc_next_page: `opc-next-page`. Token of the next page. Absent on the last one.
        opc_request_id: `opc-request-id`. The vendor's name for this request.
    """

    opc_next_page: str | None = field(default=None, metadata=wire("opc-next-page"))
    opc_request_id: str | None = field(default=None, metadata=wire("opc-request-id"))


LIST_ASYNC_OPERATIONS: Final[ListOperation[AsyncOperationSummary, ListAsyncOperationsHeaders]] = ListOperation(
    id="listAsyncOperations",
    method="GET",
    path="/20260430/aiDataPlatforms/{aiDataPlatformId}/asyncOperations",
    parameters=(
        Parameter("aiDataPlatformId", Place.PATH, style="simple", required=True, min_length=1, max_length=500),
        Parameter("limit", Place.QUERY, style="form", minimum=1, maximum=1000),
        Parameter("matchResourceName", Place.QUERY, style="form"),
        Parameter("page", Place.QUERY, style="form", max_length=1024),
        Parameter("resourceName", Place.QUERY, style="form", max_length=255),
        Parameter("resourceType", Place.QUERY, style="form"),
        Parameter("shouldFilterByCallingPrincipal", Place.QUERY, style="form"),
        Parameter("sortBy", Place.QUERY, style="form"),
        Parameter("sortOrder", Place.QUERY, style="form"),
        Parameter("status", Place.QUERY, style="form"),
        Parameter("opc-request-id", Place.HEADER, style="simple", max_length=255, pattern="^[A-Za-z0-9_-]+\\Z"),
    ),
    answers={200: Answer(AsyncOperationCollection)},
    headers=ListAsyncOperationsHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
    paging=TokenPaging(items=("items",), header="opc-next-page", parameter="page"),
)


@frozen(kw_only=True)
class ListTaskRunsHeaders:
    """Response headers of `listTaskRuns`.

    Attributes:
        opc_next_page: `opc-next-page`. Token of the next page. Absent on the last one.
        opc_request_id: `opc-request-id`. The vendor's name for this request.
    """

    opc_next_page: str | None = field(default=None, metadata=wire("opc-next-page"))
    opc_request_id: str | None = field(default=None, metadata=wire("opc-request-id"))


LIST_TASK_RUNS: Final[ListOperation[TaskRunSummary, ListTaskRunsHeaders]] = ListOperation(
    id="listTaskRuns",
    method="GET",
    path="/20260430/aiDataPlatforms/{aiDataPlatformId}/workspaces/{workspaceKey}/taskRuns",
    parameters=(
        Parameter("aiDataPlatformId", Place.PATH, style="simple", required=True),
        Parameter("workspaceKey", Place.PATH, style="simple", required=True),
        Parameter("displayName", Place.QUERY, style="form", min_length=1, max_length=255),
        Parameter("jobRunKey", Place.QUERY, style="form", required=True),
        Parameter("limit", Place.QUERY, style="form", minimum=1, maximum=1000),
        Parameter("page", Place.QUERY, style="form", min_length=1),
        Parameter("parentJobRunKey", Place.QUERY, style="form"),
        Parameter("rootJobRunKey", Place.QUERY, style="form"),
        Parameter("sortBy", Place.QUERY, style="form"),
        Parameter("sortOrder", Place.QUERY, style="form"),
        Parameter("status", Place.QUERY, style="form", explode=True),
        Parameter("opc-request-id", Place.HEADER, style="simple", pattern="^[A-Za-z0-9_-]+\\Z"),
    ),
    answers={200: Answer(TaskRunCollection)},
    headers=ListTaskRunsHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
    paging=TokenPaging(items=("items",), header="opc-next-page", parameter="page"),
)


@frozen(kw_only=True)
class ListRecentJobRunsHeaders:
    """Response headers of `listRecentJobRuns`.

    Attributes:
        opc_next_page: `opc-next-page`. Token of the next page. Absent on the last one.
        opc_request_id: `opc-request-id`. The vendor's name for this request.
    """

    opc_next_page: str | None = field(default=None, metadata=wire("opc-next-page"))
    opc_request_id: str | None = field(default=None, metadata=wire("opc-request-id"))


LIST_RECENT_JOB_RUNS: Final[ListOperation[JobRunSummary, ListRecentJobRunsHeaders]] = ListOperation(
    id="listRecentJobRuns",
    method="GET",
    path="/20260430/aiDataPlatforms/{aiDataPlatformId}/workspaces/{workspaceKey}/recentJobRuns",
    parameters=(
        Parameter("aiDataPlatformId", Place.PATH, style="simple", required=True),
        Parameter("workspaceKey", Place.PATH, style="simple", required=True),
        Parameter("jobKey", Place.QUERY, style="form", explode=True, required=True),
        Parameter("limit", Place.QUERY, style="form", minimum=1, maximum=25),
        Parameter("page", Place.QUERY, style="form", min_length=1),
        Parameter("recordCount", Place.QUERY, style="form", minimum=1, maximum=10),
        Parameter("sortBy", Place.QUERY, style="form"),
        Parameter("sortOrder", Place.QUERY, style="form"),
        Parameter("opc-request-id", Place.HEADER, style="simple", pattern="^[A-Za-z0-9_-]+\\Z"),
    ),
    answers={200: Answer(JobRunCollection)},
    headers=ListRecentJobRunsHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
    paging=TokenPaging(items=("items",), header="opc-next-page", parameter="page"),
)
