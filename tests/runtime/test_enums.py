"""Open enums, and every enum of every spec."""

from __future__ import annotations

import copy
import pickle
from enum import Enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from longhaul.runtime import DecodeError, OpenEnum, OpenIntEnum, Phase, StatusEnum, decode, encode
from strategies import Schema

ENUMS = pytest.mark.parametrize("schema", [pytest.param(s, id=s.id) for s in strategies.enum_schemas()])
STATUSES = pytest.mark.parametrize(
    "schema",
    [pytest.param(s, id=s.id) for s in strategies.enum_schemas() if "x-longhaul-lifecycle" in s.content],
)


class Color(OpenEnum):
    """Names and values differ."""

    DARK_RED = "darkRed"
    BLUE = "blue"


class Level(OpenIntEnum):
    """Integers."""

    LOW = 1
    HIGH = 2


class Stage(StatusEnum):
    """With phases."""

    QUEUED = "queued", Phase.PENDING
    DONE = "done", Phase.SUCCEEDED


UNKNOWN = pytest.mark.parametrize(
    ("kind", "value"), [(Color, "green"), (Level, 7), (Stage, "paused")], ids=["text", "integer", "status"]
)


# --- the specs' enums -------------------------------------------------------------------------------------------------


@ENUMS
def test_members_are_the_values_of_the_spec(schema: Schema) -> None:
    """Every value of the spec is a member, in the spec's order, and every member is in the spec."""
    assert [member.value for member in schema.model] == schema.content["enum"]


@ENUMS
def test_a_known_value_decodes_to_its_member(schema: Schema) -> None:
    """Each value decodes to the identical member, which says so and encodes to itself."""
    for value in schema.content["enum"]:
        member = decode(f'"{value}"', schema.model)
        assert member is schema.model(value)
        assert (member.is_known, member == value, hash(member) == hash(value)) == (True, True, True)
        assert encode(member) == f'"{value}"'.encode()


@STATUSES
def test_a_status_has_the_phase_of_the_lifecycle(schema: Schema) -> None:
    """The phase of each member is the one that the spec gives, and terminal where nothing follows it."""
    phases = {member.value: member.phase.value for member in schema.model}
    assert phases == schema.content["x-longhaul-lifecycle"]
    terminal = {value for value, phase in phases.items() if phase in {"succeeded", "failed", "canceled", "skipped"}}
    assert {member.value for member in schema.model if member.is_terminal} == terminal


def test_every_enum_with_a_lifecycle_is_a_status_enum() -> None:
    """An enum has phases where its spec has a lifecycle, and only there."""
    for schema in strategies.enum_schemas():
        assert issubclass(schema.model, StatusEnum) == ("x-longhaul-lifecycle" in schema.content)


@ENUMS
@settings(max_examples=20, deadline=None)
@given(text=st.text())
def test_any_text_survives_the_round_trip(schema: Schema, text: str) -> None:
    """Whatever a vendor adds decodes to an object of the enum that equals the text and goes out unchanged."""
    value = decode(encode(text), schema.model)
    assert (value, value.value, hash(value)) == (text, text, hash(text))
    assert value.is_known == (text in schema.content["enum"])
    assert encode(value) == encode(text)


@STATUSES
def test_an_unknown_status_has_no_phase_and_is_not_terminal(schema: Schema) -> None:
    """Nobody can say that an unknown state won't change."""
    status = decode('"SOMETHING_NEW"', schema.model)
    assert (status.phase, status.is_terminal) == (Phase.UNKNOWN, False)


# --- unknown values ---------------------------------------------------------------------------------------------------


@UNKNOWN
def test_an_unknown_value_equals_the_raw_one(kind: Any, value: object) -> None:
    """It compares, hashes and sorts into dicts like the value itself."""
    unknown = kind(value)
    assert (unknown == value, hash(unknown) == hash(value), {value: 1}[unknown]) == (True, True, 1)
    assert isinstance(unknown, kind)


@UNKNOWN
def test_an_unknown_value_says_so(kind: Any, value: object) -> None:
    """is_known is false, and the repr shows a call instead of a member."""
    assert not kind(value).is_known
    assert repr(kind(value)) == f"{kind.__name__}({value!r})"


