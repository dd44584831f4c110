"""From a reply to a value, or to the error that it stands for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, Final, Generic, TypeVar, cast

import attrs
import msgspec
from attrs import field, frozen

from .codec import decode
from .errors import DecodeError, ResponseError, error_class
from .http import Headers, Reply
from .operation import Answer, ErrorShape, Operation
from .wire import wire_names

__all__ = ["Response", "read_answer", "read_error", "read_headers"]

T = TypeVar("T")
HeadersT = TypeVar("HeadersT")
T_co = TypeVar("T_co", covariant=True)
HeadersT_co = TypeVar("HeadersT_co", covariant=True)


@frozen(kw_only=True)
class Response(Generic[T_co, HeadersT_co]):
    """What came back: the value of the body, and the response headers that the document lists.

    Attributes:
        value: the decoded body.
        headers: the documented headers, typed. One that is absent, or isn't what the document says, is None.
        all_headers: every header as text, names in any case.
        status_code: HTTP status, 200 to 299.
        request_id: the service's name for the request, to quote to the vendor.
        attempts: how many times the request was sent.
    """

    value: T_co
    headers: HeadersT_co
    all_headers: Headers = field(repr=False)
    status_code: int
    request_id: str | None = None
    attempts: int = 1


def read_answer(
    operation: Operation[T, HeadersT], reply: Reply, *, request_id: str | None, attempts: int
) -> Response[T, HeadersT]:
    """Decode a successful reply.

    Raises:
        DecodeError: the body isn't what the document promises for this status.
    """
    try:
        value = _read_body(operation, reply)
    except DecodeError as error:
        error.operation, error.status_code, error.request_id = operation.id, reply.status_code, request_id
        error.body, error.headers = reply.body, reply.headers
        raise
    return Response(
        value=value,
        headers=read_headers(reply.headers, operation.headers),
        all_headers=reply.headers,
        status_code=reply.status_code,
        request_id=request_id,
        attempts=attempts,
    )


def _read_body(operation: Operation[T, Any], reply: Reply) -> T:
    answer = _answer(operation.answers, reply.status_code)
    if answer is None:
        raise DecodeError(f"status {reply.status_code} is not documented, and so is its body")
    match answer.form:
        case "none":
            return cast("T", None)
        case "bytes":
            return cast("T", reply.body)
        case "text":
            return cast("T", _text(reply.body))
        case "json":
            return cast("T", _json(answer, reply))


def _answer(answers: Mapping[int, Answer], status_code: int) -> Answer | None:
    """The body of this very status, else of its class (2XX), else the default, else of the one status there is."""
    only = next(iter(answers.values())) if len(answers) == 1 else None
    return answers.get(status_code) or answers.get(status_code // 100) or answers.get(0) or only


def _json(answer: Answer, reply: Reply) -> object:
    try:
        return decode(reply.body, answer.type)
    except DecodeError as error:
        kind = reply.headers.get("content-type", "")
        if not reply.body:
            error.message = "the body is empty, where JSON is documented"
        elif kind and "json" not in kind.lower():
            error.message = f"the body is {kind.partition(';')[0].strip()}, where JSON is documented"
        raise


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise DecodeError("text is not UTF-8", body=body) from error


# --- headers ---------------------------------------------------------------------------------------------------------


def read_headers(headers: Headers, model: type[HeadersT]) -> HeadersT:
    """Read the documented headers. One that is malformed is None: it doesn't make the body worthless."""
    return model(
        **{name: _header(headers.get(on_wire), read) for name, on_wire, read in _header_fields(cast("Hashable", model))}
    )


@cache
def _header_fields(model: Any) -> tuple[tuple[str, str, Callable[[str], object]], ...]:
    """Attribute, header and the way to read it, by the attribute's type."""
    names = wire_names(model)
    return tuple((field.name, names[field.name], _reader(str(field.type))) for field in attrs.fields(model))


def _reader(hint: str) -> Callable[[str], object]:
    return next((read for kind, read in _HEADER_TYPES.items() if hint.startswith(kind)), str)


def _header(text: str | None, read: Callable[[str], object]) -> object:
    if text is None:
        return None
    try:
        return read(text.strip())
    except ValueError:
        return None


def _boolean(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


def _strings(text: str) -> list[str]:
    return [item.strip() for item in text.split(",")]


_HEADER_TYPES: Final[Mapping[str, Callable[[str], object]]] = {
    "int": int,
    "float": float,
    "bool": _boolean,
    "datetime": datetime.fromisoformat,
    "list[str]": _strings,
}


# --- errors ----------------------------------------------------------------------------------------------------------


def read_error(operation: Operation[Any, Any], reply: Reply, *, request_id: str | None, attempts: int) -> ResponseError:
    """The error that an unsuccessful reply stands for, whatever its body is."""
    code, message = _code_and_message(operation.error, reply.body)
    return error_class(reply.status_code)(
        message or _start_of(reply.body) or _reason(reply.status_code),
        operation=operation.id,
        status_code=reply.status_code,
        code=code,
        request_id=request_id,
        headers=reply.headers,
        body=reply.body,
        attempts=attempts,
    )


def _code_and_message(shape: ErrorShape | None, body: bytes) -> tuple[str | None, str | None]:
    if shape is None:
        return None, None
    try:
        content: object = msgspec.json.decode(body)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None, None
    return _string_at(content, shape.code), _string_at(content, shape.message)


def _string_at(content: object, keys: tuple[str, ...]) -> str | None:
    for key in keys:
        content = cast("dict[str, object]", content).get(key) if isinstance(content, dict) else None
    return content if isinstance(content, str) and content else None


def _start_of(body: bytes, limit: int = 200) -> str:
    text = " ".join(body[: 4 * limit].decode(errors="replace").split())
    return text if len(text) <= limit else f"{text[:limit]}…"


def _reason(status_code: int) -> str:
    from http import HTTPStatus  # rarely needed

    try:
        return HTTPStatus(status_code).phrase
    except ValueError:
        return "no explanation given"
