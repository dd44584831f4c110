"""The emulator on a port of this machine, in a thread, for as long as a `with` block lasts."""

from __future__ import annotations

import socket
from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager
from dataclasses import dataclass
from threading import Event, Thread

import uvicorn
from starlette.applications import Starlette

from longhaul.emulator.app import create_app, read_directory
from longhaul.emulator.clock import Clock, RealClock
from longhaul.emulator.directory import Directory
from longhaul.emulator.documents import bundled_documents
from longhaul.emulator.schema import ContractError, Json

LOOPBACK = "127.0.0.1"
DRAIN_SECONDS = 1  # that requests under way have to end when the emulator stops


@dataclass(frozen=True, slots=True)
class Emulator:
    """A running emulator. `url` has no slash at its end, as the `base_url` of a client."""

    url: str
    app: Starlette
    clock: Clock

    @property
    def directory(self) -> Directory:
        """What exists in it at this moment."""
        return read_directory(self.app)


@contextmanager
def serve(
    documents: Iterable[Json] | None = None,
    *,
    port: int = 0,
    clock: Clock | None = None,
    speed: float = 1.0,
    seed: int = 0,
    authenticate: bool = True,
) -> Generator[Emulator]:
    """Serve on 127.0.0.1 until the block ends; then no thread and no socket is left.

    Args:
        documents: OpenAPI documents; those of the installed packages unless given.
        port: A port number, or 0 for a free one.
        clock: What time it is; a `RealClock` of `speed` unless given.
        speed: Virtual seconds per real second.
        seed: The same documents and seed give the same items and ids.
        authenticate: Whether requests need credentials.

    Raises:
        ContractError: a document cannot be served.
        OSError: the port is taken.
    """
    clock = clock or RealClock(speed)
    documents = _bundled() if documents is None else documents
    app = create_app(documents, clock=clock, seed=seed, authenticate=authenticate)
    with closing(socket.create_server((LOOPBACK, port))) as listener:
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=DRAIN_SECONDS,
        )
        server = _Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, name="longhaul-emulator", daemon=True)
        thread.start()
        try:
            server.wait_until_started()
            yield Emulator(f"http://{LOOPBACK}:{listener.getsockname()[1]}", app, clock)
        finally:
            server.should_exit = True
            thread.join()


def _bundled() -> list[Json]:
    documents = bundled_documents()
    if not documents:
        raise ContractError("no openapi.json in the packages of longhaul; run `make regenerate`, or give a document")
    return documents


class _Server(uvicorn.Server):
    """A server that tells another thread when it has started."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._settled = Event()

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            super().run(sockets)
        finally:
            self._settled.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._settled.set()

    def wait_until_started(self) -> None:
        self._settled.wait()
        if not self.started:
            raise OSError("the emulator did not start; its log says why")
