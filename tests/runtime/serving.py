"""A tiny HTTP server on loopback that keeps what it got, byte for byte, and both HTTP libraries in both kinds."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import anyio
import httpx
import httpx2
import pytest
from attrs import field, frozen

from longhaul.oci.clinical_data_exchange import AsyncClinicalDataExchangeClient, ClinicalDataExchangeClient

WORK_REQUEST = (
    b'{"compartmentId":"c","id":"w","operationType":"CREATE_PAYER","percentComplete":50,"resources":[],'
    b'"status":"IN_PROGRESS","timeAccepted":"2026-11-22T12:00:00Z"}'
)


@frozen
class Received:
    """One request as it came over the wire."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def target(self) -> str:
        """Path and query."""
        return self.line.split(" ")[1]


def answer(body: bytes = WORK_REQUEST, status: str = "200 OK", **headers: str) -> bytes:
    """A response, whole."""
    lines = [f"HTTP/1.1 {status}", f"content-length: {len(body)}", "connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


@frozen
class Server:
    """Where it listens, and what it got."""

    port: int
    received: list[Received] = field(factory=list)

    @property
    def url(self) -> str:
        """Base address."""
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def serving(answers: Callable[[int], bytes | None] = lambda _: answer()) -> Iterator[Server]:
    """Serve on a free port: the answer to each request by its number, or None to keep silent until the end."""
    over = threading.Event()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            line = self.rfile.readline().decode("ascii").strip()
            headers = {}
            while header := self.rfile.readline().decode("latin-1").strip():
                name, _, value = header.partition(":")
                headers[name.lower()] = value.strip()
            body = self.rfile.read(int(headers.get("content-length", "0")))
            server.received.append(Received(line, headers, body))
            response = answers(len(server.received))
            if response is None:
                over.wait(30)
            else:
                self.wfile.write(response)

    class Listener(socketserver.ThreadingTCPServer):
        daemon_threads = True
        request_queue_size = 64

    with Listener(("127.0.0.1", 0), Handler) as listener:
        server = Server(listener.server_address[1])
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            over.set()
            listener.shutdown()
            thread.join()


@frozen
class Way:
    """One of the two HTTP libraries, with blocking or async I/O."""

    library: ModuleType
    is_async: bool

    def get(self, *arguments: Any, client: Any = None, http: dict[str, Any] | None = None, **named: Any) -> Any:
        """Call `getWorkRequest` with a new client over a new HTTP client, and close both."""
        return self.use(lambda it: it.get_work_request(*arguments, **named), client=client or {}, http=http)

    def use(self, call: Callable[[Any], Any], *, client: dict[str, Any], http: dict[str, Any] | None) -> Any:
        """Use a new client. Without `http` the client makes its own HTTP client."""
        options = {"auth": None, "retries": 0, **client}
        if self.is_async:
            return anyio.run(self._use_async, call, options, http)
        if http is None:
            with ClinicalDataExchangeClient(**options) as it:
                return call(it)
        with (
            self.library.Client(**http) as http_client,
            ClinicalDataExchangeClient(http_client=http_client, **options) as it,
        ):
            return call(it)

    async def _use_async(self, call: Callable[[Any], Any], options: dict[str, Any], http: dict[str, Any] | None) -> Any:
        if http is None:
            async with AsyncClinicalDataExchangeClient(**options) as it:
                return await call(it)
        async with (
            self.library.AsyncClient(**http) as http_client,
            AsyncClinicalDataExchangeClient(http_client=http_client, **options) as it,
        ):
            return await call(it)

    def __str__(self) -> str:
        return f"{'async' if self.is_async else 'sync'}-{self.library.__name__}"


EVERY_WAY = pytest.mark.parametrize(
    "way", [Way(library, is_async) for library in (httpx2, httpx) for is_async in (False, True)], ids=str
)
BOTH_KINDS = pytest.mark.parametrize("way", [Way(httpx2, is_async) for is_async in (False, True)], ids=str)
