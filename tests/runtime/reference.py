r"""A second decoder, slow and plain, to hold the fast one to: the json module, typing hints and wire names.

What decoding means, for both:

- The text is JSON by RFC 8259 in UTF-8, without a byte order mark; NaN and Infinity are none. A `\u` escape of half a
  surrogate pair is refused everywhere. Bytes that aren't UTF-8 are refused where they are read, and not noticed in a
  field that is left out. A name that comes twice is read twice: each value must fit, the last one holds.
- A bool is no number. An int is an integer literal: `1.0` and `1e3` are none; it may have up to 4300 digits, as in
  Python. A float is any number literal that a double can hold; an integer literal is one.
- A date-time is RFC 3339's, with these liberties: `T` and `Z` in either case, a space for the `T`, an offset without
  its colon, and no offset at all, which makes a naive time. The second 60 and the hour 24 are refused. Digits after
  the microseconds round it, half up.
- An enum takes any text; an integer or null is refused. An object takes unknown names; a field without a default must
  be there, and null fits only a field that says so.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from math import isinf
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from longhaul.runtime.wire import wire_names

_wire_names: Any = wire_names


class Refused(Exception):
    """The document isn't one of this type."""


class _Integer(str):
    """An integer literal."""

    __slots__ = ()


class _Fraction(str):
    """A number literal with a fraction or an exponent."""

    __slots__ = ()


class _Pairs(list[tuple[str, object]]):
    """An object, with every name that it holds."""


def decode(data: bytes, hint: Any) -> Any:
    """Read JSON into a type.

    Raises:
        Refused: it doesn't fit.
    """
    return _read(_parse(data), hint)


def _parse(data: bytes) -> object:
    text = data.decode("utf-8", "surrogateescape")
    _refuse_half_pairs(text)
    try:
        return json.loads(
            text, parse_int=_Integer, parse_float=_Fraction, parse_constant=_refuse, object_pairs_hook=_Pairs
        )
    except (ValueError, RecursionError) as error:
        raise Refused from error


def _refuse(what: str) -> object:
    raise Refused(what)


_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)


def _refuse_half_pairs(text: str) -> None:
    end_of_high = None
    for match in _ESCAPE.finditer(text):
        unit = int(match[1] or "0", 16)
        is_high, is_low = 0xD800 <= unit < 0xDC00, 0xDC00 <= unit < 0xE000
        if (end_of_high is not None) != is_low or (is_low and match.start() != end_of_high):
            raise Refused("half a surrogate pair")
        end_of_high = match.end() if is_high else None
    if end_of_high is not None:
        raise Refused("half a surrogate pair")


def _read(value: object, hint: Any) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        inner = next(argument for argument in arguments if argument is not NoneType)
        return None if value is None else _read(value, inner)
    if origin is list:
        return [_read(item, arguments[0]) for item in _of_kind(value, list, but=_Pairs)]
    if origin is dict:
        return {_text(key): _read(item, arguments[1]) for key, item in _of_kind(value, _Pairs)}
    if attrs.has(hint):
        return _object(_of_kind(value, _Pairs), hint)
    if issubclass(hint, Enum):
        return hint(_text(value))
    return {str: _text, bool: _boolean, int: _integer, float: _number, datetime: _date_time}[hint](value)


def _of_kind(value: object, kind: type[Any], but: type[Any] | None = None) -> Any:
    if not isinstance(value, kind) or (but is not None and isinstance(value, but)):
        raise Refused(f"{value!r} is no {kind.__name__}")
    return value


def _object(pairs: _Pairs, model: type[Any]) -> object:
    hints, names = get_type_hints(model), {on_wire: name for name, on_wire in _wire_names(model).items()}
    values = {}
    for on_wire, value in pairs:
        if on_wire in names:
            values[names[on_wire]] = _read(value, hints[names[on_wire]])
    try:
        return model(**values)
    except TypeError as error:
        raise Refused("a field is missing") from error


def _text(value: object) -> str:
    if not isinstance(value, str) or isinstance(value, (_Integer, _Fraction)):
        raise Refused(f"{value!r} is no text")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Refused("not UTF-8") from error
    return value


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise Refused(f"{value!r} is no bool")
    return value


def _integer(value: object) -> int:
    if not isinstance(value, _Integer) or len(value.removeprefix("-")) > 4300:
        raise Refused(f"{value!r} is no integer")
    return int(value)


def _number(value: object) -> float:
    if not isinstance(value, (_Integer, _Fraction)) or isinf(float(value)):
        raise Refused(f"{value!r} is no number")
    return float(value) + 0.0 if isinstance(value, _Integer) else float(value)  # an integer has no negative zero


_DATE_TIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:([Zz])|([+-])(\d\d):?(\d\d))?", re.ASCII
)


def _date_time(value: object) -> datetime:
    match = _DATE_TIME.fullmatch(_text(value))
    if match is None:
        raise Refused(f"{value!r} is no date-time")
    date, time, fraction, utc, sign, hours, minutes = match.groups()
    try:
        moment = datetime.fromisoformat(f"{date}T{time}")
        moment += timedelta(microseconds=_microseconds(fraction or "0"))
        if utc:
            return moment.replace(tzinfo=UTC)
        if sign is None:
            return moment
        if int(hours) > 23 or int(minutes) > 59:
            raise Refused(f"{value!r} has no such offset")
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        return moment.replace(tzinfo=timezone(-offset if sign == "-" else offset))
    except (ValueError, OverflowError) as error:
        raise Refused(f"{value!r} is no date-time") from error


def _microseconds(fraction: str) -> int:
    digits = fraction.ljust(7, "0")
    return int(digits[:6]) + (digits[6] >= "5")
