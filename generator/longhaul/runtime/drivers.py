"""What carries out the steps of a call: one driver with blocking I/O, one with async I/O.

These two classes are the only place that touches the HTTP library. It is httpx2; a client of the older `httpx`, which
has the same API, is taken too.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Coroutine
from math import inf
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from attrs import frozen

from .errors import ConfigurationError, DecodeError, LonghaulError, TransportError
from .http import Flow, Headers, Reply, Request, Send, Sleep

if TYPE_CHECKING:
    import asyncio

    import httpx
    import httpx2

    HttpClient: TypeAlias = httpx2.Client | httpx.Client
    AsyncHttpClient: TypeAlias = httpx2.AsyncClient | httpx.AsyncClient

__all__ = ["AsyncCaller", "Caller", "Timeout"]

T = TypeVar("T")


@frozen(kw_only=True)
class Timeout:
    """How long each part of an exchange may take, in seconds; None waits for ever.

    Attributes:
        connect: to open a connection.
        read: between two pieces of the response.
        write: between two pieces of the request.
        pool: for a free connection.
    """

    connect: float | None = 10.0
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 10.0

    def __attrs_post_init__(self) -> None:
        for seconds in (self.connect, self.read, self.write, self.pool):
            if seconds is not None and not (type(seconds) in (int, float) and 0 < seconds < inf):
                raise ConfigurationError(f"timeout must be a positive number of seconds, or None; got {seconds!r}")

    @classmethod
    def of(cls, timeout: Timeout | float | None) -> Timeout:
        """The same limit for every part, where one number is given."""
        if isinstance(timeout, Timeout):
            return timeout
        return cls(connect=timeout, read=timeout, write=timeout, pool=timeout)


class _Response(Protocol):
    """What both HTTP libraries, sync and async, give back."""

    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> Any: ...
    @property
    def content(self) -> bytes: ...


def _options(library: ModuleType, timeout: Timeout | None) -> dict[str, Any]:
    """Options of each request: a timeout, unless the client has one of its own."""
    if timeout is None:
        return {}
    return {
        "timeout": library.Timeout(connect=timeout.connect, read=timeout.read, write=timeout.write, pool=timeout.pool)
    }


def _library_of(client: object, expected: str) -> ModuleType:
    """The package that a client comes from: its exceptions are raised, and its Timeout is taken."""
    for kind in type(client).__mro__:
        package = kind.__module__.partition(".")[0]
        if package in ("httpx2", "httpx") and kind.__name__ == expected:
            return sys.modules[package]
    raise ConfigurationError(
        f"http_client must be an httpx2.{expected} or httpx.{expected}; got {type(client).__name__}"
    )


def _reply(response: _Response) -> Reply:
    return Reply(response.status_code, Headers(response.headers.multi_items()), response.content)


def _error(library: ModuleType, error: Exception, response: _Response | None) -> LonghaulError | None:
    """Our name for what the HTTP library raised; None for what isn't its own. The response is there once it began."""
    if isinstance(error, (library.UnsupportedProtocol, library.InvalidURL, UnicodeError)):  # the last: no IDNA host
        return ConfigurationError(f"the address can't be used: {error}")
    if isinstance(error, library.DecodingError):
        undecodable = DecodeError(f"the body can't be decompressed: {error}")
        if response is not None:
            undecodable.status_code = response.status_code
            undecodable.headers = Headers(response.headers.multi_items())
        return undecodable
    if not isinstance(error, library.RequestError):
        return None
    timeout = isinstance(error, library.TimeoutException)
    unsent = isinstance(error, (library.ConnectError, library.ConnectTimeout, library.PoolTimeout))
    what = _WHAT.get(type(error).__name__, "the connection failed")
    return TransportError(f"{what}: {error}" if str(error) else what, timeout=timeout, sent=not unsent)


_WHAT = {
    "ConnectTimeout": "no connection within the time allowed",
    "ReadTimeout": "no answer within the time allowed",
    "WriteTimeout": "the request could not be sent within the time allowed",
    "PoolTimeout": "no free connection within the time allowed",
    "ConnectError": "can't connect",
    "ReadError": "the connection broke while the answer was read",
    "WriteError": "the connection broke while the request was sent",
    "RemoteProtocolError": "the service broke the protocol",
}


