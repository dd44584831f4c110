"""Client of Huawei Cloud Data Replication Service, batches of asynchronous jobs.

Written by longhaul from specs/huaweicloud/drs.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders
from longhaul.runtime.paging import Pager

from .models import BatchAsyncJob, Language, SortDirection
from .operations import LIST_BATCH_ASYNC_JOBS, SERVICE


class DrsClient(Client):
    """Huawei Cloud Data Replication Service, batches of asynchronous jobs, version v5.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def list_batch_async_jobs(
        self,
        project_id: str,
        *,
        async_job_id: str | None = None,
        status: str | None = None,
        domain_name: str | None = None,
        user_name: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: SortDirection | str | None = None,
        x_language: Language | str | None = None,
    ) -> Pager[BatchAsyncJob, NoHeaders]:
        """List jobs created asynchronously in batches.

        Lists the jobs of a project that were created asynchronously in batches.

        Offered in some regions only, and for these replications only: synchronization from MySQL to MySQL and from
        Oracle to GaussDB Distributed, and migration from Redis and from cluster Redis to GeminiDB Redis.

        Args:
            project_id: `project_id` in path. Identifier of the tenant's project in the region.
            async_job_id: `async_job_id` in query. Only the job with this identifier.
            status: `status` in query. Only jobs in this state; see `BatchAsyncJobStatus` for the known ones.
            domain_name: `domain_name` in query. Only jobs of the tenant of this name.
            user_name: `user_name` in query. Only jobs of the user of this name.
            offset: `offset` in query. How many records to skip.
            limit: `limit` in query. How many records to return at most.
            sort_key: `sort_key` in query; default create_time. Field to sort by.
            sort_dir: `sort_dir` in query; default desc. Sort direction.
            x_language: `X-Language` in header; default en-us. Language of messages in the answer.

        Raises:
            BadRequest: 400. The request is malformed.

        Source: GET specs/huaweicloud/drs.yaml#/paths/~1v5~1{project_id}~1batch-async-jobs/get
        """
        return self._page(
            LIST_BATCH_ASYNC_JOBS,
            path=(project_id,),
            query={
                "async_job_id": async_job_id,
                "status": status,
                "domain_name": domain_name,
                "user_name": user_name,
                "offset": offset,
                "limit": limit,
                "sort_key": sort_key,
                "sort_dir": sort_dir,
            },
            header={"X-Language": x_language},
        )
