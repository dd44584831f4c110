"""Schemas. `allOf` is merged here, 3.1 is read as 3.0, and what can't be generated is marked and named."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias, cast

from attrs import evolve

from ..ir import Limits, Property, Schema
from ..load import Node, Scalar
from .extensions import error_shape, lifecycle
from .reading import Reader

__all__ = ["COMPONENT", "SchemaParser"]

COMPONENT: Final = "#/components/schemas/"

_Type: TypeAlias = Literal["string", "integer", "number", "boolean", "array", "object"]
_TYPES: Final = ("string", "integer", "number", "boolean", "array", "object", "null")

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
    "unevaluatedProperties",
    "$dynamicRef",
)


class SchemaParser:
    """Reads schemas of one document."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._merging: set[str] = set()

    def schema(self, node: Node) -> Schema:
        """Read one schema."""
        if isinstance(node.value, bool):
            return Schema(location=node.location, unsupported=None if node.value else "a schema that is false")
        if not isinstance(node.value, dict):
            self._reader.error(node, "a schema must be a map", "write type: with a type")
            return Schema(location=node.location)
        if "$ref" in node.value:
            return self._reference(node)
        if "allOf" in node.value:
            return self._all_of(node)
        return self._plain(node)

    def _reference(self, node: Node) -> Schema:
        target = self._reader.resolve(node)
        if target is None:
            return Schema(location=node.location)
        ref = str(cast("Node", node.get("$ref")).value)
        if ref.startswith(COMPONENT) and "/" not in ref.removeprefix(COMPONENT):
            name = ref.removeprefix(COMPONENT).replace("~1", "/").replace("~0", "~")
            return evolve(self._annotations(node), ref=name)
        if ref in self._merging:
            self._reader.error(node, f"{ref} contains itself", "make it a component and refer to that")
            return Schema(location=node.location)
        self._merging.add(ref)
        try:
            return evolve(self.schema(target), location=node.location)
        finally:
            self._merging.discard(ref)

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
        nullable = self._null_or(node)
        if nullable is not None:
            own = self._annotations(node)
            described = own.description or nullable.description
            return evolve(nullable, nullable=True, location=node.location, description=described)
        kind, null = self._type(node)
        enum = self._enum(node)
        annotations = self._annotations(node)
        return evolve(
            annotations,
            type=kind,
            nullable=annotations.nullable or null,
            format=self._reader.text(node, "format"),
            enum=enum,
            properties=self._properties(node),
            additional=self._additional(node),
            items=self.schema(items) if (items := node.get("items")) else None,
            limits=self._limits(node),
            lifecycle=lifecycle(self._reader, node, enum),
            error=error_shape(self._reader, node),
            unsupported=self._unsupported(node),
        )

    def _type(self, node: Node) -> tuple[_Type | None, bool]:
        """The type, and whether null may stand for it."""
        given = node.get("type")
        if given is None:
            return self._implied_type(node), False
        names = [str(n.value) for n in given.elements()] or [str(given.value)]
        for name in names:
            if name not in _TYPES:
                self._reader.error(given, f"type is '{name}'", f"write one of {', '.join(_TYPES)}")
        kinds = [name for name in names if name in _TYPES and name != "null"]
        if len(kinds) > 1:
            self._reader.warning(
                given, f"several types ({', '.join(kinds)}) are not supported; any JSON is taken", "write one type"
            )
        return (cast("_Type", kinds[0]) if len(kinds) == 1 else None), "null" in names

    @staticmethod
    def _implied_type(node: Node) -> _Type | None:
        if node.get("properties") or node.get("additionalProperties"):
            return "object"
        if node.get("items"):
            return "array"
        values = (node.get("enum") or node).elements()
        return "string" if values and all(isinstance(value.value, str) for value in values) else None

    def _enum(self, node: Node) -> tuple[Scalar, ...] | None:
        const = node.get("const")
        values = [const] if const is not None else self._reader.list(node, "enum")
        if not values:
            if node.get("enum") is not None:
                self._reader.error(node, "enum has no values", "list its values, or remove enum")
            return None
        scalars = tuple(value.value for value in values if not isinstance(value.value, (dict, list)))
        if len(scalars) < len(values):
            self._reader.error(node, "an enum value is a map or a list", "write text or numbers")
        if len(set(scalars)) < len(scalars):
            self._reader.warning(node, "an enum value is there twice", "remove one of the two")
        return tuple(dict.fromkeys(value for value in scalars if value is not None)) or None

    def _properties(self, node: Node) -> tuple[Property, ...]:
        required = {str(name.value) for name in self._reader.list(node, "required")}
        properties = tuple(
            Property(name=name, schema=self.schema(value), required=name in required, location=value.location)
            for name, value in self._reader.map(node, "properties")
        )
        for each in properties:
            if each.name.startswith("__") and each.name.endswith("__"):
                self._reader.diagnostics.error(
                    each.location,
                    f"'{each.name}' is a name that Python keeps for itself",
                    "rename or remove the property",
                )
        missing = required - {known.name for known in properties}
        if properties and missing:
            self._reader.warning(
                node, f"required names no property: {', '.join(sorted(missing))}", "add the property, or mend its name"
            )
        return properties

    def _additional(self, node: Node) -> Schema | bool | None:
        additional = node.get("additionalProperties")
        if additional is None:
            return None
        return additional.value if isinstance(additional.value, bool) else self.schema(additional)

    def _limits(self, node: Node) -> Limits:
        low, high = self._reader.number(node, "minimum"), self._reader.number(node, "maximum")
        exclusive_low, low = self._exclusive(node, "exclusiveMinimum", low)
        exclusive_high, high = self._exclusive(node, "exclusiveMaximum", high)
        return Limits(
            minimum=low,
            maximum=high,
            exclusive_minimum=exclusive_low,
            exclusive_maximum=exclusive_high,
            multiple_of=self._reader.number(node, "multipleOf"),
            min_length=self._reader.count(node, "minLength"),
            max_length=self._reader.count(node, "maxLength"),
            pattern=self._reader.text(node, "pattern"),
            min_items=self._reader.count(node, "minItems"),
            max_items=self._reader.count(node, "maxItems"),
            unique_items=self._reader.flag(node, "uniqueItems"),
        )

    def _exclusive(self, node: Node, key: str, bound: float | None) -> tuple[float | None, float | None]:
        """The exclusive bound and the inclusive one: 3.0 has a flag beside the bound, 3.1 a bound of its own."""
        given = node.get(key)
        if given is not None and isinstance(given.value, bool):
            return (bound, None) if given.value else (None, bound)
        return self._reader.number(node, key), bound

    def _unsupported(self, node: Node) -> str | None:
        found = next((key for key in _UNSUPPORTED if node.get(key) is not None), None)
        if found is not None:
            place = node.get(found) or node
            self._reader.warning(
                place, f"'{found}' is not supported; any JSON is taken here", "write one schema, or leave it as it is"
            )
        return found

    def _null_or(self, node: Node) -> Schema | None:
        """`X or null`, which 3.1 writes as oneOf or anyOf with the null type."""
        for key in ("oneOf", "anyOf"):
            parts = (node.get(key) or Node(None, node.location)).elements()
            others = [part for part in parts if (part.get("type") or part).value != "null"]
            if len(parts) == len(others) + 1 == 2:  # noqa: PLR2004  # X, and null
                return self.schema(others[0])
        return None

    # --- allOf ---------------------------------------------------------------------------------------------------

    def _all_of(self, node: Node) -> Schema:
        parts = [self.schema(part) for part in self._reader.list(node, "allOf")]
        rest = self._plain(Node({k: v for k, v in node.items() if k != "allOf"}, node.location))
        if len(parts) == 1 and parts[0].ref is not None and not rest.properties:
            return self._beside(parts[0], rest)
        return self._merged([*(self._written_out(node, part) for part in parts), rest], rest)

    @staticmethod
    def _beside(part: Schema, rest: Schema) -> Schema:
        """One reference with something beside it, which 3.0 can't write otherwise."""
        return evolve(
            part,
            location=rest.location,
            description=rest.description or part.description,
            nullable=rest.nullable or part.nullable,
            default=rest.default if rest.has_default else part.default,
            has_default=rest.has_default or part.has_default,
            read_only=rest.read_only or part.read_only,
            write_only=rest.write_only or part.write_only,
            deprecated=rest.deprecated or part.deprecated,
        )

    def _written_out(self, node: Node, part: Schema) -> Schema:
        """What a part of an allOf refers to."""
        if part.ref is None:
            return part
        target = self._reader.root.get("components") or node
        component = (target.get("schemas") or target).get(part.ref)
        if component is None or part.ref in self._merging:
            self._reader.error(node, f"allOf contains itself through {part.ref}", "remove the circle")
            return part
        self._merging.add(part.ref)
        try:
            schema = self.schema(component)
        finally:
            self._merging.discard(part.ref)
        return self._written_out(component, schema)

    @staticmethod
    def _merged(parts: list[Schema], rest: Schema) -> Schema:
        """All parts at once: the properties of all, and of anything else the last that says it."""
        properties: dict[str, Property] = {}
        for part in parts:
            for each in part.properties:
                before = properties.get(each.name)
                properties[each.name] = evolve(each, required=each.required or (before is not None and before.required))

        def last(name: str) -> Any:
            return next((value for part in reversed(parts) if (value := getattr(part, name)) is not None), None)

        return evolve(
            rest,
            type=last("type"),
            format=last("format"),
            enum=last("enum"),
            properties=tuple(properties.values()),
            additional=last("additional"),
            items=last("items"),
            limits=next((part.limits for part in reversed(parts) if part.limits != Limits()), Limits()),
            description=rest.description or last("description"),
            lifecycle=last("lifecycle"),
            error=last("error"),
            nullable=any(part.nullable for part in parts),
            unsupported=last("unsupported"),
        )
