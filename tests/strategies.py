"""JSON documents that fit the schemas of the specs.

They are made from the YAML in `specs/`, never from the generated classes, so that a mistake of the generator can't hide
behind the same mistake here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import yaml
from attrs import frozen
from hypothesis import strategies as st

SPECS = Path(__file__).parents[1] / "specs"

Json = dict[str, Any] | list[Any] | str | int | float | bool | None


@frozen(eq=False)
class Schema:
    """One named schema of a spec."""

    spec: str
    name: str
    content: Mapping[str, Any]

    @property
    def model(self) -> type[Any]:
        """The generated class of this schema, which has its name."""
        package = "longhaul." + self.spec.removesuffix(".yaml").replace("/", ".").replace("-", "_")
        return cast("type[Any]", getattr(import_module(f"{package}.models"), self.name))

    @property
    def id(self) -> str:
        """Name for a parametrized test."""
        return f"{Path(self.spec).stem}.{self.name}"

    @property
    def required(self) -> frozenset[str]:
        """Wire names of the fields that must be there."""
        return frozenset(self.content.get("required", ()))

    @property
    def properties(self) -> Mapping[str, Schema]:
        """Schema of each field by its wire name, references followed."""
        return {name: self.at(inner) for name, inner in self.content.get("properties", {}).items()}

    def at(self, inner: Mapping[str, Any]) -> Schema:
        """A schema inside this one; `$ref`, and `allOf` of one reference, are followed."""
        reference = inner["allOf"][0]["$ref"] if "allOf" in inner else inner.get("$ref")
        if reference is None:
            return Schema(self.spec, "", inner)
        return next(
            schema for schema in schemas() if schema.spec == self.spec and reference.endswith(f"/{schema.name}")
        )


@cache
def documents() -> Mapping[str, Mapping[str, Any]]:
    """Every spec by its path below `specs/`."""
    return {
        str(path.relative_to(SPECS)): yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(SPECS.glob("*/*.yaml"))
    }


@cache
def schemas() -> tuple[Schema, ...]:
    """Every named schema of every spec."""
    return tuple(
        Schema(spec, name, content)
        for spec, document in documents().items()
        for name, content in document["components"]["schemas"].items()
    )


def object_schemas() -> tuple[Schema, ...]:
    """Those that became models."""
    return tuple(schema for schema in schemas() if schema.content["type"] == "object")


def enum_schemas() -> tuple[Schema, ...]:
    """Those that became enums."""
    return tuple(schema for schema in schemas() if "enum" in schema.content)


def attribute_name(on_wire: str) -> str:
    """`timeStarted` is `time_started` in Python."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", on_wire).lower()


# --- documents -------------------------------------------------------------------------------------------------------


def json_values() -> st.SearchStrategy[Json]:
    """Any JSON, as Python sees it."""
    leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=10
    )


@st.composite
def date_times(draw: st.DrawFn) -> str:
    """RFC 3339 times: any offset, none to nine digits of a second, both cases of T and Z."""
    moment = draw(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)))  # its zone is written below  # noqa: DTZ001  # its zone is written below
    fraction = draw(st.sampled_from(["", f".{moment.microsecond:06}"]) | st.from_regex(r"\.[0-9]{1,9}", fullmatch=True))
    zone = draw(
        st.sampled_from(["Z", "z", "+00:00", "-00:00"])
        | st.from_regex(r"[+-](0[0-9]|1[0-3]):[0-5][0-9]", fullmatch=True)
    )
    return moment.strftime(f"%Y-%m-%d{draw(st.sampled_from('Tt'))}%H:%M:%S") + fraction + zone


def zones() -> st.SearchStrategy[timezone]:
    """Offsets from UTC in whole minutes, as RFC 3339 can write them."""
    return st.just(UTC) | st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@cache
def fitting(schema: Schema) -> st.SearchStrategy[Any]:
    """JSON documents that fit a schema, with what vendors do besides: unknown enum values, fields and nulls."""
    content = schema.content
    if "enum" in content:
        return st.sampled_from(content["enum"]) | st.text()
    match content["type"]:
        case "string":
            return date_times() if content.get("format") == "date-time" else st.text()
        case "array":
            return st.lists(fitting(schema.at(content["items"])), max_size=3)
        case "object" if "additionalProperties" in content:
            return st.dictionaries(st.text(), fitting(schema.at(content["additionalProperties"])), max_size=3)
        case "object":
            return _objects(schema)
        case scalar:
            return _SCALARS[scalar]


_SCALARS: Mapping[str, st.SearchStrategy[Any]] = {
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.integers(0, 100) | st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
}


def _objects(schema: Schema) -> st.SearchStrategy[dict[str, Any]]:
    fields = {name: fitting(inner) for name, inner in schema.properties.items()}
    known = st.fixed_dictionaries(
        {name: fields[name] for name in fields if name in schema.required},
        optional={name: st.none() | fields[name] for name in fields if name not in schema.required},
    )
    unknown_names = st.text().filter(lambda name: name not in fields)
    unknown = st.dictionaries(unknown_names, json_values(), max_size=2)
    return st.builds(lambda some, others: others | some, known, unknown)


def as_json(document: object) -> st.SearchStrategy[bytes]:
    """The same document in several ways of writing JSON."""
    return st.sampled_from([(ascii_only, indent) for ascii_only in (True, False) for indent in (None, 1)]).map(
        lambda style: json.dumps(document, ensure_ascii=style[0], indent=style[1]).encode()
    )


def broken(document: bytes) -> st.SearchStrategy[bytes]:
    """The document with up to three bytes cut out at one place, and a piece put in there."""
    piece = st.sampled_from(
        [
            b"",
            b"0",
            b"-",
            b".",
            b"e5",
            b"1.0",
            b"null",
            b"true",
            b'"',
            b"\\",
            b",",
            b":",
            b"{}",
            b"[",
            b"]",
            b"\xff",
            b"\\ud800",
        ]
    )
    return st.tuples(st.integers(0, len(document)), st.integers(0, 3), piece).map(
        lambda cut: document[: cut[0]] + cut[2] + document[cut[0] + cut[1] :]
    )


def mutated(schema: Schema) -> st.SearchStrategy[Any]:
    """Documents that fit but for one value, which is any JSON, or is missing."""

    def change(document: Any, new: Json, pick: int) -> Any:
        places = list(_places(document))
        if not places:
            return new
        holder, key = places[pick % len(places)]
        if new == "(missing)":
            del holder[key]
        else:
            holder[key] = new
        return document

    return st.builds(change, fitting(schema), json_values() | st.just("(missing)"), st.integers(0, 50))


def _places(document: Any) -> Iterator[tuple[Any, Any]]:
    pairs = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for key, value in list(pairs):
        yield document, key
        yield from _places(value)
