"""Arguments to text, by OpenAPI's styles, and the documented limits.

Everything is percent-encoded here and nowhere else: RFC 3986's unreserved characters stay, all others are encoded, also
`/` in a path segment. The result goes on the wire, and into signatures, as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from math import isfinite
from typing import Final, TypeAlias, TypeGuard, cast
from urllib.parse import quote

import attrs

from .codec import encode, to_wire
from .errors import InvalidParameter, Unshown
from .operation import Parameter, Place

__all__ = ["check_limits", "cookie_pairs", "header_value", "path_segment", "query_pairs"]

Pairs: TypeAlias = list[tuple[str, str]]
"""Names and values, percent-encoded."""


def path_segment(operation: str, parameter: Parameter, value: object) -> str:
    """The text that fills one hole of a path.

    Raises:
        InvalidParameter: it would be empty, `.` or `..`, which name another resource than the one that was asked for.
    """
    text = _path_text(operation, parameter, value)
    if text in ("", ".", ".."):
        raise _refusal(operation, parameter, "something else than empty, '.' or '..'", value)
    return text


def _path_text(operation: str, parameter: Parameter, value: object) -> str:
    name, parts = _escape(parameter.name), _parts(operation, parameter, value, _escape)
    match parameter.style:
        case "label":
            return "." + ("." if parameter.explode else ",").join(_flat(parts, "=" if parameter.explode else ","))
        case "matrix" if parameter.explode and isinstance(parts, dict):
            return "".join(f";{key}={item}" for key, item in parts.items())
        case "matrix" if parameter.explode and isinstance(parts, list):
            return "".join(f";{name}={item}" for item in parts)
        case "matrix":
            return f";{name}=" + ",".join(_flat(parts, ","))
        case _:
            return ",".join(_flat(parts, "=" if parameter.explode else ","))


def query_pairs(operation: str, parameter: Parameter, value: object) -> Pairs:
    """The `name=value` pairs of one query parameter; none for an empty array."""
    escape = _escape_reserved if parameter.allow_reserved else _escape
    name, parts = _escape(parameter.name), _parts(operation, parameter, value, escape)
    if isinstance(parts, str):
        return [(name, parts)]
    if not parts:
        return []
    if isinstance(parts, dict):
        if parameter.style == "deepObject":
            return [(f"{name}%5B{key}%5D", item) for key, item in parts.items()]
        if parameter.explode:
            return list(parts.items())
    elif parameter.explode:
        return [(name, item) for item in parts]
    separator = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(parameter.style, ",")
    return [(name, separator.join(_flat(parts, separator)))]


def cookie_pairs(operation: str, parameter: Parameter, value: object) -> Pairs:
    """The pairs of one cookie parameter, which has the style of a query."""
    return query_pairs(operation, parameter, value)


_HEADER_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?")


def header_value(operation: str, parameter: Parameter, value: object) -> str:
    """The value of one header.

    Raises:
        InvalidParameter: it holds what a header can't, such as a line break.
    """
    parts = _parts(operation, parameter, value, str)
    text = ",".join(_flat(parts, "=" if parameter.explode else ","))
    if not _HEADER_VALUE.fullmatch(text):
        raise _refusal(operation, parameter, "printable ASCII, without space at the ends", value)
    return text


def _refusal(operation: str, parameter: Parameter, rule: str, value: object) -> InvalidParameter:
    """Headers and cookies may hold secrets, so that their values are not shown."""
    is_open = parameter.place in (Place.PATH, Place.QUERY)
    return InvalidParameter(operation, parameter.name, rule, value if is_open else Unshown(value))


# --- values ----------------------------------------------------------------------------------------------------------


def _escape(text: str) -> str:
    return quote(text, safe="")


def _escape_reserved(text: str) -> str:
    """`allowReserved`: RFC 3986's reserved characters stay, except those that would end the value or the query."""
    return quote(text, safe=":/?[]@!$'()*,;")


def _parts(
    operation: str, parameter: Parameter, value: object, escape: Callable[[str], str]
) -> str | list[str] | dict[str, str]:
    if parameter.style == "json":
        return escape(encode(value).decode())
    if attrs.has(type(value)):
        value = to_wire(value)
    if isinstance(value, Mapping):
        items = cast("Mapping[object, object]", value).items()
        return {escape(str(key)): escape(_text(operation, parameter, item)) for key, item in items if item is not None}
    if isinstance(value, Collection) and not isinstance(value, (str, bytes)):
        return [escape(_text(operation, parameter, item)) for item in cast("Collection[object]", value)]
    return escape(_text(operation, parameter, value))


