"""The two drivers, over both HTTP libraries: against a real server, and against transports that fail as told."""

from __future__ import annotations

import asyncio
import gc
import socket
import time
import zlib
from collections.abc import Callable
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import httpx2
import pytest

from longhaul.runtime import (
    ConfigurationError,
    DecodeError,
    LonghaulError,
    NotFound,
    ResponseError,
    RetryPolicy,
    Timeout,
    TransportError,
)
from longhaul.runtime.drivers import AsyncCaller, Caller, Started
from longhaul.runtime.http import Flow, Request, Send, Sleep

from .serving import BOTH_KINDS, EVERY_WAY, WORK_REQUEST, Way, answer, serving

AT_ONCE = RetryPolicy(attempts=2, base_seconds=0.0)


def mocked(way: Way, handler: Callable[[Any], Any]) -> dict[str, Any]:
    """Options of an HTTP client that asks a function instead of a server."""
    return {"transport": way.library.MockTransport(handler)}


# --- failures ---------------------------------------------------------------------------------------------------------


@EVERY_WAY
@pytest.mark.parametrize(
    ("name", "message", "timeout", "sent"),
    [
        ("ConnectError", "can't connect", False, False),
        ("ConnectTimeout", "no connection within the time allowed", True, False),
        ("PoolTimeout", "no free connection within the time allowed", True, False),
        ("ReadTimeout", "no answer within the time allowed", True, True),
        ("WriteTimeout", "the request could not be sent within the time allowed", True, True),
        ("ReadError", "the connection broke while the answer was read", False, True),
        ("WriteError", "the connection broke while the request was sent", False, True),
        ("RemoteProtocolError", "the service broke the protocol", False, True),
        ("ProxyError", "the connection failed", False, True),
    ],
)
@pytest.mark.parametrize("detail", ["", "why"], ids=["plain", "with-detail"])
def test_failures_have_one_name_in_both_libraries(
    way: Way,
    name: str,
    message: str,
    timeout: bool,
    sent: bool,
    detail: str,
) -> None:
    """Each failure of the connection is a TransportError that says what broke, and whether anything was sent."""

    def fail(request: Any) -> Any:
        raise getattr(way.library, name)(detail, request=request)

    with pytest.raises(TransportError) as caught:
        way.get("w", client={"base_url": "http://h.example"}, http=mocked(way, fail))
    assert str(caught.value) == f"getWorkRequest: {message}{': why' if detail else ''}"
    assert (caught.value.timeout, caught.value.sent) == (timeout, sent)
    assert isinstance(caught.value.__cause__, getattr(way.library, name))


@EVERY_WAY
def test_what_is_not_the_librarys_own_is_not_hidden(way: Way) -> None:
    """A bug in a transport or hook is shown as it is."""

    def fail(_: Any) -> Any:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        way.get("w", client={"base_url": "http://h.example"}, http=mocked(way, fail))


