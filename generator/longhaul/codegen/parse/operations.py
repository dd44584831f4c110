"""Paths and their operations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from ..ir import Operation, Parameter, RequestBody, SecurityScheme
from ..load import Node
from ..media import body_form
from .bodies import BodyParser
from .extensions import pagination
from .keywords import METHODS, check_keys
from .parameters import ParameterParser
from .pointers import check_listing
from .reading import Reader
from .schemas import SchemaParser
from .service import security_names, warn_of_other_servers

__all__ = ["parse_operations"]

_HOLE: Final = re.compile(r"\{([^{}]*)\}")


def parse_operations(
    reader: Reader, schemas: SchemaParser, schemes: Mapping[str, SecurityScheme], security: tuple[str, ...]
) -> tuple[Operation, ...]:
    """All operations of the document, in its order."""
    parser = _Parser(reader, ParameterParser(reader, schemas), BodyParser(reader, schemas), schemes, security)
    found = tuple(
        parser.operation(path, item, method, node)
        for path, item in _path_items(reader)
        for method, node in item.items()
        if method in METHODS
    )
    _name_doubles(reader, found)
    return found


def _path_items(reader: Reader) -> Iterator[tuple[str, Node]]:
    for path, node in reader.map(reader.root, "paths"):
        if path.startswith("x-"):
            continue
        _check_path(reader, path, node)
        item = reader.resolve(node)
        if item is None:
            continue
        if not isinstance(item.value, dict):
            reader.error(node, f"'{path}' must be a map", "write get: or another method, with its operation below it")
        check_keys(reader, item, "path")
        warn_of_other_servers(reader, item)
        yield path, item


def _check_path(reader: Reader, path: str, node: Node) -> None:
    if not path.startswith("/"):
        reader.error(node, f"path '{path}' does not begin with a slash", f"write /{path}")
    if any(mark in path for mark in "?#"):
        reader.error(node, f"path '{path}' holds a query or a fragment", "make each part of the query a parameter")
    if any(mark in _HOLE.sub("", path) for mark in "{}"):
        reader.error(node, f"path '{path}' has a brace without its pair", "write {name} for a path parameter")


def _name_doubles(reader: Reader, operations: tuple[Operation, ...]) -> None:
    first: dict[str, Operation] = {}
    for operation in operations:
        other = first.setdefault(operation.id, operation) if operation.id is not None else operation
        if other is not operation:
            reader.diagnostics.warning(
                operation.location,
                f"operationId '{operation.id}' is that of {other.method} {other.path}, too; its name gets a number",
                "give it an operationId of its own",
            )


@frozen
class _Parser:
    reader: Reader
    parameters: ParameterParser
    bodies: BodyParser
    schemes: Mapping[str, SecurityScheme]
    security: tuple[str, ...]

    def operation(self, path: str, item: Node, method: str, node: Node) -> Operation:
        reader = self.reader
        if not isinstance(node.value, dict):
            reader.error(node, f"'{method}' must be a map", "write responses: and the like below it")
        check_keys(reader, node, "operation")
        if node.get("callbacks") is not None:
            reader.warning(node, "callbacks are not generated", "nothing to do, unless you need them")
        warn_of_other_servers(reader, node)
        parameters = self.parameters.parameters(item, node)
        self._check_holes(path, node, parameters)
        body = self.bodies.request_body(node)
        query = frozenset(p.name for p in parameters if p.place == "query")
        pages = pagination(reader, node, query)
        check_listing(reader, node, query, pages)
        return Operation(
            location=node.location,
            id=reader.text(node, "operationId") or None,
            method=method.upper(),
            path=path,
            summary=reader.text(node, "summary") or reader.text(item, "summary"),
            description=reader.text(node, "description") or reader.text(item, "description"),
            deprecated=reader.flag(node, "deprecated"),
            parameters=parameters,
            request_body=body,
            responses=self.bodies.responses(node),
            security=self.security if node.get("security") is None else security_names(reader, node, self.schemes),
            anonymous=(said := node.get("security")) is not None and said.value == [],
            pagination=pages,
            refused=self._refusal(node, body),
        )

    def _refusal(self, node: Node, body: RequestBody | None) -> str | None:
        if body is None or not body.content or any(body_form(media.name) for media in body.content):
            return None
        names = ", ".join(media.name for media in body.content)
        place = node.get("requestBody") or node
        self.reader.warning(
            place,
            f"request bodies of {names} are not supported; the operation is refused",
            "offer application/json or application/x-www-form-urlencoded",
        )
        return f"its request body is {names}"

    def _check_holes(self, path: str, node: Node, parameters: tuple[Parameter, ...]) -> None:
        holes = _HOLE.findall(path)
        declared = {p.name: p for p in parameters if p.place == "path"}
        for name in dict.fromkeys(holes):
            if name not in declared:
                self.reader.error(
                    node,
                    f"'{{{name}}}' in '{path}' is no path parameter",
                    f"add a parameter with name: {name} and in: path",
                )
            if holes.count(name) > 1:
                self.reader.error(node, f"'{{{name}}}' is in '{path}' twice", "give each hole a name of its own")
        for name, parameter in declared.items():
            if name not in holes:
                self.reader.error_at(
                    parameter.location,
                    f"path parameter '{name}' is not in '{path}'",
                    f"write {{{name}}} in the path, or remove the parameter",
                )
