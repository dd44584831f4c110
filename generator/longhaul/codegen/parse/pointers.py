"""Where the pointers of extensions lead: into a schema, through references and allOf."""

from __future__ import annotations

from collections.abc import Iterator

from ..ir import Pagination, Pointer
from ..load import Node
from .reading import Reader

__all__ = ["check_listing", "check_schema_pointers"]


def check_schema_pointers(reader: Reader, schema: Node) -> None:
    """Report pointers of a schema's extensions that lead to no property of it."""
    for key in ("x-longhaul-operation", "x-longhaul-error"):
        for node in _texts(schema.get(key)):
            _check(reader, node, schema)


def check_listing(reader: Reader, operation: Node, query: frozenset[str], pagination: Pagination | None) -> None:
    """Report what `x-longhaul-listing` names that is no query parameter, or no property of an item."""
    listing = operation.get("x-longhaul-listing")
    if listing is None:
        return
    item = _item(reader, operation, pagination.items) if pagination is not None else None
    sort, newest = listing.get("sort"), listing.get("newest-per")
    for name, entry in reader.map(listing, "filters"):
        _check_name(reader, entry, name, query)
        _check_name(reader, entry.get("prefix-when"), None, query)
        _check(reader, entry.get("field"), item)
    if sort is not None:
        for key in ("key", "direction"):
            _check_name(reader, sort.get(key), None, query)
        for _, field in reader.map(sort, "fields"):
            _check(reader, field, item)
    if newest is not None:
        _check_name(reader, newest.get("count"), None, query)
        for key in ("field", "by"):
            _check(reader, newest.get(key), item)


def _check_name(reader: Reader, node: Node | None, name: str | None, query: frozenset[str]) -> None:
    wanted = name if name is not None else node.value if node is not None else None
    if node is not None and wanted not in query:
        reader.error(node, f"'{wanted}' is no query parameter", f"use one of {', '.join(sorted(query))}")


def _check(reader: Reader, node: Node | None, schema: Node | None) -> None:
    """Follow a pointer as far as the schema says what is there."""
    if node is None or schema is None or not isinstance(node.value, str) or not node.value.startswith("/"):
        return
    at: Node = schema
    for key in _keys(node.value):
        properties = _properties(reader, at)
        if not properties:
            return
        if key not in properties:
            names = ", ".join(properties)
            reader.error(node, f"'{node.value}' leads to no property", f"'{key}' must be one of {names}")
            return
        at = properties[key]


def _properties(reader: Reader, schema: Node, depth: int = 0) -> dict[str, Node]:
    """The properties of a schema, those of its allOf parts among them."""
    node = reader.resolve(schema)
    if node is None or depth > 20:  # a circle, which is reported where it stands
        return {}
    found: dict[str, Node] = {}
    whole = node.get("allOf")
    for part in whole.elements() if whole is not None else ():
        found.update(_properties(reader, part, depth + 1))
    given = node.get("properties")
    return {**found, **(dict(given.items()) if given is not None else {})}


def _item(reader: Reader, operation: Node, items: Pointer) -> Node | None:
    """The schema of the items of a list: of its first 2xx response, by the pointer to its items."""
    for status, entry in reader.map(operation, "responses"):
        response = reader.resolve(entry) if status.startswith("2") else None
        for _, media in reader.map(response, "content") if response is not None else ():
            schema = media.get("schema")
            for key in items:
                schema = _properties(reader, schema).get(key) if schema is not None else None
            found = reader.resolve(schema) if schema is not None else None
            return found.get("items") if found is not None else None
    return None


def _keys(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/")]


def _texts(node: Node | None) -> Iterator[Node]:
    """The pointers of an extension, wherever in it they stand; units are no pointers."""
    if node is not None and isinstance(node.value, str):
        yield node
    elif node is not None:
        for inner in (*(each for _, each in node.items()), *node.elements()):
            yield from _texts(inner)
