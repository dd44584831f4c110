"""Valid values made from a schema: the same ones every time, readable, and as full as the schema allows."""

from __future__ import annotations

from collections.abc import Callable

from longhaul.emulator import names
from longhaul.emulator.schema import Document, Json, child, is_mapping, items

MAX_DEPTH = 6  # recursive schemas end here; what is optional is left out from then on
FORMATS = {
    "date-time": "2026-01-01T00:00:00.000Z",
    "date": "2026-01-01",
    "uuid": "00000000-0000-4000-8000-000000000001",
    "uri": "https://example.com/",
    "email": "someone@example.com",
    "ipv4": "192.0.2.1",
    "byte": "bG9uZ2hhdWw=",
}


class Sampler:
    """Makes values for one thing, the `number`-th of its kind.

    `numbering` gives the number of another thing that a field of this one refers to, from the field's name.
    """

    def __init__(self, document: Document, noun: str, number: int, numbering: Callable[[str], int]) -> None:
        """Sample schemas of `document` for the thing called `noun`."""
        self._document = document
        self._noun = noun
        self._number = number
        self._numbering = numbering

    def value(self, schema: object, name: str = "", depth: int = 0) -> object:
        """Return a valid value for the field `name`, "" for the thing itself."""
        schema = self._choose(self._document.fold(schema))
        if enum := items(schema, "enum"):
            return enum[(self._number - 1) % len(enum)]
        for keyword in ("const", "example", "default"):
            if keyword in schema:
                return schema[keyword]
        if schema.get("type") == "array":
            return [self.value(schema.get("items", {}), name, depth + 1) for _ in range(_count(schema, depth))]
        if schema.get("type") == "string":
            return self._text(schema, name)
        scalars: dict[object, object] = {"integer": _number(schema), "number": _number(schema), "boolean": False}
        return scalars[schema["type"]] if schema.get("type") in scalars else self._object(schema, depth)

    def _choose(self, schema: Json) -> Json:
        for keyword in ("oneOf", "anyOf"):
            if alternatives := items(schema, keyword):
                return {**schema, **self._document.fold(alternatives[0])}
        return schema

    def _object(self, schema: Json, depth: int) -> dict[str, object]:
        required = items(schema, "required")
        properties = child(schema, "properties")
        made = {
            key: self.value(node, key, depth + 1)
            for key, node in properties.items()
            if depth < MAX_DEPTH or key in required
        }
        extra = schema.get("additionalProperties")
        if is_mapping(extra) and "x-longhaul-known-keys" in schema:
            keys = items(self._document.follow(schema["x-longhaul-known-keys"]), "enum")
            made |= {str(key): self.value(extra, str(key), depth + 1) for key in keys}
        return made

    def _text(self, schema: Json, name: str) -> str:
        known = FORMATS.get(str(schema.get("format")))
        if known is not None:
            return known
        if names.words(name)[:1] == ["is"]:
            return "false"
        thing = names.thing(name)
        number = self._number if thing is None else self._numbering(name)
        return fit(f"{thing or self._noun}-{number}", schema)


def sample(document: Document, schema: object, noun: str) -> object:
    """Return a valid value of `schema` for the first thing called `noun`."""
    return Sampler(document, noun, 1, lambda _: 1).value(schema)


def fit(text: str, schema: Json) -> str:
    """Cut or pad `text` to the lengths that `schema` allows."""
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength")
    text = text[:longest] if isinstance(longest, int) else text
    return text.ljust(shortest, "0") if isinstance(shortest, int) else text


def _count(schema: Json, depth: int) -> int:
    """Return how many items to make: one, or as near to it as the limits are."""
    shortest, longest = schema.get("minItems", 0), schema.get("maxItems", 1)
    usual = 1 if depth < MAX_DEPTH else 0
    return max(int(str(shortest)), min(usual, int(str(longest))))


def _number(schema: Json) -> int | float:
    """Return the lowest number allowed, 0 if there is no lower limit and the upper one allows it."""
    lowest, above, highest = (schema.get(key) for key in ("minimum", "exclusiveMinimum", "maximum"))
    if isinstance(above, int | float) and not isinstance(above, bool):  # OpenAPI 3.1; a flag beside minimum in 3.0
        return above + 1
    value = lowest if isinstance(lowest, int | float) else 0
    value = value + 1 if above is True else value
    return min(value, highest) if isinstance(highest, int | float) else value
