"""allOf: all parts at once, as one schema."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve, fields_dict

from ..ir import Limits, Property, Schema

__all__ = ["beside", "merged"]


def beside(part: Schema, own: Schema) -> Schema:
    """A schema with annotations of its own, which win."""
    return evolve(
        part,
        location=own.location,
        description=own.description or part.description,
        nullable=own.nullable or part.nullable,
        default=own.default if own.has_default else part.default,
        has_default=own.has_default or part.has_default,
        read_only=own.read_only or part.read_only,
        write_only=own.write_only or part.write_only,
        deprecated=own.deprecated or part.deprecated,
    )


def merged(parts: Sequence[Schema], own: Schema) -> Schema:
    """The properties of all parts, and of anything else the last that says it. `own` is the last part."""
    required = tuple(dict.fromkeys(name for part in parts for name in part.required))
    properties: dict[str, Property] = {}
    for part in parts:
        properties.update((each.name, evolve(each, required=each.name in required)) for each in part.properties)

    def last(name: str) -> Any:
        return next((value for part in reversed(parts) if (value := getattr(part, name)) is not None), None)

    return evolve(
        own,
        type=last("type"),
        format=last("format"),
        enum=last("enum"),
        properties=tuple(properties.values()),
        required=required,
        additional=last("additional"),
        items=last("items"),
        limits=_limits([part.limits for part in parts]),
        description=own.description or last("description"),
        lifecycle=last("lifecycle"),
        error=last("error"),
        nullable=any(part.nullable for part in parts),
    )


def _limits(parts: list[Limits]) -> Limits:
    """Each limit as the last part has it that has it."""
    nothing = Limits()
    said = {
        name: getattr(part, name)
        for part in parts
        for name in fields_dict(Limits)
        if getattr(part, name) != getattr(nothing, name)
    }
    return Limits(**said)
