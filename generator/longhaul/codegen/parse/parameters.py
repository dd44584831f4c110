"""Parameters: of the path and of the operation, with their styles."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, cast

from attrs import frozen

from ..ir import Parameter, Schema
from ..load import Node
from .keywords import check_keys
from .reading import Reader
from .schemas import SchemaParser

__all__ = ["ParameterParser"]

_Place: TypeAlias = Literal["path", "query", "header", "cookie"]
_STYLES: Final[dict[str, tuple[str, ...]]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}


@frozen
class ParameterParser:
    """Reads the parameters of one document."""

    reader: Reader
    schemas: SchemaParser

    def parameters(self, item: Node, operation: Node) -> tuple[Parameter, ...]:
        """Of the path and of the operation, which wins where both say the same."""
        found: dict[tuple[str, str], Parameter] = {}
        for level in (item, operation):
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
        check_keys(reader, node, "parameter")
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
        content = self._content(node)
        allow_reserved = reader.flag(node, "allowReserved")
        if allow_reserved and place != "query":
            reader.warning(entry, "'allowReserved' is for query parameters", "remove it")
        return Parameter(
            location=entry.location,
            name=name,
            place=cast("_Place", place),
            required=required,
            schema=self._schema(node, content),
            style=style,
            explode=reader.flag(node, "explode", default=style == "form"),
            allow_reserved=allow_reserved and place == "query",
            json=content is not None,
            description=reader.text(entry, "description") or reader.text(node, "description"),
            deprecated=reader.flag(node, "deprecated"),
        )

    def _content(self, node: Node) -> Node | None:
        """The one media type of a parameter that is not written in a style."""
        found = list(self.reader.map(node, "content"))
        if not found:
            return None
        name, media = found[0]
        check_keys(self.reader, media, "media type")
        if len(found) > 1 or node.get("schema") is not None:
            self.reader.error(
                node, "a parameter has more than one schema", "keep either schema or one entry of content"
            )
        if "json" not in name:
            self.reader.error(media, f"a parameter's content is {name}", "use schema, or the content application/json")
        return media

    def _schema(self, node: Node, content: Node | None) -> Schema:
        schema = content.get("schema") if content else node.get("schema")
        if schema is None:
            self.reader.error(node, "a parameter has no schema", "add schema: {type: string}")
            return Schema(location=node.location, type="string")
        return self.schemas.schema(schema)
