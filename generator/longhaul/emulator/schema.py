"""An OpenAPI document as linked JSON: references followed, `allOf` folded, schemas compiled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeGuard, cast

from jsonschema import Draft4Validator, Draft202012Validator, ValidationError
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT4, ObjectSchema

Json = Mapping[str, object]
"""A JSON object. Arrays are lists; scalars are str, int, float, bool and None."""


MAX_QUOTED = 80  # characters of a value in a message


class ContractError(ValueError):
    """A document that cannot be served. The message says where and why."""


class Document:
    """One OpenAPI document, and what needs all of it: references."""

    def __init__(self, content: Json) -> None:
        """Take a document as it is read from JSON or YAML."""
        self.content = content
        self.title = str(child(content, "info").get("title", "untitled"))
        self._folded: dict[int, tuple[object, Json]] = {}
        self._resolver = Registry[ObjectSchema]().with_resource("", DRAFT4.create_resource(content)).resolver()
        # OpenAPI 3.0 is written in the JSON Schema of 2016, of which Draft 4 is the published form.
        is_3_0 = str(content.get("openapi", "")).startswith("3.0")
        self._validator_class = Draft4Validator if is_3_0 else Draft202012Validator

    def follow(self, node: object) -> Json:
        """Return the object that `node` is or refers to.

        Raises:
            ContractError: there is no such object.
        """
        seen: list[str] = []
        while is_mapping(node):
            reference = node.get("$ref")
            if not isinstance(reference, str):
                return node
            if reference in seen:
                raise ContractError(f"{self.title}: $ref {reference!r} leads back to itself")
            seen.append(reference)
            node = self._look_up(reference)
        raise ContractError(f"{self.title}: expected an object{' at ' + seen[-1] if seen else ''}, found {node!r}")

    def fold(self, schema: object) -> Json:
        """Return `schema` with its `$ref` followed and the members of its `allOf` merged into it, one level deep."""
        known = self._folded.get(id(schema))
        if known is None:  # what is folded is kept as well, so that its id stays its own
            known = self._folded[id(schema)] = (schema, self._fold(schema))
        return known[1]

    def _fold(self, schema: object) -> Json:
        node = self.follow(schema)
        parts = node.get("allOf")
        if not is_list(parts):
            return node
        own = {key: value for key, value in node.items() if key != "allOf"}
        return merge([*(self.fold(part) for part in parts), own])

    def field(self, schema: object, pointer: Sequence[str]) -> Json:
        """Return the folded schema of the field that `pointer` leads to in an object of `schema`; empty if unknown."""
        for key in pointer:
            schema = child(self.fold(schema), "properties").get(key, {})
        return self.fold(schema)

    def compile(self, schema: object) -> CompiledSchema:
        """Compile a schema of this document. Its references are followed when it is used."""
        components = {"components": child(self.content, "components")}
        # A reference starts at the root of what jsonschema is given.
        schema = {**components, **self.follow(schema)}
        return CompiledSchema(self._validator_class(schema, format_checker=self._validator_class.FORMAT_CHECKER))

    def _look_up(self, reference: str) -> object:
        try:
            return self._resolver.lookup(reference).contents
        except Unresolvable as error:
            raise ContractError(f"{self.title}: $ref {reference!r} leads nowhere in this document") from error


class Validator(Protocol):
    """What is used of a validator of jsonschema; its own stubs promise less of the values it takes."""

    def iter_errors(self, instance: Any) -> Iterator[ValidationError]:
        """Yield what is wrong with `instance`."""
        ...


class CompiledSchema:
    """A schema that values can be held against."""

    def __init__(self, validator: Validator) -> None:
        """Wrap a validator of jsonschema."""
        self._validator = validator

    def problem(self, value: object) -> str | None:
        """Return what is wrong with `value` and where in it, or None."""
        error = next(self._validator.iter_errors(value), None)
        if error is None:
            return None
        message = error.message.replace(repr(error.instance), quote(error.instance))
        return f"at {error.json_path}: {message}" if error.absolute_path else message


def quote(value: object) -> str:
    """Return `value` as messages show it: what is wrong with it is to stay in sight."""
    text = repr(value)
    return text if len(text) <= MAX_QUOTED else f"{text[: MAX_QUOTED - 1]}…"


def merge(schemas: Sequence[Json]) -> Json:
    """Merge schemas as `allOf` combines them: properties and required add up, of other keywords the last one counts."""
    merged: dict[str, object] = {key: value for schema in schemas for key, value in schema.items()}
    properties = {name: value for schema in schemas for name, value in child(schema, "properties").items()}
    required = [name for schema in schemas for name in items(schema, "required")]
    return merged | ({"properties": properties} if properties else {}) | ({"required": required} if required else {})


def child(node: Json, key: str) -> Json:
    """Return the object below `key`, empty if there is none."""
    value = node.get(key)
    return value if is_mapping(value) else {}


def items(node: Json, key: str) -> Sequence[object]:
    """Return the array below `key`, empty if there is none."""
    value = node.get(key)
    return value if is_list(value) else ()


def is_mapping(value: object) -> TypeGuard[Json]:
    """Tell whether `value` is a JSON object."""
    return isinstance(value, Mapping)


def as_object(value: object) -> dict[str, object]:
    """Return `value` as a JSON object that may be changed.

    Raises:
        ContractError: it is something else, where an extension says that fields stand.
    """
    if not isinstance(value, dict):
        raise ContractError(f"expected an object to hold fields, found {quote(value)}")
    return cast("dict[str, object]", value)


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether `value` is a JSON array."""
    return isinstance(value, list | tuple)
