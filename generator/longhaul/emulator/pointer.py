"""JSON pointers (RFC 6901) into objects: the addresses that the x-longhaul-* extensions use."""

from __future__ import annotations

from longhaul.emulator.schema import as_object, is_mapping

Pointer = tuple[str, ...]
"""A JSON pointer, split and unescaped: `/state/status` is `("state", "status")`."""


def parse(text: str) -> Pointer:
    """Split a pointer into its keys."""
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in text.split("/")[1:])


def get(value: object, pointer: Pointer) -> object:
    """Return what `pointer` leads to, or None."""
    for key in pointer:
        if not is_mapping(value):
            return None
        value = value.get(key)
    return value


def put(record: dict[str, object], pointer: Pointer, value: object) -> None:
    """Set what `pointer` leads to, making the objects on the way; None removes it."""
    *parents, last = pointer
    for key in parents:
        record = as_object(record.setdefault(key, {}))
    if value is None:
        record.pop(last, None)
    else:
        record[last] = value
