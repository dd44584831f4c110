"""Schemas. `allOf` is merged here, 3.1 is read as 3.0, and what can't be generated is left out and named.

A schema that is bad costs itself: what is wrong in it is left out, with a warning, and any JSON is taken where nothing
is left. Only our own extensions must be right.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from attrs import evolve

from ..ir import Property, Schema
from ..load import Node
from .all_of import beside, merged
from .extensions import error_shape, lifecycle
from .keywords import check_keys
from .pointers import check_schema_pointers
from .reading import Reader, keys_of, shown
from .values import check_default, read_enum, read_limits, read_type

__all__ = ["SchemaParser"]

_UNSUPPORTED: Final = (
    "oneOf",
    "anyOf",
    "not",
    "if",
    "patternProperties",
    "propertyNames",
    "dependentSchemas",
    "dependentRequired",
    "prefixItems",
    "contains",
    "unevaluatedItems",
    "unevaluatedProperties",
    "discriminator",
    "$dynamicRef",
    "$id",
)
_ANNOTATIONS: Final = frozenset(
    [
        "$ref",
        "title",
        "description",
        "nullable",
        "default",
        "readOnly",
        "writeOnly",
        "deprecated",
        "example",
        "examples",
        "externalDocs",
        "xml",
        "$comment",
    ]
)
"""What describes a value, and doesn't change which values there are."""


