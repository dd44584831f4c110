"""Classes: their names, fields, members and words. Their type hints and order are datamodel-code-generator's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from ..ir import Limits, Property, Schema
from .names import Namespace, constant_case, snake_case
from .shapes import EnumClass, ModelClass, Shape, Shapes, enum_kind
from .text import bracketed, docstring, literal, sentence, wrapped

__all__ = ["ModelsPlan", "field_names", "plain_text", "plan_models", "schema_facts"]

_RESERVED_FIELDS: Final = frozenset(
    {"self", "bind", "field", "frozen", "wire", "str", "int", "float", "bool", "list", "dict", "date", "datetime"}
)
"""Names that would hide what a class body uses: the field specifier, its type hints, and attrs' own first argument."""

_TOP: Final = "components", "schemas"


@frozen
class ModelsPlan:
    """What is decided of the classes.

    Attributes:
        document: the shapes as an OpenAPI document, for datamodel-code-generator.
        words: class name -> what its template prints beside the type hints.
        models: names of the classes with fields.
        fields: class name -> property -> attribute.
    """

    document: Mapping[str, Any]
    words: Mapping[str, Mapping[str, Any]]
    models: tuple[str, ...]
    fields: Mapping[str, Mapping[str, str]]


def plan_models(shapes: Shapes, spec: str) -> ModelsPlan:
    """Decide everything of the classes but their type hints."""
    schemas: dict[str, Shape] = {}
    words: dict[str, Mapping[str, Any]] = {}
    fields: dict[str, Mapping[str, str]] = {}
    classes = frozenset(shapes.models) | frozenset(shapes.enums)
    for enum in shapes.enums.values():
        schemas[enum.name], words[enum.name] = _enum(enum, spec)
    for model in shapes.models.values():
        names = field_names(model, classes)
        fields[model.name] = {each.name: name for (each, _), name in zip(model.properties, names, strict=True)}
        schemas[model.name], words[model.name] = _model(model, names, spec)
    return ModelsPlan(
        document={
            "openapi": "3.0.3",
            "info": {"title": "shapes", "version": "1"},
            "paths": {},
            "components": {"schemas": schemas},
        },
        words=words,
        models=tuple(shapes.models),
        fields=fields,
    )


# --- classes with fields ---------------------------------------------------------------------------------------------


def field_names(model: ModelClass, classes: frozenset[str]) -> list[str]:
    """An attribute for each property, in order.

    The wire name becomes an attribute of the class, too (see `longhaul.runtime.wire`). So no property may take the wire
    name of another, and a property whose name is an attribute already has the first call on it.
    """
    namespace = Namespace(_RESERVED_FIELDS | classes)
    on_wire = {each.name for each, _ in model.properties}
    preferred = [snake_case(each.name, "field") for each, _ in model.properties]
    taken: dict[str, str] = {}
    for (each, _), name in sorted(
        zip(model.properties, preferred, strict=True), key=lambda pair: pair[0][0].name != pair[1]
    ):
        taken[each.name] = namespace.take(name, avoid=on_wire - {each.name})
    return [taken[each.name] for each, _ in model.properties]


def _model(model: ModelClass, names: list[str], spec: str) -> tuple[Shape, Mapping[str, Any]]:
    properties = {name: shape for (_, shape), name in zip(model.properties, names, strict=True)}
    shape = {"type": "object", "properties": properties, "required": list(properties)}
    described = [_attribute_lines(each, name) for (each, _), name in zip(model.properties, names, strict=True)]
    lines = _description(model.schema, model.name)
    if any(described):
        lines += ["", "Attributes:", *(line for part in described for line in part)]
    lines += ["", f"Source: {spec}{model.schema.location.pointer}"]
    fields = {name: _field(each, name, shape) for (each, shape), name in zip(model.properties, names, strict=True)}
    return shape, {"docstring": docstring(lines, 4), "fields": fields}


def _description(schema: Schema, name: str) -> list[str]:
    """The first line is a sentence; lists and paragraphs after it stay as they are."""
    paragraphs = (schema.description or "").strip().split("\n")
    first = sentence(paragraphs[0]) or f"`{name}`."
    return [*wrapped(first, 4), *(part.rstrip() for line in paragraphs[1:] for part in wrapped(line, 4))]