@pytest.mark.parametrize("member", [Color.DARK_RED, Level.LOW, Stage.DONE], ids=["text", "integer", "status"])
def test_a_member_says_so(member: Any) -> None:
    """is_known is true, and the repr is what one would write."""
    assert member.is_known
    assert repr(member) == f"{type(member).__name__}.{member.name}"


@UNKNOWN
def test_an_unknown_value_never_becomes_a_member(kind: Any, value: object) -> None:
    """Nothing keeps it: not the list of members, not a lookup by name or value."""
    members, before = list(kind), dict(kind.__members__)
    assert kind(value) is not kind(value)
    assert (list(kind), dict(kind.__members__)) == (members, before)
    assert value not in kind._value2member_map_
    with pytest.raises(KeyError):
        kind[str(value)]


@UNKNOWN
@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, *(lambda v, p=p: pickle.loads(pickle.dumps(v, p)) for p in range(6))],  # noqa: S301
    ids=["copy", "deepcopy", *(f"pickle-{protocol}" for protocol in range(6))],
)
def test_an_unknown_value_can_be_copied(kind: Any, value: object, again: Any) -> None:
    """Copies and pickles are equal, unknown, and of the same enum."""
    copied = again(kind(value))
    assert (copied, type(copied), copied.is_known, repr(copied)) == (value, kind, False, repr(kind(value)))


@pytest.mark.parametrize("kind", [Color, Level, Stage], ids=lambda kind: kind.__name__)
def test_a_pickled_member_is_the_member(kind: type[Enum]) -> None:
    """Known values stay identical objects."""
    assert all(pickle.loads(pickle.dumps(member)) is member for member in kind)  # noqa: S301


@pytest.mark.parametrize(("kind", "name"), [(Color, "DARK_RED"), (Stage, "QUEUED")], ids=["text", "status"])
def test_a_value_that_is_the_name_of_a_member_is_unknown(kind: Any, name: str) -> None:
    """Only values are looked up: text that equals a member's name is not that member."""
    value = decode(f'"{name}"', kind)
    assert (value, value.is_known, value is kind[name]) == (name, False, False)
    assert repr(value) == f"{kind.__name__}({name!r})"


@pytest.mark.parametrize(
    ("kind", "document"),
    [(Color, "1"), (Color, "null"), (Color, "true"), (Level, '"LOW"'), (Level, "true"), (Level, "1.0"), (Stage, "[]")],
    ids=["integer", "null", "boolean", "text-for-integer", "boolean-for-integer", "float-for-integer", "array"],
)
def test_a_value_of_another_type_is_refused(kind: Any, document: str) -> None:
    """Open for values, not for types."""
    with pytest.raises(DecodeError):
        decode(document, kind)


@pytest.mark.parametrize("kind", [Color, Level, Stage], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("value", [None, 1.5, b"blue", (1,)], ids=["none", "float", "bytes", "tuple"])
def test_calling_with_another_type_raises(kind: Any, value: object) -> None:
    """As with any enum, what can't be a value is a ValueError."""
    with pytest.raises(ValueError, match="is not a valid"):
        kind(value)


def test_a_boolean_is_no_unknown_integer() -> None:
    """False equals 0, and would be sent as false."""
    with pytest.raises(ValueError, match="is not a valid"):
        Level(False)  # noqa: FBT003


def test_integers_survive_the_round_trip() -> None:
    """Known and unknown integers decode to objects of the enum, and go out unchanged."""
    values = decode("[1, 7]", list[Level])
    assert (values[0] is Level.LOW, values[1].is_known, encode(values)) == (True, False, b"[1,7]")


@pytest.mark.parametrize("kind", [Color, Stage], ids=lambda kind: kind.__name__)
def test_text_of_a_value_is_the_value(kind: Any) -> None:
    """str() and format() give what goes on the wire, known or not."""
    for value in [*kind, kind("new")]:
        assert (str(value), f"{value}") == (value.value, value.value)