class SchemaParser:
    """Reads schemas of one document."""

    def __init__(self, reader: Reader) -> None:
        self._strict = reader
        self._reader = reader.forgives
        self._open: set[str] = set()
        version = reader.root.get("openapi")
        self._is_3_0 = version is not None and str(version.value).startswith("3.0")

    def schema(self, node: Node) -> Schema:
        """Read one schema."""
        schema = self._part(node)
        known = {each.name for each in schema.properties}
        missing = [name for name in schema.required if name not in known]
        if known and missing:
            self._reader.warning(
                node, f"required names no property: {', '.join(missing)}", "add the property, or mend its name"
            )
        return schema

    def _part(self, node: Node) -> Schema:
        """A schema that may be one part of another."""
        if isinstance(node.value, bool):
            if not node.value:
                self._reader.warning(
                    node, "a schema that is false allows nothing; any JSON is taken here", "remove what it describes"
                )
            return Schema(location=node.location)
        if not isinstance(node.value, dict):
            self._reader.error(node, "a schema must be a map", "write type: with a type")
            return Schema(location=node.location)
        check_keys(self._strict, node, "schema")
        check_schema_pointers(self._strict, node)
        if "$ref" in node.value:
            return self._reference(node)
        if "allOf" in node.value:
            return self._all_of(node, self._reader.list(node, "allOf"))
        return self._null_or(node) or self._plain(node)

    # --- references ----------------------------------------------------------------------------------------------

    def _reference(self, node: Node) -> Schema:
        others = [(key, value) for key, value in node.items() if not _is_annotation(key)]
        if others and not self._is_3_0:
            return self._all_of(node, [Node({k: v for k, v in node.items() if k == "$ref"}, node.location)])
        for key, value in others:
            self._reader.warning(
                value, f"'{key}' beside a $ref is ignored in OpenAPI 3.0", "wrap the reference: allOf: [{$ref: …}]"
            )
        target = self._reader.resolve(node)
        if target is None:
            return Schema(location=node.location)
        ref = str(node.plain()["$ref"])
        keys = keys_of(ref)
        if keys[:2] == ("components", "schemas") and len(keys) == 3:
            check_default(self._reader, node, target)
            return evolve(self._annotations(node), ref=keys[2])
        with self._opened(ref) as is_new:
            if is_new:
                return beside(self.schema(target), self._annotations(node))
        self._reader.error(node, f"{ref} contains itself", "make it a component and refer to that")
        return Schema(location=node.location)

    @contextmanager
    def _opened(self, ref: str) -> Generator[bool]:
        """While what a reference leads to is read; False if it is being read already."""
        is_new = ref not in self._open
        self._open.add(ref)
        try:
            yield is_new
        finally:
            if is_new:
                self._open.discard(ref)

    # --- what stands here ----------------------------------------------------------------------------------------

    def _annotations(self, node: Node) -> Schema:
        """What stands beside a type, and may stand beside a reference."""
        default = node.get("default")
        return Schema(
            location=node.location,
            description=self._reader.text(node, "description"),
            nullable=self._reader.flag(node, "nullable"),
            default=default.plain() if default else None,
            has_default=default is not None,
            read_only=self._reader.flag(node, "readOnly"),
            write_only=self._reader.flag(node, "writeOnly"),
            deprecated=self._reader.flag(node, "deprecated"),
        )

    def _plain(self, node: Node) -> Schema:
        kind, null = read_type(self._reader, node)
        enum, null_in_enum = read_enum(self._reader, node, kind)
        annotations = self._annotations(node)
        required = tuple(shown(name) for name in self._reader.list(node, "required"))
        check_default(self._reader, node, node)
        self._name_unsupported(node, is_any=kind is None)
        return evolve(
            annotations,
            type=kind,
            nullable=annotations.nullable or null or (null_in_enum and node.get("type") is None),
            format=self._reader.text(node, "format"),
            enum=enum,
            properties=self._properties(node, required),
            required=required,
            additional=self._additional(node),
            items=self.schema(items) if (items := node.get("items")) else None,
            limits=read_limits(self._reader, node),
            lifecycle=lifecycle(self._strict, node, enum),
            error=error_shape(self._strict, node),
        )

    def _properties(self, node: Node, required: tuple[str, ...]) -> tuple[Property, ...]:
        properties: list[Property] = []
        for name, value in self._reader.map(node, "properties"):
            if name.startswith("__") and name.endswith("__"):
                self._reader.error(
                    value, f"'{name}' is a name that Python keeps for itself", "rename or remove the property"
                )
            else:
                schema = self.schema(value)
                properties.append(
                    Property(name=name, schema=schema, required=name in required, location=value.location)
                )
        return tuple(properties)

    def _additional(self, node: Node) -> Schema | bool | None:
        additional = node.get("additionalProperties")
        if additional is None:
            return None
        return additional.value if isinstance(additional.value, bool) else self.schema(additional)

    def _name_unsupported(self, node: Node, *, is_any: bool) -> None:
        for key in _UNSUPPORTED:
            found = node.get(key)
            if found is not None and found.value is not False:
                left = "any JSON is taken here" if is_any else "the rest of the schema stands"
                self._reader.warning(
                    found, f"'{key}' is not supported; {left}", "write one schema, or leave it as it is"
                )
                return

    # --- several schemas at once -----------------------------------------------------------------------------------

    def _null_or(self, node: Node) -> Schema | None:
        """`X or null`, which 3.1 writes as oneOf or anyOf with the null type; and a choice of one."""
        for key in ("oneOf", "anyOf"):
            parts = (node.get(key) or Node(None, node.location)).elements()
            others = [part for part in parts if (part.get("type") or part).value != "null"]
            if len(others) == 1 and len(parts) < 3:
                own = evolve(self._annotations(node), nullable=len(parts) == 2)
                return beside(self.schema(others[0]), own)
        return None

    def _all_of(self, node: Node, given: list[Node]) -> Schema:
        rest = {key: value for key, value in node.items() if key not in ("allOf", "$ref")}
        parts = [self._part(part) for part in given]
        if len(parts) == 1 and all(_is_annotation(key) or key == "type" for key in rest):
            check_default(self._reader, node, self._reader.resolve(given[0]) or node)
            return beside(parts[0], self._annotations(node))
        own = self._plain(Node(rest, node.location))
        written = [*(self._written_out(node, part) for part in parts), own]
        kinds = dict.fromkeys(part.type for part in written if part.type is not None)
        if len(kinds) > 1:
            self._reader.warning(
                node, f"allOf joins the types {', '.join(kinds)}; the last is taken", "join schemas of one type"
            )
        return merged(written, own)

    def _written_out(self, node: Node, part: Schema) -> Schema:
        """What a part of an allOf refers to."""
        if part.ref is None:
            return part
        component = self._reader.root
        for key in ("components", "schemas", part.ref):
            component = component.get(key) or component
        with self._opened(part.ref) as is_new:
            if is_new:
                return self._written_out(component, self._part(component))
        self._reader.error(node, f"allOf contains itself through {part.ref}", "remove the circle")
        return Schema(location=part.location)


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")
