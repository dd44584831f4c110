"""The ASGI application: documents in, routes out."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import msgspec
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from longhaul.emulator.answers import answers
from longhaul.emulator.clock import Clock, RealClock, milliseconds
from longhaul.emulator.contract import Operation, read_operations
from longhaul.emulator.credentials import accept_anyone, accept_well_formed
from longhaul.emulator.directory import Directory, list_directory
from longhaul.emulator.endpoint import Endpoint, Resource
from longhaul.emulator.request_ids import RequestIds
from longhaul.emulator.routing import RESERVED, RawPath, by_path
from longhaul.emulator.schema import Document, Json
from longhaul.emulator.world import furnish


def create_app(
    documents: Iterable[Json], *, clock: Clock | None = None, seed: int = 0, authenticate: bool = True
) -> Starlette:
    """Make an application that serves every operation of `documents`, all on one host.

    Args:
        documents: OpenAPI documents, as `read_document` and `bundled_documents` return them.
        clock: What time it is; a `RealClock` unless given. What exists is placed around the time of this call.
        seed: The same documents and seed give the same items, ids and page tokens.
        authenticate: Whether a request needs credentials of a form that its operation takes.

    Raises:
        ContractError: a document cannot be served, or two operations have the same path and method.
    """
    clock = clock or RealClock()
    start = milliseconds(clock.now())
    operations = [operation for document in documents for operation in read_operations(Document(document))]
    paths = by_path(operations)
    furnished = {operation: furnish(operation, start, seed) for operation in operations}
    names = Random(f"{seed}/request ids")  # noqa: S311 - the same names each time are what is wanted
    authenticator = accept_well_formed if authenticate else accept_anyone

    def endpoint(operation: Operation) -> Endpoint:
        answer = answers(operation, furnished[operation], seed)
        return Endpoint(operation, answer, clock, authenticator, RequestIds(operation, names))

    def directory() -> Directory:
        return list_directory(furnished, milliseconds(clock.now()))

    def show_directory(_: Request) -> Response:
        return Response(msgspec.json.encode(directory()), media_type="application/json")

    routes = [
        Route(path, Resource({method: endpoint(operation) for method, operation in methods.items()}))
        for path, methods in paths.items()
    ]
    app = Starlette(routes=[Route(f"{RESERVED}/directory", show_directory), *routes], middleware=[Middleware(RawPath)])
    app.router.redirect_slashes = False  # a path with a slash more is another path
    app.state.directory = directory
    return app


def read_directory(app: Starlette) -> Directory:
    """Return what exists in an application of `create_app` at this moment of its clock."""
    directory: Directory = app.state.directory()
    return directory