@EVERY_WAY
def test_a_refused_connection(way: Way) -> None:
    """Nobody listens: a TransportError, and the request was not sent."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(TransportError, match="can't connect") as caught:
            way.get("w", client={"base_url": f"http://127.0.0.1:{unused.getsockname()[1]}"}, http={})
    assert not caught.value.sent


@EVERY_WAY
def test_a_service_that_never_answers(way: Way) -> None:
    """Time runs out: a TransportError that says so, and that the request may have arrived."""
    with serving(lambda _: None) as server, pytest.raises(TransportError, match="no answer within") as caught:
        way.get("w", client={"base_url": server.url, "timeout": 0.05}, http={})
    assert (caught.value.timeout, caught.value.sent, len(server.received)) == (True, True, 1)


@EVERY_WAY
@pytest.mark.parametrize(
    "response",
    [answer()[:-10], answer()[:20], b"", b"what?\r\n\r\n"],
    ids=["mid-body", "mid-header", "at-once", "no-http"],
)
def test_a_connection_that_is_cut(way: Way, response: bytes) -> None:
    """Half an answer is no answer, and never half a model."""
    with serving(lambda _: response) as server, pytest.raises(TransportError) as caught:
        way.get("w", client={"base_url": server.url}, http={})
    assert caught.value.sent


@EVERY_WAY
def test_a_connection_that_is_cut_once_is_retried(way: Way) -> None:
    """The next try goes over a new connection."""
    with serving(lambda number: answer()[:-10] if number == 1 else answer()) as server:
        assert way.get("w", client={"base_url": server.url, "retries": AT_ONCE}, http={}).attempts == 2


@EVERY_WAY
def test_a_body_that_can_not_be_decompressed(way: Way) -> None:
    """A broken gzip stream is a DecodeError that names the call, its status and its headers."""
    with (
        serving(lambda _: answer(b"no gzip", content_encoding="gzip")) as server,
        pytest.raises(DecodeError, match="getWorkRequest: the body can't be decompressed") as caught,
    ):
        way.get("w", client={"base_url": server.url}, http={})
    assert caught.value.status_code == 200
    assert (caught.value.headers or {})["content-encoding"] == "gzip"


@EVERY_WAY
def test_a_compressed_body_is_read(way: Way) -> None:
    """Compression is between the libraries and the service."""
    packer = zlib.compressobj(wbits=31)
    body = packer.compress(WORK_REQUEST) + packer.flush()
    with serving(lambda _: answer(body, content_encoding="gzip")) as server:
        assert way.get("w", client={"base_url": server.url}, http={}).value.id == "w"


@EVERY_WAY
def test_redirects_are_not_followed(way: Way) -> None:
    """A signature is for one address, so a redirect is an error, also where the HTTP client would follow it."""
    with serving(lambda _: answer(b"", "302 Found", location="/elsewhere")) as server:
        with pytest.raises(ResponseError) as caught:
            way.get("w", client={"base_url": server.url}, http={"follow_redirects": True})
        assert (caught.value.status_code, caught.value.headers["Location"]) == (302, "/elsewhere")
        assert len(server.received) == 1


@EVERY_WAY
def test_a_header_that_comes_twice_is_one_value(way: Way) -> None:
    """Repeated headers are joined, as RFC 9110 allows."""
    response = answer().replace(b"connection: close", b"connection: close\r\nx-a: 1\r\nX-A: 2")
    with serving(lambda _: response) as server:
        assert way.get("w", client={"base_url": server.url}, http={}).all_headers["x-a"] == "1, 2"


# --- HTTP clients and timeouts ----------------------------------------------------------------------------------------


@EVERY_WAY
@pytest.mark.parametrize(
    ("given", "http", "seen"),
    [
        ({}, {"timeout": 3.0}, (3.0, 3.0, 3.0, 3.0)),
        ({"timeout": 7}, {"timeout": 3.0}, (7, 7, 7, 7)),
        ({"timeout": Timeout(read=1.0)}, {}, (10.0, 1.0, 60.0, 10.0)),
        ({"timeout": None}, {"timeout": 3.0}, (None, None, None, None)),
    ],
    ids=["the-http-clients-own", "one-number", "parts", "none"],
)
def test_which_timeout_holds(way: Way, given: dict[str, Any], http: dict[str, Any], seen: tuple[Any, ...]) -> None:
    """What the caller says holds; a given HTTP client keeps its own where the caller says nothing."""
    timeouts = []

    def note(request: Any) -> Any:
        timeouts.append(request.extensions["timeout"])
        return way.library.Response(200, content=WORK_REQUEST)

    way.get("w", client={"base_url": "http://h.example", **given}, http={**mocked(way, note), **http})
    [timeout] = timeouts
    assert tuple(timeout[part] for part in ("connect", "read", "write", "pool")) == seen


@BOTH_KINDS
def test_every_timeout_is_finite_by_default(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that was told nothing waits for nothing without end."""
    timeouts = []

    def note(request: httpx2.Request) -> httpx2.Response:
        timeouts.append(request.extensions["timeout"])
        return httpx2.Response(404)

    transport = httpx2.MockTransport(note)
    kind = "AsyncClient" if way.is_async else "Client"
    original = getattr(httpx2, kind)
    monkeypatch.setattr(httpx2, kind, lambda: original(transport=transport))
    with pytest.raises(NotFound):
        way.get("w", client={"base_url": "http://h.example"}, http=None)
    assert timeouts == [{"connect": 10.0, "read": 60.0, "write": 60.0, "pool": 10.0}]


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_a_timeout_that_is_none_is_refused(seconds: float) -> None:
    """Only None waits for ever; zero, negative and endless ones are slips."""
    with pytest.raises(ConfigurationError, match="timeout must be a positive number"):
        Timeout.of(seconds)
    with pytest.raises(ConfigurationError, match="timeout must be a positive number"):
        Timeout(connect=seconds)


