"""Calls driven by hand: a flow is a list of steps, and these play the part of its driver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from traceback import TracebackException
from typing import Any

from attrs import field, frozen

from longhaul.runtime import LonghaulError, RetryPolicy
from longhaul.runtime.auth.base import Auth
from longhaul.runtime.flow import Settings
from longhaul.runtime.http import Flow, Headers, Reply, Request, Send, Sleep
from longhaul.runtime.operation import (
    Answer,
    ErrorShape,
    ListOperation,
    NoHeaders,
    OffsetPaging,
    Operation,
    Parameter,
    Place,
    TokenPaging,
)
from longhaul.runtime.wire import bind, wire

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BASE = "https://h.example"


@frozen(kw_only=True)
class Thing:
    """What the operations below answer with."""

    is_ready: bool = field(metadata=wire("isReady"))


@frozen(kw_only=True)
class Things:
    """A page."""

    items: list[int] | None = None
    total: int | None = None


@frozen(kw_only=True)
class ThingHeaders:
    """Documented response headers."""

    retry_after: int | None = field(default=None, metadata=wire("retry-after"))
    etag: str | None = None


bind(Thing, Things)

GET_THING: Operation[Thing, ThingHeaders] = Operation(
    id="getThing",
    method="GET",
    path="/thing",
    parameters=(Parameter("limit", Place.QUERY, style="form", maximum=10),),
    constant_headers={"x-constant": "always"},
    answers={200: Answer(Thing)},
    headers=ThingHeaders,
    error=ErrorShape(code=("code",), message=("detail", "message")),
)
BY_TOKEN: ListOperation[int, NoHeaders] = ListOperation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(Parameter("page", Place.QUERY, style="form"), Parameter("q", Place.QUERY, style="form")),
    answers={200: Answer(Things)},
    headers=NoHeaders,
    paging=TokenPaging(items=("items",), header="next-page", parameter="page"),
)
BY_OFFSET: ListOperation[int, NoHeaders] = ListOperation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(Parameter("offset", Place.QUERY, style="form"), Parameter("limit", Place.QUERY, style="form")),
    answers={200: Answer(Things)},
    headers=NoHeaders,
    paging=OffsetPaging(items=("items",), total=("total",), parameter="offset"),
)


def settings(*, auth: Auth | None = None, retries: RetryPolicy | None = None, random: float = 1.0) -> Settings:
    """A client whose clock stands still, and whose dice always fall the same way."""
    return Settings(
        base_url=BASE,
        auth=auth,
        retries=retries or RetryPolicy(),
        check_limits=True,
        request_id="x-request-id",
        headers={"user-agent": "tests"},
        now=lambda: NOW,
        random=lambda: random,
    )


def reply(status_code: int = 200, body: bytes | str = b'{"isReady":true}', **headers: str) -> Reply:
    """A reply; `retry_after="1"` is the header `retry-after`."""
    pairs = ((name.replace("_", "-"), value) for name, value in headers.items())
    return Reply(status_code, Headers(pairs), body.encode() if isinstance(body, str) else body)


@frozen
class Played:
    """What a flow did, and how it ended."""

    value: Any
    error: LonghaulError | None
    requests: list[Request]
    sleeps: list[float]

    @property
    def steps(self) -> tuple[int, list[float]]:
        """How often it sent, and how long it waited in between."""
        return len(self.requests), self.sleeps


def play(flow: Flow[Any], outcomes: Iterable[Reply | LonghaulError]) -> Played:
    """Answer each `Send` with the next outcome; an outcome that is left over, or missing, is an error of the test."""
    requests, sleeps, left = list[Request](), list[float](), list(outcomes)
    value, raised = None, None
    try:
        step = next(flow)
        while True:
            if isinstance(step, Sleep):
                sleeps.append(step.seconds)
                step = flow.send(None)
                continue
            assert isinstance(step, Send)
            requests.append(step.request)
            outcome = left.pop(0)
            step = flow.throw(outcome) if isinstance(outcome, LonghaulError) else flow.send(outcome)
    except StopIteration as end:
        value = end.value
    except LonghaulError as error:
        raised = error
    assert left == []
    return Played(value, raised, requests, sleeps)


def headers_of(request: Request) -> Mapping[str, str]:
    """Headers of a request by name."""
    return dict(request.headers)


def printed(error: BaseException) -> str:
    """What Python prints of an error and its causes, without the lines of source."""
    return "".join(TracebackException.from_exception(error, limit=0).format())
