"""From an operation and its arguments to the request that is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast
from urllib.parse import urlencode

from msgspec import Struct, field

from .codec import decode, encode
from .errors import InvalidParameter, Unshown
from .http import Request
from .operation import Body, Operation, Parameter, Place
from .parameters import check_limits, cookie_pairs, header_value, path_segment, query_pairs

__all__ = ["Arguments", "build_request"]


class Arguments(Struct, frozen=True, kw_only=True):
    """What a caller gave for one call, under the wire's names. None means not given.

    Attributes:
        path: in the order of the operation's path parameters.
    """

    path: Sequence[object] = ()
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    header: Mapping[str, object] = field(default_factory=dict[str, object])
    cookie: Mapping[str, object] = field(default_factory=dict[str, object])
    body: object = None


def build_request(
    operation: Operation[Any, Any], base_url: str, arguments: Arguments, *, limits: bool = True
) -> Request:
    """Put the arguments where the operation wants them.

    Args:
        operation: what is called.
        base_url: without a slash at its end.
        arguments: what the caller gave.
        limits: whether to check the documented limits first.

    Raises:
        InvalidParameter: a required argument is missing, can't be sent, or breaks a limit.
    """
    given = _given(operation, arguments)
    if limits:
        for parameter, value in given:
            check_limits(operation.id, parameter, value)
    in_query = [(p, query_pairs(operation.id, p, v)) for p, v in given if p.place is Place.QUERY]
    _require(operation, given, empty=[parameter for parameter, pairs in in_query if not pairs])
    query = "&".join(f"{name}={value}" for _, pairs in in_query for name, value in pairs)
    headers, content = _body(operation, arguments.body)
    return Request(
        method=operation.method,
        url=base_url + _path(operation, given) + (f"?{query}" if query else ""),
        headers=(("accept", _accept(operation)), *headers, *_headers(operation, given)),
        content=content,
    )


def _given(operation: Operation[Any, Any], arguments: Arguments) -> list[tuple[Parameter, object]]:
    """Each parameter with its argument, without those that weren't given."""
    in_path = iter(arguments.path)
    by_place = {Place.QUERY: arguments.query, Place.HEADER: arguments.header, Place.COOKIE: arguments.cookie}
    values = (
        (parameter, next(in_path) if parameter.place is Place.PATH else by_place[parameter.place].get(parameter.name))
        for parameter in operation.parameters
    )
    return [(parameter, value) for parameter, value in values if value is not None]


def _require(operation: Operation[Any, Any], given: list[tuple[Parameter, object]], *, empty: list[Parameter]) -> None:
    """An empty array in the query is nothing on the wire, and so no value for a required parameter."""
    for parameter in operation.parameters:
        if not parameter.required:
            continue
        value = next((value for p, value in given if p is parameter), None)
        if value is None or parameter in empty:
            raise InvalidParameter(operation.id, parameter.name, "given, since it is required", value)


def _path(operation: Operation[Any, Any], given: list[tuple[Parameter, object]]) -> str:
    path = operation.path
    for parameter, value in given:
        if parameter.place is Place.PATH:
            path = path.replace(f"{{{parameter.name}}}", path_segment(operation.id, parameter, value), 1)
    return path


def _headers(operation: Operation[Any, Any], given: list[tuple[Parameter, object]]) -> list[tuple[str, str]]:
    headers = [(p.name, header_value(operation.id, p, v)) for p, v in given if p.place is Place.HEADER]
    cookies = [pair for p, v in given if p.place is Place.COOKIE for pair in cookie_pairs(operation.id, p, v)]
    if cookies:
        headers.append(("cookie", "; ".join(f"{name}={value}" for name, value in cookies)))
    return headers


def _accept(operation: Operation[Any, Any]) -> str:
    return "application/json" if any(a.form == "json" for a in operation.answers.values()) else "*/*"


def _body(operation: Operation[Any, Any], value: object) -> tuple[list[tuple[str, str]], bytes]:
    constant = list(operation.constant_headers.items())
    if operation.body is None or value is None:
        if operation.body is not None and operation.body.required:
            raise InvalidParameter(operation.id, "body", "given, since it is required", value)
        return constant, b""
    try:
        return [*constant, ("content-type", operation.body.media_type)], _content(operation.body, value)
    except (TypeError, ValueError) as error:
        raise InvalidParameter(
            operation.id, "body", f"what {operation.body.media_type} can carry", Unshown(value)
        ) from error


def _content(body: Body, value: object) -> bytes:
    match body.form:
        case "json":
            return encode(value)
        case "urlencoded":
            return urlencode(_form_fields(value), doseq=True).encode()
        case "text":
            return str(value).encode()
        case "bytes":
            return bytes(memoryview(value))  # type: ignore[arg-type]  # a value that is no buffer raises TypeError


def _form_fields(value: object) -> dict[str, str | list[str]]:
    """Each field as text: a scalar as JSON writes it, an array as a repeated field, an object as JSON."""
    plain = decode(encode(value), object)  # dates, enums and models as what JSON makes of them
    if not isinstance(plain, dict):
        raise TypeError("a form has fields")
    fields = cast("dict[str, object]", plain)
    return {
        name: [_form_text(item) for item in cast("list[object]", item)] if isinstance(item, list) else _form_text(item)
        for name, item in fields.items()
        if item is not None
    }


def _form_text(value: object) -> str:
    return value if isinstance(value, str) else encode(value).decode()