@pytest.mark.parametrize(
    ("caller", "wrong"),
    [
        (Caller, httpx2.AsyncClient), (Caller, httpx.AsyncClient), (Caller, object), (Caller, lambda: httpx2.Client),
        (AsyncCaller, httpx2.Client), (AsyncCaller, httpx.Client), (AsyncCaller, object),
    ],
)  # fmt: skip
def test_an_http_client_of_the_wrong_kind_is_refused(caller: Any, wrong: Callable[[], object]) -> None:
    """The mistake is named when the client is made, with what would be right."""
    expected = "AsyncClient" if caller is AsyncCaller else "Client"
    with pytest.raises(ConfigurationError, match=rf"must be an httpx2\.{expected} or httpx\.{expected}; got "):
        caller(wrong(), None)


@pytest.mark.parametrize("library", [httpx2, httpx], ids=lambda library: library.__name__)
def test_a_client_of_ones_own_class_is_taken(library: Any) -> None:
    """A subclass of an HTTP client is one."""

    class Own(library.Client):  # type: ignore[misc]
        pass

    with Own() as own:
        Caller(own, None)


# --- driving ----------------------------------------------------------------------------------------------------------


def sleeping(noted: list[str]) -> Flow[str]:
    """A flow that sleeps, and notes its end."""
    try:
        yield Sleep(3.0)
        yield Sleep(0.5)
        return "done"
    finally:
        noted.append("closed")


def test_sleeps_are_slept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocking driver sleeps as long as a flow asks."""
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    assert (Caller(httpx2.Client(), None).run(sleeping([])), slept) == ("done", [3.0, 0.5])


@pytest.mark.anyio
async def test_async_sleeps_are_slept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The async driver sleeps as long as a flow asks."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        await anyio.lowlevel.checkpoint()
        slept.append(seconds)

    monkeypatch.setattr(anyio, "sleep", sleep)
    assert (await AsyncCaller(httpx2.AsyncClient(), None).run(sleeping([])), slept) == ("done", [3.0, 0.5])


def test_an_interrupted_flow_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while waiting ends the flow, too."""

    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    noted: list[str] = []
    monkeypatch.setattr(time, "sleep", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Caller(httpx2.Client(), None).run(sleeping(noted))
    assert noted == ["closed"]


@pytest.mark.anyio
async def test_a_cancelled_flow_is_closed() -> None:
    """Cancelling a task while it waits ends the flow, too."""
    noted: list[str] = []
    with anyio.move_on_after(0):
        await AsyncCaller(httpx2.AsyncClient(), None).run(sleeping(noted))
    assert noted == ["closed"]


def test_a_flow_may_recover_from_an_error() -> None:
    """An error of the driver goes into the flow, which may go on."""

    def flow() -> Flow[str]:
        try:
            yield Send(Request("GET", "ftp://h.example"))
        except LonghaulError as error:
            return type(error).__name__
        return "sent"

    assert Caller(httpx2.Client(), None).run(flow()) == "ConfigurationError"


@pytest.mark.parametrize("way", [Way(httpx, is_async) for is_async in (False, True)], ids=str)
def test_an_address_that_the_library_refuses(way: Way) -> None:
    """What gets past our own check, and is no host name to the library, is still a LonghaulError."""
    with pytest.raises(ConfigurationError, match="the address can't be used"):
        way.get("w", client={"base_url": "https://xn--"}, http=mocked(way, lambda _: way.library.Response(200)))


def test_what_fails_while_it_is_cancelled_is_silent() -> None:
    """Nobody asks for the outcome of work that was stopped, so asyncio is told that its error was seen."""
    problems: list[str] = []

    async def stubborn() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            raise TransportError("cut off")

    async def start_and_stop() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: problems.append(context["message"]))
        started = Started(stubborn())
        await asyncio.sleep(0)
        await started.cancel()

    asyncio.run(start_and_stop())
    gc.collect()
    assert problems == []
