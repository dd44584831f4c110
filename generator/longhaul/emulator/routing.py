"""Operations found by path and method. Paths are matched as sent, so that `%2F` in an identifier is no separator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from starlette.types import ASGIApp, Receive, Scope, Send

from longhaul.emulator.contract import PLACEHOLDER, Operation
from longhaul.emulator.schema import ContractError

RESERVED = "/_emulator"


class RawPath:
    """Middleware that routes by the path as it is on the wire; ASGI gives it percent-decoded otherwise."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with its path undecoded."""
        raw = scope.get("raw_path")
        if raw:
            scope = {**scope, "path": raw.partition(b"?")[0].decode("latin-1")}
        await self._app(scope, receive, send)


def by_path(operations: Iterable[Operation]) -> Mapping[str, Mapping[str, Operation]]:
    """Group operations by Starlette path and method, literal paths before templates that match them too.

    Raises:
        ContractError: two operations have the same place, or one stands below the reserved prefix.
    """
    ordered = sorted(operations, key=lambda operation: route_path(operation.path))
    return {path: _by_method(list(group)) for path, group in groupby(ordered, lambda each: route_path(each.path))}


def _by_method(operations: list[Operation]) -> Mapping[str, Operation]:
    methods: dict[str, Operation] = {}
    for operation in operations:
        other = methods.setdefault(operation.method, operation)
        if other is not operation:
            place = f"{operation.method} {operation.path}"
            raise ContractError(f"{place} is in '{other.document.title}' and in '{operation.document.title}'")
        if operation.path.startswith(RESERVED):
            raise ContractError(f"{operation.path}: paths below {RESERVED} are the emulator's own")
    return methods


def route_path(template: str) -> str:
    """Return a path template in Starlette's form, whose placeholders take fewer characters: `{p0}`, `{p1}`, …."""
    numbers = iter(range(len(template)))
    return PLACEHOLDER.sub(lambda _: f"{{p{next(numbers)}}}", template)