def _flat(parts: str | list[str] | dict[str, str], between: str) -> list[str]:
    """Items in a row; a map's keys and values joined by `between`."""
    if isinstance(parts, dict):
        return [f"{key}{between}{item}" for key, item in parts.items()]
    return [parts] if isinstance(parts, str) else parts


def _text(operation: str, parameter: Parameter, value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case str():
            return _encodable(operation, parameter, value)
        case bool():
            return "true" if value else "false"
        case int() | float() if isfinite(value):
            return str(value)
        case datetime() if value.tzinfo is not None:
            return value.isoformat().replace("+00:00", "Z")
        case datetime():
            raise _refusal(operation, parameter, "a time with a time zone, which RFC 3339 asks for", value)
        case date():
            return value.isoformat()
        case _:
            raise _refusal(operation, parameter, "text, a finite number, a boolean or a date", value)


def _encodable(operation: str, parameter: Parameter, value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise _refusal(operation, parameter, "what UTF-8 can carry", value) from error
    return value


# --- limits ----------------------------------------------------------------------------------------------------------


def check_limits(operation: str, parameter: Parameter, value: object) -> None:
    """Check a value against what the document states of it. Enum values are not checked: vendors add them.

    Raises:
        InvalidParameter: the first limit it breaks.
    """
    if _is_array(value):
        _check_items(operation, parameter, value)
        for item in value:
            _check_scalar(operation, parameter, item)
    else:
        _check_scalar(operation, parameter, value)


def _is_array(value: object) -> TypeGuard[Collection[object]]:
    return isinstance(value, Collection) and not isinstance(value, (str, bytes, Mapping))


def _check_items(operation: str, parameter: Parameter, items: Collection[object]) -> None:
    for broken, rule in (
        (_less(len(items), parameter.min_items), f"at least {parameter.min_items} items long"),
        (_less(parameter.max_items, len(items)), f"at most {parameter.max_items} items long"),
        (parameter.unique_items and len(set(map(str, items))) < len(items), "free of repeated items"),
    ):
        if broken:
            raise _refusal(operation, parameter, rule, items)


def _check_scalar(operation: str, parameter: Parameter, value: object) -> None:
    if isinstance(value, str):
        rule = _broken_text_rule(parameter, value)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        rule = _broken_number_rule(parameter, value)
    else:
        rule = None
    if rule is None and _is_numeric(parameter) and (isinstance(value, bool) or not isinstance(value, (int, float))):
        rule = "a number"
    if rule is not None:
        raise _refusal(operation, parameter, rule, value)


def _is_numeric(parameter: Parameter) -> bool:
    bounds = (parameter.minimum, parameter.maximum, parameter.exclusive_minimum, parameter.exclusive_maximum)
    return any(bound is not None for bound in bounds) or parameter.multiple_of is not None


def _broken_text_rule(parameter: Parameter, value: str) -> str | None:
    if _less(len(value), parameter.min_length):
        return f"at least {parameter.min_length} characters long"
    if _less(parameter.max_length, len(value)):
        return f"at most {parameter.max_length} characters long"
    if parameter.pattern is not None and not _compiled(parameter.pattern).search(value):
        return f"of the form {parameter.pattern.replace(_END, '$')}"
    return None


def _broken_number_rule(parameter: Parameter, value: float) -> str | None:
    if _less(value, parameter.minimum):
        return f"at least {parameter.minimum}"
    if _less(parameter.maximum, value):
        return f"at most {parameter.maximum}"
    if parameter.exclusive_minimum is not None and value <= parameter.exclusive_minimum:
        return f"above {parameter.exclusive_minimum}"
    if parameter.exclusive_maximum is not None and value >= parameter.exclusive_maximum:
        return f"below {parameter.exclusive_maximum}"
    if parameter.multiple_of is not None and _remainder(value, parameter.multiple_of):
        return f"a multiple of {parameter.multiple_of}"
    return None


def _remainder(value: float, divisor: float) -> bool:
    """Whether one is left, of the numbers as they are written: 0.3 is a multiple of 0.1."""
    from fractions import Fraction  # rarely needed

    return isfinite(value) and bool(Fraction(str(value)) % Fraction(str(divisor)))


def _less(left: float | None, right: float | None) -> bool:
    return left is not None and right is not None and left < right


_compiled = cache(re.compile)

_END: Final = "\\Z"
"""What the generator writes for `$`, which in Python also matches before a line break at the end."""
