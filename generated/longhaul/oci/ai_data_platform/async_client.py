"""Asynchronous client of OCI AI Data Platform, operations and runs.

Written by longhaul from specs/oci/ai-data-platform.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from collections.abc import Sequence

from longhaul.runtime.client import AsyncClient
from longhaul.runtime.paging import AsyncPager

from .models import (
    AsyncOperationSortBy,
    AsyncOperationSummary,
    JobRunSummary,
    RunSortBy,
    SortOrder,
    TaskRunStatusFilter,
    TaskRunSummary,
)
from .operations import (
    LIST_ASYNC_OPERATIONS,
    LIST_RECENT_JOB_RUNS,
    LIST_TASK_RUNS,
    SERVICE,
    ListAsyncOperationsHeaders,
    ListRecentJobRunsHeaders,
    ListTaskRunsHeaders,
)


class AsyncAiDataPlatformClient(AsyncClient):
    """OCI AI Data Platform, operations and runs, version 20260430.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def list_async_operations(
        self,
        ai_data_platform_id: str,
        *,
        limit: int | None = None,
        match_resource_name: bool | None = None,
        page: str | None = None,
        resource_name: str | None = None,
        resource_type: str | None = None,
        should_filter_by_calling_principal: bool | None = None,
        sort_by: AsyncOperationSortBy | str | None = None,
        sort_order: SortOrder | str | None = None,
        status: str | None = None,
        opc_request_id: str | None = None,
    ) -> AsyncPager[AsyncOperationSummary, ListAsyncOperationsHeaders]:
        """List the asynchronous operations of an instance.

        Lists the asynchronous operations of one AI Data Platform instance. Query parameters narrow the list.

        Args:
            ai_data_platform_id: `aiDataPlatformId` in path; 1 to 500 characters. OCID of the AI Data Platform instance,
                which the vendor also calls a data lake.
            limit: `limit` in query; default 100; 1 to 1000. How many items a page may hold at most.
            match_resource_name: `matchResourceName` in query; default false. Whether `resourceName` is compared as a
                prefix (`true`) or as a whole (`false`).
            page: `page` in query; at most 1024 characters. Token of the page to fetch, taken from `opc-next-page` of
                the page before it.
            resource_name: `resourceName` in query; at most 255 characters. Only operations on the resource of this
                name.
            resource_type: `resourceType` in query. Only operations on resources of this type; see `ResourceType` for
                the known ones.
            should_filter_by_calling_principal: `shouldFilterByCallingPrincipal` in query; default false. Whether to
                list only what the calling principal started.
            sort_by: `sortBy` in query; default timeStarted. Sort key. `timeStarted` sorts newest first unless
                `sortOrder` says otherwise.
            sort_order: `sortOrder` in query. Sort direction.
            status: `status` in query. Only operations in this state; see `AsyncOperationStatus` for the known ones.
            opc_request_id: `opc-request-id` in header; at most 255 characters; of the form `^[A-Za-z0-9_-]+$`. Name for
                this request, to quote to the vendor. Letters, digits, underscore and dash.

        Raises:
            BadRequest: 400. The request is malformed, for example a query parameter outside its limits.
            Unauthorized: 401. Credentials are missing, expired or wrong.
            NotFound: 404. There is no such resource, or the caller may not see it.
            TooManyRequests: 429. The caller sent too many requests in a short time.
            ServerError: 500. The service failed.
            ResponseError: any other status. Any other failure.

        Source: GET specs/oci/ai-data-platform.yaml#/paths/~120260430~1aiDataPlatforms~1{aiDataPlatformId}~1asyncOperations/get
        """
        return self._page(
            LIST_ASYNC_OPERATIONS,
            path=(ai_data_platform_id,),
            query={
                "limit": limit,
                "matchResourceName": match_resource_name,
                "page": page,
                "resourceName": resource_name,
                "resourceType": resource_type,
                "shouldFilterByCallingPrincipal": should_filter_by_calling_principal,
                "sortBy": sort_by,
                "sortOrder": sort_order,
                "status": status,
            },
            header={"opc-request-id": opc_request_id},
        )

    def list_task_runs(
        self,
        ai_data_platform_id: str,
        workspace_key: str,
        *,
        job_run_key: str,
        display_name: str | None = None,
        limit: int | None = None,
        page: str | None = None,
        parent_job_run_key: str | None = None,
        root_job_run_key: str | None = None,
        sort_by: RunSortBy | str | None = None,
        sort_order: SortOrder | str | None = None,
        status: Sequence[TaskRunStatusFilter | str] | None = None,
        opc_request_id: str | None = None,
    ) -> AsyncPager[TaskRunSummary, ListTaskRunsHeaders]:
        """List the task runs of a job run.

        Lists the runs of the tasks that one job run of a workspace consists of.

        Args:
            ai_data_platform_id: `aiDataPlatformId` in path. OCID of the AI Data Platform instance, which the vendor
                also calls a data lake.
            workspace_key: `workspaceKey` in path. Key of the workspace.
            display_name: `displayName` in query; 1 to 255 characters. Only the task run of exactly this display name.
            job_run_key: `jobRunKey` in query. Key of the job run whose tasks are listed.
            limit: `limit` in query; default 100; 1 to 1000. How many items a page may hold at most.
            page: `page` in query; at least 1 character. Token of the page to fetch, taken from `opc-next-page` of the
                page before it.
            parent_job_run_key: `parentJobRunKey` in query. Only task runs whose job run was started by this one.
            root_job_run_key: `rootJobRunKey` in query. Only task runs below this job run, the top of the tree.
            sort_by: `sortBy` in query; default timeCreated. Sort key. `timeCreated` sorts newest first and
                `displayName` from A to Z unless `sortOrder` says otherwise.
            sort_order: `sortOrder` in query. Sort direction.
            status: `status` in query, repeated. Only task runs in one of these states.
            opc_request_id: `opc-request-id` in header; of the form `^[A-Za-z0-9_-]+$`. Name for this request, to quote
                to the vendor. Letters, digits, underscore and dash.

        Raises:
            BadRequest: 400. The request is malformed, for example a query parameter outside its limits.
            Unauthorized: 401. Credentials are missing, expired or wrong.
            NotFound: 404. There is no such resource, or the caller may not see it.
            TooManyRequests: 429. The caller sent too many requests in a short time.
            ServerError: 500. The service failed.
            ResponseError: any other status. Any other failure.

        Source: GET specs/oci/ai-data-platform.yaml#/paths/~120260430~1aiDataPlatforms~1{aiDataPlatformId}~1workspaces~1{workspaceKey}~1taskRuns/get
        """
        return self._page(
            LIST_TASK_RUNS,
            path=(ai_data_platform_id, workspace_key),
            query={
                "displayName": display_name,
                "jobRunKey": job_run_key,
                "limit": limit,
                "page": page,
                "parentJobRunKey": parent_job_run_key,
                "rootJobRunKey": root_job_run_key,
                "sortBy": sort_by,
                "sortOrder": sort_order,
                "status": status,
            },
            header={"opc-request-id": opc_request_id},
        )

    def list_recent_job_runs(
        self,
        ai_data_platform_id: str,
        workspace_key: str,
        *,
        job_key: Sequence[str],
        limit: int | None = None,
        page: str | None = None,
        record_count: int | None = None,
        sort_by: RunSortBy | str | None = None,
        sort_order: SortOrder | str | None = None,
        opc_request_id: str | None = None,
    ) -> AsyncPager[JobRunSummary, ListRecentJobRunsHeaders]:
        """List the latest runs of jobs.

        Lists, for each of the given jobs, its latest runs.

        Args:
            ai_data_platform_id: `aiDataPlatformId` in path. OCID of the AI Data Platform instance, which the vendor
                also calls a data lake.
            workspace_key: `workspaceKey` in path. Key of the workspace.
            job_key: `jobKey` in query, repeated. Keys of the jobs whose runs are listed.
            limit: `limit` in query; default 10; 1 to 25. How many items a page may hold at most.
            page: `page` in query; at least 1 character. Token of the page to fetch, taken from `opc-next-page` of the
                page before it.
            record_count: `recordCount` in query; default 5; 1 to 10. How many runs to list for each job.
            sort_by: `sortBy` in query; default timeCreated. Sort key. `timeCreated` sorts newest first and
                `displayName` from A to Z unless `sortOrder` says otherwise.
            sort_order: `sortOrder` in query. Sort direction.
            opc_request_id: `opc-request-id` in header; of the form `^[A-Za-z0-9_-]+$`. Name for this request, to quote
                to the vendor. Letters, digits, underscore and dash.

        Raises:
            BadRequest: 400. The request is malformed, for example a query parameter outside its limits.
            Unauthorized: 401. Credentials are missing, expired or wrong.
            NotFound: 404. There is no such resource, or the caller may not see it.
            TooManyRequests: 429. The caller sent too many requests in a short time.
            ServerError: 500. The service failed.
            ResponseError: any other status. Any other failure.

        Source: GET specs/oci/ai-data-platform.yaml#/paths/~120260430~1aiDataPlatforms~1{aiDataPlatformId}~1workspaces~1{workspaceKey}~1recentJobRuns/get
        """
        return self._page(
            LIST_RECENT_JOB_RUNS,
            path=(ai_data_platform_id, workspace_key),
            query={
                "jobKey": job_key,
                "limit": limit,
                "page": page,
                "recordCount": record_count,
                "sortBy": sort_by,
                "sortOrder": sort_order,
            },
            header={"opc-request-id": opc_request_id},
        )
