"""What a schema says of one value: its type, its enum, its limits, its default."""

from __future__ import annotations

import json
from typing import Any, Final, Literal, TypeAlias, cast

from ..ir import Limits
from ..load import Node, Scalar
from .reading import Reader, shown

__all__ = ["Type", "check_default", "read_enum", "read_limits", "read_type"]

Type: TypeAlias = Literal["string", "integer", "number", "boolean", "array", "object"]
_TYPES: Final = ("string", "integer", "number", "boolean", "array", "object", "null")
_PYTHON: Final[dict[str, type | tuple[type, ...]]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


def read_type(reader: Reader, node: Node) -> tuple[Type | None, bool]:
    """The type, and whether null may stand for it. 3.1 may list several."""
    given = node.get("type")
    if given is None:
        return _implied_type(node), False
    names = [shown(element) for element in given.elements()] if isinstance(given.value, list) else [shown(given)]
    for name in names:
        if name not in _TYPES:
            reader.error(given, f"type is '{name}'", f"write one of {', '.join(_TYPES)}")
    kinds = [name for name in dict.fromkeys(names) if name in _TYPES and name != "null"]
    if len(kinds) > 1:
        reader.warning(
            given, f"several types ({', '.join(kinds)}) are not supported; any JSON is taken", "write one type"
        )
    return (cast("Type", kinds[0]) if len(kinds) == 1 else None), "null" in names


def _implied_type(node: Node) -> Type | None:
    if node.get("properties") or node.get("additionalProperties"):
        return "object"
    if node.get("items"):
        return "array"
    values = (node.get("enum") or node).elements()
    return "string" if values and all(isinstance(value.value, str) for value in values) else None


def read_enum(reader: Reader, node: Node, kind: Type | None) -> tuple[tuple[Scalar, ...] | None, bool]:
    """The values that fit the type, without null; and whether null is among them."""
    const, listed = node.get("const"), node.get("enum")
    values = [const] if const is not None else reader.list(node, "enum")
    if not values and listed is not None and isinstance(listed.value, list):
        reader.error(listed, "enum has no values", "list its values, or remove enum")
    fitting: dict[tuple[type, Scalar], None] = {}
    for value in values:
        scalar = value.value
        if isinstance(scalar, (dict, list)):
            reader.error(value, "an enum value is a map or a list", "write text or numbers")
        elif scalar is not None and not _fits(scalar, kind):
            quoted = f"put it in quotes: '{shown(value)}'" if kind == "string" else "mend the value, or the type"
            reader.error(value, f"the enum value {shown(value)} is no {kind}", quoted)
        elif (type(scalar), scalar) in fitting:
            reader.warning(value, f"the enum value {shown(value)} is there twice", "remove one of the two")
        else:
            fitting[type(scalar), scalar] = None
    scalars = tuple(value for _, value in fitting)
    return tuple(value for value in scalars if value is not None) or None, None in scalars


def _fits(value: object, kind: str | None) -> bool:
    if kind is None:
        return True
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _PYTHON[kind])


def check_default(reader: Reader, node: Node, described: Node) -> None:
    """Report a default that its own schema, here or where it is described, does not allow."""
    default = node.get("default")
    if default is None or default.value is None:
        return
    kind, _ = read_type(reader, described)
    listed = [value.plain() for value in (described.get("enum") or described).elements()]
    value: Any = default.plain()
    if not _fits(value, kind):
        reader.warning(default, f"the default {shown(default)} is no {kind}", "mend the default, or the type")
    elif listed and not any(json.dumps(value) == json.dumps(each) for each in listed):
        reader.warning(
            default, f"the default {shown(default)} is not in the enum", "mend the default, or add it to enum"
        )


def read_limits(reader: Reader, node: Node) -> Limits:
    """The limits, by 3.1's reading of exclusive ones."""
    low, high = reader.number(node, "minimum"), reader.number(node, "maximum")
    exclusive_low, low = _exclusive(reader, node, "exclusiveMinimum", low)
    exclusive_high, high = _exclusive(reader, node, "exclusiveMaximum", high)
    multiple_of = reader.number(node, "multipleOf")
    if multiple_of is not None and multiple_of <= 0:
        reader.error(node, "'multipleOf' must be above 0", "write multipleOf: 1")
        multiple_of = None
    return Limits(
        minimum=low,
        maximum=high,
        exclusive_minimum=exclusive_low,
        exclusive_maximum=exclusive_high,
        multiple_of=multiple_of,
        min_length=reader.count(node, "minLength"),
        max_length=reader.count(node, "maxLength"),
        pattern=reader.text(node, "pattern"),
        min_items=reader.count(node, "minItems"),
        max_items=reader.count(node, "maxItems"),
        unique_items=reader.flag(node, "uniqueItems"),
        min_properties=reader.count(node, "minProperties"),
        max_properties=reader.count(node, "maxProperties"),
    )


def _exclusive(reader: Reader, node: Node, key: str, bound: float | None) -> tuple[float | None, float | None]:
    """The exclusive bound and the inclusive one: 3.0 has a flag beside the bound, 3.1 a bound of its own."""
    given = node.get(key)
    if given is not None and isinstance(given.value, bool):
        return (bound, None) if given.value else (None, bound)
    return reader.number(node, key), bound
