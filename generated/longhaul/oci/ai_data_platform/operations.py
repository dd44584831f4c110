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
            "me-dcc-muscat-1": "oraclecloud9.com",
            "me-ibri-1": "oraclecloud9.com",
            "ap-dcc-canberra-1": "oraclecloud10.com",
            "eu-dcc-milan-1": "oraclecloud14.com",
            "eu-dcc-milan-2": "oraclecloud14.com",
            "eu-dcc-dublin-2": "oraclecloud14.com",
            "eu-dcc-rating-2": "oraclecloud14.com",
            "eu-dcc-rating-1": "oraclecloud14.com",
            "eu-dcc-dublin-1": "oraclecloud14.com",
            "ap-dcc-gazipur-1": "oraclecloud15.com",
            "eu-madrid-2": "oraclecloud.eu",
            "eu-frankfurt-2": "oraclecloud.eu",
            "eu-jovanovac-1": "oraclecloud20.com",
            "me-dcc-doha-1": "oraclecloud21.com",
            "me-alrayyan-1": "oraclecloud21.com",
            "us-somerset-1": "oraclecloud23.com",
            "us-thames-1": "oraclecloud23.com",
            "eu-dcc-zurich-1": "oraclecloud24.com",
            "eu-crissier-1": "oraclecloud24.com",
            "me-abudhabi-3": "oraclecloud26.com",
            "me-alain-1": "oraclecloud26.com",
            "me-abudhabi-2": "oraclecloud29.com",
            "me-abudhabi-4": "oraclecloud29.com",
            "ap-seoul-2": "oraclecloud35.com",
            "ap-suwon-1": "oraclecloud35.com",
            "ap-chuncheon-2": "oraclecloud35.com",
            "us-ashburn-2": "oraclecloud42.com",
            "us-newark-1": "oraclecloud42.com",
            "eu-budapest-1": "oraclecloud51.com",
            "sa-riodejaneiro-1": "oraclecloud52.com",
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
