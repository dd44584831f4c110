"""Operations of Huawei Cloud Data Replication Service, batches of asynchronous jobs.

Written by longhaul from specs/huaweicloud/drs.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import (
    Answer,
    Endpoints,
    ErrorShape,
    ListOperation,
    NoHeaders,
    OffsetPaging,
    Parameter,
    Place,
    Service,
)

from .models import BatchAsyncJob, BatchAsyncJobCollection

SERVICE: Final = Service(
    name="huaweicloud.drs",
    title="Huawei Cloud Data Replication Service, batches of asynchronous jobs",
    version="v5",
    endpoints=Endpoints(
        pattern="https://drs.{region}.{domain}",
        domain="myhuaweicloud.com",
        exceptions={"eu-west-101": "myhuaweicloud.eu"},
    ),
    auth=("huaweicloud-token", "huaweicloud-aksk"),
    request_id="X-Request-Id",
)

LIST_BATCH_ASYNC_JOBS: Final[ListOperation[BatchAsyncJob, NoHeaders]] = ListOperation(
    id="listBatchAsyncJobs",
    method="GET",
    path="/v5/{project_id}/batch-async-jobs",
    parameters=(
        Parameter("project_id", Place.PATH, style="simple", required=True),
        Parameter("async_job_id", Place.QUERY, style="form"),
        Parameter("status", Place.QUERY, style="form"),
        Parameter("domain_name", Place.QUERY, style="form"),
        Parameter("user_name", Place.QUERY, style="form"),
        Parameter("offset", Place.QUERY, style="form"),
        Parameter("limit", Place.QUERY, style="form"),
        Parameter("sort_key", Place.QUERY, style="form"),
        Parameter("sort_dir", Place.QUERY, style="form"),
        Parameter("X-Language", Place.HEADER, style="simple"),
    ),
    constant_headers={"content-type": "application/json"},
    answers={200: Answer(BatchAsyncJobCollection)},
    headers=NoHeaders,
    error=ErrorShape(code=("error_code",), message=("error_msg",)),
    paging=OffsetPaging(items=("jobs",), total=("total_count",), parameter="offset"),
)
