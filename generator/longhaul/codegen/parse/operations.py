"""Paths, operations, parameters, bodies and responses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias, cast

from attrs import frozen

from ..ir import Header, MediaType, Operation, Parameter, RequestBody, Response, Schema
from ..load import Node
from .extensions import pagination
from .reading import Reader
from .schemas import SchemaParser

__all__ = ["parse_operations"]

_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_Place: TypeAlias = Literal["path", "query", "header", "cookie"]
_STYLES: Final[dict[str, tuple[str, ...]]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_STATUS: Final = re.compile(r"[1-5]([0-9]{2}|XX)|default")
_HOLE: Final = re.compile(r"\{([^{}]*)\}")


def parse_operations(reader: Reader, schemas: SchemaParser, security: tuple[str, ...]) -> tuple[Operation, ...]:
    """All operations of the document, in its order."""
    return tuple(
        _Parser(reader, schemas, security, path, item).operation(method, node)
        for path, item in _path_items(reader)
        for method, node in item.items()
        if method in _METHODS
    )


def _path_items(reader: Reader) -> Iterator[tuple[str, Node]]:
    for path, node in reader.map(reader.root, "paths"):
        if path.startswith("x-"):
            continue
        if not path.startswith("/"):
            reader.error(node, f"path '{path}' does not begin with a slash", f"write /{path}")
        item = reader.resolve(node)
        if item is not None:
            yield path, item


@frozen
class _Parser:
    reader: Reader
    schemas: SchemaParser
    security: tuple[str, ...]
    path: str
    item: Node

    def operation(self, method: str, node: Node) -> Operation:
        reader = self.reader
        if node.get("callbacks") is not None:
            reader.warning(node, "callbacks are not generated", "nothing to do, unless you need them")
        parameters = self._parameters(node)
        self._check_path(node, parameters)
        query = frozenset(p.name for p in parameters if p.place == "query")
        body = self._request_body(node)
        return Operation(
            location=node.location,
            id=reader.text(node, "operationId"),
            method=method.upper(),
            path=self.path,
            summary=reader.text(node, "summary"),
            description=reader.text(node, "description"),
            deprecated=reader.flag(node, "deprecated"),
            parameters=parameters,
            request_body=body,
            responses=self._responses(node),
            security=self._security(node),
            pagination=pagination(reader, node, query),
            refused=self._refusal(node, body),
        )

    def _refusal(self, node: Node, body: RequestBody | None) -> str | None:
        if body is None or not body.content or any(_is_writable(media.name) for media in body.content):
            return None
        names = ", ".join(media.name for media in body.content)
        place = node.get("requestBody") or node
        self.reader.warning(
            place,
            f"request bodies of {names} are not supported; the operation is refused",
            "offer application/json or application/x-www-form-urlencoded",
        )
        return f"its request body is {names}"

    def _security(self, node: Node) -> tuple[str, ...]:
        if node.get("security") is None:
            return self.security
        return security_names(self.reader, node)

    # --- parameters ----------------------------------------------------------------------------------------------

    def _parameters(self, node: Node) -> tuple[Parameter, ...]:
        """Of the path and of the operation, which wins where both say the same."""
        found: dict[tuple[str, str], Parameter] = {}
        for level in (self.item, node):
            here: set[tuple[str, str]] = set()
            for entry in self.reader.list(level, "parameters"):
                parameter = self._parameter(entry)
                if parameter is None:
                    continue
                key = (parameter.place, parameter.name.lower() if parameter.place == "header" else parameter.name)
                if key in here:
                    self.reader.error(entry, f"parameter '{parameter.name}' is there twice", "remove one of the two")
                here.add(key)
                found[key] = parameter
        return tuple(found.values())

    def _parameter(self, entry: Node) -> Parameter | None:
        reader, node = self.reader, self.reader.resolve(entry)
        if node is None:
            return None
        name, place = reader.required_text(node, "name"), reader.choice(node, "in", _STYLES)
        if name is None or place is None:
            if node.get("in") is None:
                reader.error(
                    entry, f"parameter '{name}' does not say where it goes", "add in: query, or path, header or cookie"
                )
            return None
        required = reader.flag(node, "required")
        if place == "path" and not required:
            reader.error(entry, f"path parameter '{name}' is not required", "add required: true")
        style = reader.choice(node, "style", _STYLES[place]) or _STYLES[place][0]
        content = next(iter(reader.map(node, "content")), None)
        return Parameter(
            location=entry.location,
            name=name,
            place=cast("_Place", place),
            required=required,
            schema=self._parameter_schema(node, content),
            style=style,
            explode=reader.flag(node, "explode", default=style == "form"),
            allow_reserved=reader.flag(node, "allowReserved"),
            json=content is not None,
            description=reader.text(node, "description"),
            deprecated=reader.flag(node, "deprecated"),
        )

    def _parameter_schema(self, node: Node, content: tuple[str, Node] | None) -> Schema:
        if content is not None and "json" not in content[0]:
            self.reader.error(
                content[1], f"a parameter's content is {content[0]}", "use schema, or the content application/json"
            )
        schema = content[1].get("schema") if content else node.get("schema")
        if schema is None:
            self.reader.error(node, "a parameter has no schema", "add schema: {type: string}")
            return Schema(location=node.location, type="string")
        return self.schemas.schema(schema)

    def _check_path(self, node: Node, parameters: tuple[Parameter, ...]) -> None:
        holes = _HOLE.findall(self.path)
        declared = {p.name: p for p in parameters if p.place == "path"}
        for name in holes:
            if name not in declared:
                self.reader.error(
                    node,
                    f"'{{{name}}}' in '{self.path}' is no path parameter",
                    f"add a parameter with name: {name} and in: path",
                )
        for name, parameter in declared.items():
            if name not in holes:
                self.reader.diagnostics.error(
                    parameter.location,
                    f"path parameter '{name}' is not in '{self.path}'",
                    f"write {{{name}}} in the path, or remove the parameter",
                )

    # --- bodies and responses ------------------------------------------------------------------------------------

    def _request_body(self, node: Node) -> RequestBody | None:
        entry = node.get("requestBody")
        body = self.reader.resolve(entry) if entry else None
        if body is None:
            return None
        return RequestBody(
            location=body.location,
            required=self.reader.flag(body, "required"),
            description=self.reader.text(body, "description"),
            content=self._content(body),
        )

    def _content(self, node: Node) -> tuple[MediaType, ...]:
        return tuple(
            MediaType(
                name=name.partition(";")[0].strip().lower(),
                schema=self.schemas.schema(schema) if (schema := media.get("schema")) else None,
                location=media.location,
            )
            for name, media in self.reader.map(node, "content")
        )

    def _responses(self, node: Node) -> tuple[Response, ...]:
        responses = [
            self._response(status, entry)
            for status, entry in self.reader.map(node, "responses")
            if not status.startswith("x-")
        ]
        if not responses:
            self.reader.error(node, "the operation has no responses", "add responses: with at least a 200 or default")
        return tuple(response for response in responses if response is not None)

    def _response(self, key: str, entry: Node) -> Response | None:
        status = key if key == "default" else key.upper()
        if not _STATUS.fullmatch(status):
            self.reader.error(entry, f"'{key}' is no status", "write three digits, a range such as 4XX, or default")
            return None
        node = self.reader.resolve(entry)
        if node is None:
            return None
        if node.get("links") is not None:
            self.reader.warning(node, "links are not generated", "nothing to do, unless you need them")
        return Response(
            location=entry.location,
            status=status,
            description=self.reader.text(node, "description") or "",
            headers=tuple(self._headers(node)),
            content=self._content(node),
        )

    def _headers(self, node: Node) -> Iterator[Header]:
        for name, entry in self.reader.map(node, "headers"):
            header = self.reader.resolve(entry)
            if header is None or name.lower() == "content-type":  # OpenAPI: that one is described by content
                continue
            schema = header.get("schema")
            yield Header(
                location=entry.location,
                name=name,
                description=self.reader.text(header, "description"),
                schema=self.schemas.schema(schema) if schema else None,
            )


def _is_writable(media_type: str) -> bool:
    json = media_type in ("application/json", "*/*", "application/*") or media_type.endswith("+json")
    return json or media_type in ("application/x-www-form-urlencoded", "application/octet-stream", "text/plain")


def security_names(reader: Reader, node: Node) -> tuple[str, ...]:
    """The schemes that `security` offers. One that needs several at once is reported, and offers its first."""
    names: list[str] = []
    for requirement in reader.list(node, "security"):
        together = [name for name, _ in requirement.items()]
        if len(together) > 1:
            reader.warning(
                requirement,
                f"several credentials at once ({', '.join(together)}) are not supported; the first is taken",
                "list them one by one, or send the others through an Auth of your own",
            )
        names.extend(together[:1])
    return tuple(dict.fromkeys(names))