class Caller:
    """Runs flows with blocking I/O. Safe to share between threads."""

    def __init__(self, http_client: HttpClient | None, timeout: Timeout | None) -> None:
        self._closed = False
        self._owns_client = http_client is None
        if http_client is None:
            import httpx2

            http_client = httpx2.Client()
        self._client: Any = http_client
        self._library = _library_of(http_client, "Client")
        self._options = _options(self._library, timeout)

    def run(self, flow: Flow[T]) -> T:
        """Carry out a flow to its end, and give back what it returns."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = self._perform(step)
                except LonghaulError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # a generator's result has no type of its own
        finally:
            flow.close()

    def _perform(self, step: Send | Sleep) -> Reply | None:
        if isinstance(step, Sleep):
            time.sleep(step.seconds)
            return None
        return self._send(step.request)

    def _send(self, request: Request) -> Reply:
        if self._closed or self._client.is_closed:
            raise ConfigurationError("the client is closed; make a new one, or move the call into its with block")
        response: Any = None
        try:
            built = self._client.build_request(
                request.method, request.url, headers=request.headers, content=request.content, **self._options
            )
            response = self._client.send(built, stream=True, follow_redirects=False)
            response.read()
        except Exception as error:
            ours = _error(self._library, error, response)
            if ours is None:
                raise
            raise ours from error
        else:
            return _reply(response)
        finally:
            if response is not None:
                response.close()

    def close(self) -> None:
        """Take no more calls, and close the HTTP client, unless the caller handed it in."""
        self._closed = True
        if self._owns_client:
            self._client.close()


class AsyncCaller:
    """Runs flows with async I/O, on asyncio or trio. Safe to share between tasks."""

    def __init__(self, http_client: AsyncHttpClient | None, timeout: Timeout | None) -> None:
        self._closed = False
        self._owns_client = http_client is None
        if http_client is None:
            import httpx2

            http_client = httpx2.AsyncClient()
        self._client: Any = http_client
        self._library = _library_of(http_client, "AsyncClient")
        self._options = _options(self._library, timeout)

    async def run(self, flow: Flow[T]) -> T:
        """Carry out a flow to its end, and give back what it returns."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = await self._perform(step)
                except LonghaulError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # a generator's result has no type of its own
        finally:
            flow.close()

    def start(self, flow: Flow[T]) -> Started[T]:
        """Begin a flow in the background, under asyncio; elsewhere it begins when its result is asked for."""
        return Started(self.run(flow))

    async def _perform(self, step: Send | Sleep) -> Reply | None:
        if isinstance(step, Sleep):
            import anyio

            await anyio.sleep(step.seconds)
            return None
        return await self._send(step.request)

    async def _send(self, request: Request) -> Reply:
        if self._closed or self._client.is_closed:
            raise ConfigurationError("the client is closed; make a new one, or move the call into its async with block")
        response: Any = None
        try:
            built = self._client.build_request(
                request.method, request.url, headers=request.headers, content=request.content, **self._options
            )
            response = await self._client.send(built, stream=True, follow_redirects=False)
            await response.aread()
        except Exception as error:
            ours = _error(self._library, error, response)
            if ours is None:
                raise
            raise ours from error
        else:
            return _reply(response)
        finally:
            if response is not None:
                await response.aclose()

    async def close(self) -> None:
        """Take no more calls, and close the HTTP client, unless the caller handed it in."""
        self._closed = True
        if self._owns_client:
            await self._client.aclose()


class Started(Generic[T]):
    """A flow that may be running already."""

    def __init__(self, work: Coroutine[Any, Any, T]) -> None:
        self._work = work
        self._task = _asyncio_task(work)

    async def result(self) -> T:
        """Wait for its end."""
        return await (self._work if self._task is None else self._task)

    async def cancel(self) -> None:
        """Stop it if it still runs, and leave nothing behind. Its own outcome isn't wanted any more."""
        if self._task is None:
            self._work.close()
            return
        import asyncio

        self._task.cancel()
        await asyncio.wait([self._task])
        if not self._task.cancelled():
            self._task.exception()


def _asyncio_task(work: Coroutine[Any, Any, T]) -> asyncio.Task[T] | None:
    """Run it as a task where asyncio is the event loop; trio has no tasks without a nursery."""
    import asyncio

    try:
        return asyncio.get_running_loop().create_task(work)
    except RuntimeError:
        return None
