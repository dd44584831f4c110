"""The `x-longhaul-*` vocabulary, as far as the generator uses it; `specs/README.md` describes all of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..ir import Endpoints, ErrorShape, OffsetPagination, Pagination, TokenPagination
from ..load import Node, Scalar
from .reading import Reader, shown

__all__ = ["endpoints", "error_shape", "lifecycle", "pagination", "request_id"]

_PHASES: Final = ("pending", "running", "attention", "canceling", "succeeded", "failed", "canceled", "skipped")


def lifecycle(reader: Reader, schema: Node, enum: tuple[Scalar, ...] | None) -> Mapping[str, str] | None:
    """`x-longhaul-lifecycle`: each value of the enum, and nothing else, with its phase."""
    node = schema.get("x-longhaul-lifecycle")
    if node is None:
        return None
    values = [value for value in enum or () if isinstance(value, str)]
    if len(values) < len(enum or ()):
        reader.error(node, "a lifecycle needs an enum of text", "remove it, or make the values text")
    phases = {state: shown(phase) for state, phase in reader.map(schema, "x-longhaul-lifecycle")}
    for state, phase in node.items():
        if state not in values:
            reader.error(phase, f"'{state}' has a phase and is not in the enum", "add it to enum, or remove it here")
        if phases[state] not in _PHASES:
            reader.error(phase, f"'{shown(phase)}' is no phase", f"write one of {', '.join(_PHASES)}")
    for state in (value for value in values if value not in phases):
        reader.error(
            node, f"'{state}' is in the enum and has no phase", f"add {state}: with one of {', '.join(_PHASES)}"
        )
    return {state: phase for state, phase in phases.items() if phase in _PHASES}


def error_shape(reader: Reader, schema: Node) -> ErrorShape | None:
    """`x-longhaul-error`: pointers to code and message."""
    node = schema.get("x-longhaul-error")
    if node is None:
        return None
    code, message = reader.pointer(node, "code"), reader.pointer(node, "message")
    if code is None or message is None:
        reader.error(node, "x-longhaul-error needs code and message", "write {code: /code, message: /message}")
        return None
    return ErrorShape(code=code, message=message)


def request_id(reader: Reader) -> str | None:
    """`x-longhaul-request-id`: the header that names a request."""
    node = reader.root.get("x-longhaul-request-id")
    return reader.required_text(node, "header") if node is not None else None


def endpoints(reader: Reader) -> Endpoints | None:
    """`x-longhaul-endpoints`: addresses by region."""
    node = reader.root.get("x-longhaul-endpoints")
    if node is None:
        return None
    pattern, domain = reader.required_text(node, "pattern"), reader.required_text(node, "domain")
    if pattern is None or domain is None:
        return None
    return Endpoints(
        pattern=pattern,
        domain=domain,
        exceptions={region: shown(other) for region, other in reader.map(node, "exceptions")},
    )


def pagination(reader: Reader, operation: Node, query: frozenset[str]) -> Pagination | None:
    """`x-longhaul-pagination`: how pages follow each other. `query` holds the names of the query parameters."""
    node = operation.get("x-longhaul-pagination")
    if node is None:
        return None
    style, items = reader.choice(node, "style", ("token", "offset")), reader.pointer(node, "items")
    if style is None or items is None:
        reader.error(node, "pagination needs style and items", "write style: token or offset, and items: /items")
        return None
    found = _token(reader, node, items) if style == "token" else _offset(reader, node, items)
    for name in (reader.text(node, "limit"), found.parameter if found else None):
        if name is not None and name not in query:
            reader.error(node, f"pagination names the parameter '{name}', which is not in query", "mend the name")
    return found


def _token(reader: Reader, node: Node, items: tuple[str, ...]) -> TokenPagination | None:
    reader.known_keys(node, ("style", "items", "token", "limit"))
    token = node.get("token")
    header = reader.required_text(token, "header") if token else None
    parameter = reader.required_text(token, "parameter") if token else None
    if header is None or parameter is None:
        reader.error(node, "token pagination needs a token", "write token: {header: …, parameter: …}")
        return None
    return TokenPagination(location=node.location, items=items, header=header, parameter=parameter)


def _offset(reader: Reader, node: Node, items: tuple[str, ...]) -> OffsetPagination | None:
    reader.known_keys(node, ("style", "items", "offset", "total", "limit"))
    parameter = reader.required_text(node, "offset")
    if parameter is None:
        return None
    total = reader.pointer(node, "total")
    return OffsetPagination(location=node.location, items=items, total=total, parameter=parameter)
