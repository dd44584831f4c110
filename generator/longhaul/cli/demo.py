"""`longhaul demo`: the generated clients of all three services, sync and async, against an emulator on this machine.

The five `_watch_*` functions are what a user would write: list or get, page, look at the phase, ask again. All the
rest is setting the stage and showing what happens.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from secrets import token_hex
from threading import Event
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from rich.console import Console, Group
from rich.live import Live
from rich.table import Table

from longhaul.emulator import Emulator, serve
from longhaul.huaweicloud.drs import DrsClient
from longhaul.oci.ai_data_platform import AsyncAiDataPlatformClient
from longhaul.oci.clinical_data_exchange import ClinicalDataExchangeClient
from longhaul.runtime import AsyncPager, Auth, HuaweiCloudAccessKey, OciApiKey, Phase, StatusEnum

__all__ = ["run_demo"]

ItemT = TypeVar("ItemT")
HeadersT = TypeVar("HeadersT")

POLL_SECONDS = 0.4


@dataclass
class Row:
    """What is known of one operation of a service."""

    service: str
    call: str
    client: str
    pages: int = 0
    items: int = 0
    calls: int = 0
    watched: dict[str, Phase] = field(default_factory=dict[str, Phase])
    unfinished_at_first: set[str] | None = None
    news: list[tuple[str, Phase]] = field(default_factory=list[tuple[str, Phase]])

    def update(self, phases: Iterable[tuple[str, Phase]], *, pages: int, items: int) -> bool:
        """Take over what one round found; whether everything that was watched has come to its end."""
        found = dict(phases)
        self.calls += pages
        self.pages, self.items = pages, items
        if self.unfinished_at_first is None:
            self.unfinished_at_first = {key for key, phase in found.items() if not phase.is_terminal}
        now = {key: phase for key, phase in found.items() if key in self.unfinished_at_first}
        self.news += [
            (key, phase) for key, phase in now.items() if phase.is_terminal and self.watched.get(key) != phase
        ]
        self.watched.update(now)
        return self.done

    @property
    def done(self) -> bool:
        """Whether everything that was under way at first has come to its end."""
        return self.unfinished_at_first is not None and all(phase.is_terminal for phase in self.watched.values())


def run_demo(*, seconds: float, seed: int, speed: float) -> int:
    """Run it and show it. 0 if everything that was waited for came to its end in time, else 1."""
    console = Console()
    started = time.monotonic()
    with serve(seed=seed, speed=speed) as emulator:
        console.print(f"Emulator of three services, from their OpenAPI files, at [bold]{emulator.url}[/]")
        rows = [Row(*words) for words in _ROWS]
        with Live(_table(rows, _bar), console=console, refresh_per_second=8, transient=True) as live:

            def show() -> None:
                _tell(console, rows)
                live.update(_table(rows, _bar))

            asyncio.run(_watch_all(emulator, rows, seconds, show))
    console.print()
    console.print(_table(rows, _counts))
    console.print()
    ended = sum(phase.is_terminal for row in rows for phase in row.watched.values())
    total = sum(len(row.watched) for row in rows)
    calls, spent = sum(row.calls for row in rows), time.monotonic() - started
    console.print(f"{ended} of {total} operations came to their end; {calls} calls in {spent:.1f} s", highlight=False)
    if not all(row.done for row in rows):
        console.print(
            f"[red]Not everything was done after {seconds:g} s; try: longhaul demo --seconds {2 * seconds:g}[/]"
        )
        return 1
    return 0


_ROWS = (
    ("longhaul.oci.ai_data_platform", "list_async_operations", "async"),
    ("longhaul.oci.ai_data_platform", "list_recent_job_runs", "async"),
    ("longhaul.oci.ai_data_platform", "list_task_runs", "async"),
    ("longhaul.oci.clinical_data_exchange", "get_work_request", "sync"),
    ("longhaul.huaweicloud.drs", "list_batch_async_jobs", "sync"),
)


# --- the clients at work ---------------------------------------------------------------------------------------------


async def _watch_all(emulator: Emulator, rows: list[Row], seconds: float, show: Callable[[], None]) -> None:
    oci = await asyncio.to_thread(_throwaway_oci_key)
    deadline = time.monotonic() + seconds
    operations, job_runs, task_runs, work_requests, batches = rows
    stop = Event()  # ends the threads, which can't be canceled
    async with AsyncAiDataPlatformClient(base_url=emulator.url, auth=oci) as client:
        try:
            await asyncio.gather(
                _watch_async_operations(client, emulator, operations, deadline, show),
                _watch_job_runs(client, emulator, job_runs, deadline, show),
                _watch_task_runs(client, emulator, task_runs, deadline, show),
                asyncio.to_thread(_watch_work_requests, oci, emulator, work_requests, deadline, stop, show),
                asyncio.to_thread(_watch_batches, emulator, batches, deadline, stop, show),
            )
        finally:
            stop.set()


async def _watch_async_operations(
    client: AsyncAiDataPlatformClient, emulator: Emulator, row: Row, deadline: float, show: Callable[[], None]
) -> None:
    platform = emulator.directory.operation("listAsyncOperations").scopes[0].path["aiDataPlatformId"]
    while time.monotonic() < deadline:
        pager = client.list_async_operations(platform, limit=50)
        done = await _take(row, pager, lambda operation: (operation.key, operation.status), show)
        if done:
            return
        await asyncio.sleep(POLL_SECONDS)


async def _watch_job_runs(
    client: AsyncAiDataPlatformClient, emulator: Emulator, row: Row, deadline: float, show: Callable[[], None]
) -> None:
    scope = emulator.directory.operation("listRecentJobRuns").scopes[0]
    platform, workspace = scope.path["aiDataPlatformId"], scope.path["workspaceKey"]
    while time.monotonic() < deadline:
        pager = client.list_recent_job_runs(platform, workspace, job_key=scope.query["jobKey"], record_count=10)
        done = await _take(row, pager, lambda run: (run.key, run.state.status if run.state else None), show)
        if done:
            return
        await asyncio.sleep(POLL_SECONDS)


async def _watch_task_runs(
    client: AsyncAiDataPlatformClient, emulator: Emulator, row: Row, deadline: float, show: Callable[[], None]
) -> None:
    scope = emulator.directory.operation("listTaskRuns").scopes[0]
    platform, workspace = scope.path["aiDataPlatformId"], scope.path["workspaceKey"]
    while time.monotonic() < deadline:
        pager = client.list_task_runs(platform, workspace, job_run_key=scope.query["jobRunKey"][0], limit=20)
        done = await _take(row, pager, lambda run: (run.key or "", run.state.status if run.state else None), show)
        if done:
            return
        await asyncio.sleep(POLL_SECONDS)


def _watch_work_requests(
    auth: Auth, emulator: Emulator, row: Row, deadline: float, stop: Event, show: Callable[[], None]
) -> None:
    going = emulator.directory.operation("getWorkRequest").scopes[0].going
    with ClinicalDataExchangeClient(base_url=emulator.url, auth=auth) as client:
        while time.monotonic() < deadline and not stop.is_set():
            answers = [client.get_work_request(key) for key in going]
            phases = [(answer.value.id, answer.value.status.phase) for answer in answers]
            done = row.update(phases, pages=len(answers), items=len(answers))
            show()
            if done:
                return
            asked = (answer.headers.retry_after for answer in answers)
            stop.wait(min((seconds for seconds in asked if seconds is not None), default=POLL_SECONDS))


def _watch_batches(emulator: Emulator, row: Row, deadline: float, stop: Event, show: Callable[[], None]) -> None:
    project = emulator.directory.operation("listBatchAsyncJobs").scopes[0].path["project_id"]
    auth = HuaweiCloudAccessKey(access_key=token_hex(10).upper(), secret_key=token_hex(20), project_id=project)
    with DrsClient(base_url=emulator.url, auth=auth) as client:
        while time.monotonic() < deadline and not stop.is_set():
            pages = list(client.list_batch_async_jobs(project, limit=50).pages())
            jobs = [job for page in pages for job in page.items]
            phases = [(job.async_job_id or "", _phase(job.status)) for job in jobs]
            done = row.update(phases, pages=len(pages), items=len(jobs))
            show()
            if done:
                return
            stop.wait(POLL_SECONDS)


async def _take(
    row: Row,
    pager: AsyncPager[ItemT, HeadersT],
    key_and_status: Callable[[ItemT], tuple[str, StatusEnum | None]],
    show: Callable[[], None],
) -> bool:
    """Read all pages of one round into the row; whether everything that was watched has come to its end."""
    pages = 0
    phases: list[tuple[str, Phase]] = []
    async for page in pager.pages():
        pages += 1
        for item in page.items:
            key, status = key_and_status(item)
            phases.append((key, _phase(status)))
    done = row.update(phases, pages=pages, items=len(phases))
    show()
    return done


def _phase(status: StatusEnum | None) -> Phase:
    return Phase.UNKNOWN if status is None else status.phase


def _throwaway_oci_key() -> OciApiKey:
    """A key of this run: the requests are signed as they would be for the real service."""
    return OciApiKey(
        tenancy="ocid1.tenancy.oc1..demo",
        user="ocid1.user.oc1..demo",
        fingerprint="00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff",
        private_key=generate_private_key(public_exponent=65537, key_size=2048),
    )


# --- what is shown ---------------------------------------------------------------------------------------------------

_HEADINGS = ("call", "client", "items", "pages", "followed to their end")

_COLORS = {
    Phase.PENDING: "bright_black",
    Phase.RUNNING: "blue",
    Phase.ATTENTION: "yellow",
    Phase.CANCELING: "yellow",
    Phase.SUCCEEDED: "green",
    Phase.FAILED: "red",
    Phase.CANCELED: "magenta",
    Phase.SKIPPED: "bright_black",
}


def _tell(console: Console, rows: Iterable[Row]) -> None:
    """A line for each operation that came to its end since the last time."""
    for row in rows:
        while row.news:
            key, phase = row.news.pop(0)
            console.print(f"  {row.call}: {key} [{_COLORS[phase]}]{phase}[/]", highlight=False)


def _table(rows: Iterable[Row], watched: Callable[[Row], str]) -> Group:
    """Calls by service; `watched` says what became of the operations that were under way."""
    parts: list[Table | str] = [_lines([_HEADINGS])]
    for service, its in groupby(rows, lambda row: row.service):
        parts.append(f"[bold]{service}[/]")
        parts.append(_lines([(row.call, row.client, str(row.items), str(row.pages), watched(row)) for row in its]))
    return Group(*parts)


def _lines(lines: Iterable[tuple[str, str, str, str, str]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for width in (23, 6):
        table.add_column(width=width, no_wrap=True)
    for _ in ("items", "pages"):
        table.add_column(width=5, justify="right")
    table.add_column()
    for line in lines:
        table.add_row(f"  {line[0]}", *line[1:])
    return table


def _bar(row: Row) -> str:
    return "".join(f"[{_COLORS.get(phase, 'white')}]■[/]" for phase in row.watched.values()) or "…"


def _counts(row: Row) -> str:
    counts = Counter(row.watched.values())
    return ", ".join(f"[{_COLORS.get(p, 'white')}]{count} {p}[/]" for p, count in counts.most_common()) or "none"
