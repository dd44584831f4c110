"""Which classes there are, and what each schema is in terms of them.

A shape is a schema that datamodel-code-generator reads: only types, references to classes that have their Python name
already, lists and maps. Every inline object and enum has become a class of its own, every alias is written out, and no
text of the spec is in it. So that library decides type hints, imports and order, and nothing it prints is the spec's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeAlias

from attrs import define, field

from ..diagnostics import Diagnostics
from ..ir import Document, Operation, Property, RequestBody, Response, Schema
from .imports import IMPORTABLE
from .names import Namespace, pascal_case

__all__ = ["ANY", "EnumClass", "ModelClass", "Shape", "Shapes", "View", "enum_kind", "hint", "operation_name"]

Shape: TypeAlias = Mapping[str, Any]
ANY: Final[Shape] = {}
"""The shape of a value of which nothing is known."""

View: TypeAlias = Literal["response", "request"]
"""Which of two views of an object: without writeOnly properties, or without readOnly ones."""

_BUILTINS: Final = ("None", "True", "False")
_SCALARS: Final[Mapping[str, str]] = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_DATES: Final[Mapping[str, str]] = {"date-time": "datetime", "date": "date"}


@define
class ModelClass:
    """A class with fields: its name, the schema it stands for, and the shape of each property."""

    name: str
    schema: Schema
    view: View
    properties: list[tuple[Property, Shape]] = field(factory=list[tuple[Property, Shape]])


@define
class EnumClass:
    """An enum: its name, the schema it stands for, and the type of its values."""

    name: str
    schema: Schema
    kind: Literal["str", "int"]


def hint(shape: Shape) -> str:
    """The type hint of a shape, without what makes it optional."""
    if "$ref" in shape:
        text = str(shape["$ref"]).rpartition("/")[2]
    elif shape.get("type") == "array":
        text = f"list[{hint(shape['items'])}]"
    elif shape.get("type") == "object":
        text = f"dict[str, {hint(shape['additionalProperties'])}]"
    elif shape.get("format") in _DATES:
        text = _DATES[shape["format"]]
    else:
        text = _SCALARS.get(str(shape.get("type")), "Any")
    return f"{text} | None" if shape.get("nullable") and text != "Any" else text


class Shapes:
    """The classes of one document. Asking for a shape makes the classes that it needs."""

    def __init__(self, document: Document, diagnostics: Diagnostics, *, reserved: Iterable[str] = ()) -> None:
        self._schemas = document.schemas
        self.diagnostics = diagnostics
        self.names = Namespace(IMPORTABLE.union(reserved, _BUILTINS, ("SERVICE",)), suffix="Model", between="")
        self.models: dict[str, ModelClass] = {}
        self.enums: dict[str, EnumClass] = {}
        self._class_of: dict[tuple[str, View], str] = {}
        self._aliases: dict[tuple[str, View], Shape] = {}
        self._inline: dict[tuple[str, str], str] = {}
        self._open: list[str] = []
        requested = self._closure(s for o in document.operations for s in _bodies(o.request_body))
        answered = self._closure(s for o in document.operations for s in _bodies(*o.responses))
        self._two_views = {name for name in requested & answered if self._is_directed(self._schemas[name])}
        self._request_only = requested - answered
        component_names = [name for name, schema in self._schemas.items() if self._is_class(schema)]
        for name in component_names:
            self._class_of[name, "response"] = self.names.take(pascal_case(name, "Model"))
        for name in component_names:
            response_name = self._class_of[name, "response"]
            two = name in self._two_views
            self._class_of[name, "request"] = self.names.take(f"{response_name}Request") if two else response_name
        for name in component_names:
            self._make_component(name, "request" if name in self._request_only else "response")
            if name in self._two_views:
                self._make_component(name, "request")

    # --- which schemas are classes -------------------------------------------------------------------------------

    @staticmethod
    def _is_class(schema: Schema) -> bool:
        return schema.ref is None and (bool(schema.properties) or enum_kind(schema) is not None)

    def _make_component(self, name: str, view: View) -> None:
        self._make(self._class_of[name, view], self._schemas[name], view)

    def _make(self, name: str, schema: Schema, view: View) -> None:
        if (kind := enum_kind(schema)) is not None:
            self.enums[name] = EnumClass(name, schema, kind)
            return
        if schema.additional is True or isinstance(schema.additional, Schema):
            self.diagnostics.warning(
                schema.location,
                "additional properties beside named ones are not kept",
                "name them all, or make it a map with additionalProperties alone",
            )
        model = self.models[name] = ModelClass(name, schema, view)
        hidden = "write_only" if view == "response" else "read_only"
        for each in schema.properties:
            if not getattr(each.schema, hidden):
                shape = self.shape(each.schema, f"{name}{pascal_case(each.name, 'Field')}", view)
                model.properties.append((each, shape))

    # --- shapes --------------------------------------------------------------------------------------------------

    def shape(self, schema: Schema, name: str, view: View = "response") -> Shape:
        """The shape of a schema; `name` is for the class that it may need."""
        shape = self._shape(schema, name, view)
        return {**shape, "nullable": True} if schema.nullable and shape else shape

    def _shape(self, schema: Schema, name: str, view: View) -> Shape:
        if schema.ref is not None:
            return self._of_component(schema, schema.ref, view)
        if self._is_class(schema):
            return _reference(self._inline_class(schema, name, view))
        match schema.type:
            case "array":
                items = self.shape(schema.items, f"{name}Item", view) if schema.items else ANY
                return {"type": "array", "items": items}
            case "object":
                values = schema.additional
                shape = self.shape(values, f"{name}Value", view) if isinstance(values, Schema) else ANY
                return {"type": "object", "additionalProperties": shape}
            case "string" if schema.format in _DATES:
                return {"type": "string", "format": schema.format}
            case scalar:
                return {"type": scalar} if scalar is not None else ANY

    def _inline_class(self, schema: Schema, name: str, view: View) -> str:
        """The class of a schema that is written inline; the same one wherever an allOf repeats it."""
        key = schema.location.pointer, view if self._is_directed(schema) else "response"
        if key not in self._inline:
            self._inline[key] = self.names.take(name)
            self._make(self._inline[key], schema, view)
        return self._inline[key]

    def _of_component(self, schema: Schema, ref: str, view: View) -> Shape:
        if (ref, view) in self._class_of:
            return _reference(self._class_of[ref, view])
        if (ref, view) not in self._aliases:
            self._aliases[ref, view] = self._alias(schema, ref, view)
        return self._aliases[ref, view]

    def _alias(self, schema: Schema, ref: str, view: View) -> Shape:
        """What a component that is no class stands for."""
        if ref in self._open:
            self.diagnostics.warning(
                schema.location,
                f"'{ref}' contains itself without an object in between; any JSON is taken here",
                "wrap it in an object",
            )
            return ANY
        self._open.append(ref)
        try:
            return self.shape(self._schemas[ref], pascal_case(ref, "Model"), view)
        finally:
            self._open.pop()

    # --- readOnly and writeOnly ----------------------------------------------------------------------------------

    def _closure(self, roots: Iterable[Schema]) -> set[str]:
        """The components that are reached from these schemas."""
        return {schema.ref for schema in self._below(roots) if schema.ref is not None}

    def _below(self, roots: Iterable[Schema]) -> list[Schema]:
        """These schemas, and all that are reached from them."""
        reached: list[Schema] = []
        waiting, seen = list(roots), set[str]()
        while waiting:
            schema = waiting.pop()
            reached.append(schema)
            if schema.ref is not None and schema.ref not in seen and schema.ref in self._schemas:
                seen.add(schema.ref)
                waiting.append(self._schemas[schema.ref])
            waiting.extend(_children(schema))
        return reached

    def _is_directed(self, schema: Schema) -> bool:
        """Whether a schema, or one below it, looks different in requests and in responses."""
        return any(
            p.schema.read_only or p.schema.write_only for below in self._below([schema]) for p in below.properties
        )


def _bodies(*parts: RequestBody | Response | None) -> list[Schema]:
    """The schemas of bodies."""
    return [media.schema for part in parts if part is not None for media in part.content if media.schema is not None]


def _children(schema: Schema) -> list[Schema]:
    below = [each.schema for each in schema.properties]
    below += [schema.items] if schema.items is not None else []
    return below + ([schema.additional] if isinstance(schema.additional, Schema) else [])


def _reference(name: str) -> Shape:
    return {"$ref": f"#/components/schemas/{name}"}


def enum_kind(schema: Schema) -> Literal["str", "int"] | None:
    """The type of the values of an enum that becomes a class; None for a schema that doesn't."""
    values = schema.enum or ()
    if values and all(isinstance(value, str) for value in values):
        return "str"
    if values and all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        in_c = all(-(2**63) <= int(value or 0) < 2**63 for value in values)  # what msgspec takes for an enum
        return "int" if in_c else None
    return None


def operation_name(operation: Operation) -> str:
    """operationId, or one made of method and path where the spec gives none."""
    return operation.id or f"{operation.method} {operation.path}"
