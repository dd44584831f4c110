"""JSON to models and back.

Decoding is msgspec's, in C (see `wire`). Encoding isn't hot, and is a walk over the fields in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import cache
from math import isfinite
from typing import Any, Final, TypeVar, cast

import attrs
import msgspec
from msgspec import UNSET, UnsetType

from .errors import DecodeError
from .wire import bind_unbound, wire_names

__all__ = ["UNSET", "UnsetType", "decode", "encode", "to_wire"]

T = TypeVar("T")

_MALFORMED: Final = (msgspec.MsgspecError, UnicodeError, RecursionError)


def decode(data: bytes | str, model: type[T]) -> T:
    """Read JSON into a model, a list or map of models, or any type that models are made of.

    Unknown fields are left out, unknown enum values kept (`is_known` tells), and null for an optional field is None.

    Raises:
        DecodeError: not JSON, a required field is missing, or a value has the wrong type; with the path to it.
    """
    try:
        return cast("T", _decoder(cast("Hashable", model))(data))
    except _MALFORMED as error:
        raise _decode_error(error, data) from error


@cache
def _decoder(model: Any) -> Callable[[bytes | str], object]:
    bind_unbound(model)
    return msgspec.json.Decoder(model).decode


def _decode_error(error: Exception, data: bytes | str) -> DecodeError:
    body = data.encode(errors="surrogatepass") if isinstance(data, str) else bytes(data)
    if isinstance(error, RecursionError):
        return DecodeError("JSON is nested too deeply", body=body)
    if isinstance(error, UnicodeError):
        return DecodeError("JSON is not UTF-8", body=body)
    message, _, path = str(error).partition(" - at ")
    return DecodeError(message.replace("`", "'"), path=path.strip("`") or "$", body=body)


def encode(value: object) -> bytes:
    """Write a model, or anything made of models and plain JSON values, as JSON under the wire's names.

    A field that isn't set is left out: None for an optional field, `UNSET` for one that may also be null.

    Raises:
        TypeError: something in it has no JSON form.
        ValueError: a number in it isn't finite.
    """
    return msgspec.json.encode(to_wire(value))


def to_wire(value: object) -> object:
    """The same as `encode`, as dicts and lists whose leaves are JSON scalars and dates."""
    kind = type(value)
    if attrs.has(kind):
        return {on_wire: to_wire(item) for on_wire, item in _set_fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_wire(item) for key, item in cast("Mapping[object, object]", value).items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [to_wire(item) for item in cast("list[object]", value)]
    if kind is float and not isfinite(cast("float", value)):
        raise ValueError(f"{value} has no JSON form")
    return value


def _set_fields(model: object) -> list[tuple[str, object]]:
    return [
        (on_wire, item)
        for name, on_wire, unset in _fields(cast("Hashable", type(model)))
        if (item := getattr(model, name)) is not unset
    ]


@cache
def _fields(model: Any) -> tuple[tuple[str, str, object], ...]:
    """Attribute, wire name and the value that means not set; a field without a default is always written."""
    names = wire_names(model)
    return tuple((field.name, names[field.name], field.default) for field in attrs.fields(model))
