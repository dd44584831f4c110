"""The public API as a user would write it, for mypy and pyright in strict mode. Nothing here is run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from typing import assert_type

import httpx
import httpx2

from longhaul.huaweicloud.drs import AsyncDrsClient, BatchAsyncJob, BatchAsyncJobStatus, DrsClient
from longhaul.oci.ai_data_platform import (
    ActionType,
    AiDataPlatformClient,
    AsyncAiDataPlatformClient,
    AsyncOperationCollection,
    AsyncOperationSummary,
    RunStatus,
    TaskRunStatusFilter,
    TaskRunSummary,
)
from longhaul.oci.clinical_data_exchange import ClinicalDataExchangeClient, WorkRequest
from longhaul.runtime import (
    AsyncPager,
    HuaweiCloudAccessKey,
    NotFound,
    OciApiKey,
    Pager,
    Phase,
    ResponseError,
    RetryPolicy,
    Timeout,
    decode,
    encode,
)


def construct() -> None:
    """Every keyword argument of a client, and both HTTP libraries."""
    AiDataPlatformClient()
    AiDataPlatformClient(region="us-ashburn-1", auth=OciApiKey.from_config(), timeout=10, retries=0)
    AiDataPlatformClient(base_url="http://127.0.0.1:1", auth=None, timeout=Timeout(read=5), http_client=httpx2.Client())
    AsyncAiDataPlatformClient(retries=RetryPolicy(attempts=3), http_client=httpx2.AsyncClient(), check_limits=False)
    DrsClient(auth=HuaweiCloudAccessKey(access_key="a", secret_key="b"), http_client=httpx.Client())
    AsyncDrsClient(http_client=httpx.AsyncClient(), timeout=None)


def lists(client: AiDataPlatformClient) -> Iterator[str]:
    """Items and pages have their types; enums take members and raw values."""
    pager = client.list_task_runs("p", "w", job_run_key="j", status=[TaskRunStatusFilter.FAILED, "NEW"])
    for run in pager:
        assert_type(run, TaskRunSummary)
        if run.state is not None and run.state.status is not None:
            assert_type(run.state.status, RunStatus)
            assert_type(run.state.status.phase, Phase)
            assert_type(run.state.status.is_terminal, bool)
    for page in client.list_async_operations("p").pages():
        assert_type(page.items, list[AsyncOperationSummary])
        assert_type(page.total, int | None)
        assert_type(page.headers.opc_next_page, str | None)
        yield from (item.key for item in page.items)


async def lists_async(client: AsyncDrsClient) -> AsyncIterator[BatchAsyncJobStatus | None]:
    """The same, awaited."""
    async for job in client.list_batch_async_jobs("p", limit=5):
        assert_type(job, BatchAsyncJob)
        yield job.status
    async for page in client.list_batch_async_jobs("p").pages():
        assert_type(page.items, list[BatchAsyncJob])


def gets(client: ClinicalDataExchangeClient) -> datetime | None:
    """A single object comes with its typed headers; errors tell what the service said."""
    try:
        response = client.get_work_request("id")
    except NotFound as error:
        assert_type(error.code, str | None)
        assert_type(error.status_code, int)
        raise
    except ResponseError as error:
        assert_type(error.request_id, str | None)
        raise
    assert_type(response.value, WorkRequest)
    assert_type(response.headers.retry_after, int | None)
    return response.value.time_finished


def codec(body: bytes) -> bytes:
    """The codec gives back what it was asked for."""
    page = decode(body, AsyncOperationCollection)
    assert_type(page, AsyncOperationCollection)
    assert_type(page.items[0].action_type, ActionType)
    assert_type(decode(body, list[AsyncOperationSummary]), list[AsyncOperationSummary])
    return encode(page)


def passed_on(client: AiDataPlatformClient) -> Pager[AsyncOperationSummary, object]:
    """Pagers can be passed on without naming their headers."""
    return client.list_async_operations("p")


def passed_on_async(client: AsyncAiDataPlatformClient) -> AsyncPager[AsyncOperationSummary, object]:
    """Async pagers, too."""
    return client.list_async_operations("p")
