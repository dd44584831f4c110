"""Models of Huawei Cloud Data Replication Service, batches of asynchronous jobs.

Written by longhaul from specs/huaweicloud/drs.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.enums import OpenEnum, StatusEnum
from longhaul.runtime.lifecycle import Phase
from longhaul.runtime.wire import bind


class BatchAsyncJobStatus(StatusEnum):
    """State of a job created asynchronously in a batch.

    - `ASYNC_JOB_VALIDATING`: its parameters are being checked.
    - `ASYNC_JOB_VALIDATE_FAILED`: the check found them wrong.
    - `AUTO_PARAM_VALIDATE_SUCCESS`: the check found them right.
    - `COMMIT_SUCCESS`: the job is submitted.

    Source: specs/huaweicloud/drs.yaml#/components/schemas/BatchAsyncJobStatus
    """

    ASYNC_JOB_VALIDATING = "ASYNC_JOB_VALIDATING", Phase.RUNNING
    ASYNC_JOB_VALIDATE_FAILED = "ASYNC_JOB_VALIDATE_FAILED", Phase.FAILED
    AUTO_PARAM_VALIDATE_SUCCESS = "AUTO_PARAM_VALIDATE_SUCCESS", Phase.RUNNING
    COMMIT_SUCCESS = "COMMIT_SUCCESS", Phase.SUCCEEDED


class SortDirection(OpenEnum):
    """Sort direction, descending or ascending.

    Source: specs/huaweicloud/drs.yaml#/components/schemas/SortDirection
    """

    DESC = "desc"
    ASC = "asc"


class Language(OpenEnum):
    """Language of messages.

    Source: specs/huaweicloud/drs.yaml#/components/schemas/Language
    """

    EN_US = "en-us"
    ZH_CN = "zh-cn"


@frozen(kw_only=True)
class BatchAsyncJob:
    """One job that was created asynchronously in a batch.

    Attributes:
        async_job_id: Identifier of the job.
        status: State of the job.
        domain_name: Name of the tenant.
        user_name: Name of the user.
        create_time: When the job was created.

    Source: specs/huaweicloud/drs.yaml#/components/schemas/BatchAsyncJob
    """

    async_job_id: str | None = None
    status: BatchAsyncJobStatus | None = None
    domain_name: str | None = None
    user_name: str | None = None
    create_time: str | None = None


@frozen(kw_only=True)
class Error:
    """What went wrong.

    Attributes:
        error_code: 12 characters. Code of the error, for programs.
        error_msg: 1 to 512 characters. Explanation, for people.

    Source: specs/huaweicloud/drs.yaml#/components/schemas/Error
    """

    error_code: str | None = None
    error_msg: str | None = None


@frozen(kw_only=True)
class BatchAsyncJobCollection:
    """One page of jobs, and how many there are in all.

    Attributes:
        total_count: How many jobs match, on all pages together.
        jobs: The jobs on this page.

    Source: specs/huaweicloud/drs.yaml#/components/schemas/BatchAsyncJobCollection
    """

    total_count: int | None = None
    jobs: list[BatchAsyncJob] | None = None


bind(BatchAsyncJobCollection, BatchAsyncJob, Error)