def _attribute_lines(each: Property, name: str) -> list[str]:
    facts = [f"`{each.name}`"] if each.name != name else []
    facts += schema_facts(each.schema)
    words = [f"{'; '.join(facts)}." if facts else "", sentence(each.schema.description)]
    if not any(words):
        return []
    text = f"{name}: {' '.join(filter(None, words))}"
    return [f"    {line}" for line in wrapped(text, 8, hanging="    ")]


_FORMATS_IN_HINTS: Final = frozenset({"int32", "int64", "float", "double", "date", "date-time"})


def schema_facts(schema: Schema) -> list[str]:
    """What the spec says of a value beside its type and its description, in words."""
    facts = [f"default {plain_text(schema.default)}"] if schema.has_default else []
    facts += [f"one of {', '.join(map(plain_text, schema.enum))}"] if schema.enum and not enum_kind(schema) else []
    facts += _limits(schema.limits)
    facts += [f"format {schema.format}"] if schema.format and schema.format not in _FORMATS_IN_HINTS else []
    return [*facts, "deprecated"] if schema.deprecated else facts


def plain_text(value: object) -> str:
    """A value as the wire shows it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _limits(limits: Limits) -> list[str]:
    return [
        *_range(limits.minimum, limits.maximum, ""),
        *([f"above {limits.exclusive_minimum}"] if limits.exclusive_minimum is not None else []),
        *([f"below {limits.exclusive_maximum}"] if limits.exclusive_maximum is not None else []),
        *([f"a multiple of {limits.multiple_of}"] if limits.multiple_of is not None else []),
        *_range(limits.min_length, limits.max_length, " character"),
        *([f"of the form `{limits.pattern}`"] if limits.pattern is not None else []),
        *_range(limits.min_items, limits.max_items, " item"),
        *(["no item twice"] if limits.unique_items else []),
        *_range(limits.min_properties, limits.max_properties, " key"),
    ]


def _range(low: float | None, high: float | None, unit: str) -> list[str]:
    last = high if high is not None else low
    units = f"{unit}s" if unit and last != 1 else unit
    if low is None and high is None:
        return []
    if low == high:
        return [f"{low}{units}"]
    if low is None:
        return [f"at most {high}{units}"]
    return [f"at least {low}{units}" if high is None else f"{low} to {high}{units}"]


def _field(each: Property, name: str, shape: Shape) -> Mapping[str, str]:
    """What stands in a field's line: the hint's end, and the arguments of the field specifier."""
    nullable = bool(shape.get("nullable")) or not shape
    arguments: list[str] = []
    optional = ""
    if not each.required:
        arguments.append(f"default={'UNSET' if nullable else 'None'}")
        optional = " | UnsetType" if nullable else " | None"
    if name != each.name:
        arguments.append(f"metadata=wire({literal(each.name)})")
    if not arguments:
        return {"name": name, "optional": optional, "value": "", "default": ""}
    only_default = len(arguments) == 1 and name == each.name
    return {
        "name": name,
        "optional": optional,
        "value": "" if only_default else bracketed("field(", arguments, ")", 4),
        "default": arguments[0].removeprefix("default=") if only_default else "",
        "arguments": ", ".join(arguments),
    }


# --- enums -----------------------------------------------------------------------------------------------------------


def _enum(enum: EnumClass, spec: str) -> tuple[Shape, Mapping[str, Any]]:
    values, text = enum.schema.enum or (), enum.kind == "str"
    namespace = Namespace()
    names = [namespace.take(constant_case(_readable(value), "VALUE")) for value in values]
    phases = enum.schema.lifecycle or {}
    members = [
        {"name": name, "value": literal(value), "phase": phases[str(value)].upper() if value in phases else None}
        for name, value in zip(names, values, strict=True)
    ]
    base = "StatusEnum" if phases else "OpenEnum" if text else "OpenIntEnum"
    lines = [*_description(enum.schema, enum.name), "", f"Source: {spec}{enum.schema.location.pointer}"]
    shape = {"type": "string" if text else "integer", "enum": [f"v{i}" if text else i for i, _ in enumerate(values)]}
    return shape, {"docstring": docstring(lines, 4), "base": base, "members": members}


def _readable(value: object) -> str:
    """A name for values that are all punctuation."""
    text = str(value)
    if text == "":
        return "empty"
    return f"minus {text[1:]}" if text[0] == "-" and text[1:].isalnum() else text
