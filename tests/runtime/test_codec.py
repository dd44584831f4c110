"""JSON to models and back, held to the specs and to the reference decoder."""

from __future__ import annotations

import json
from datetime import datetime
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from longhaul.runtime import UNSET, DecodeError, UnsetType, decode, encode
from longhaul.runtime.wire import wire
from strategies import Schema

from . import reference

MODELS = pytest.mark.parametrize("schema", [pytest.param(s, id=s.id) for s in strategies.object_schemas()])
LEAVES = pytest.mark.parametrize(
    "hint", [str, int, float, bool, datetime, list[int], dict[str, str], int | None], ids=str
)

EACH_MODEL = settings(max_examples=25, deadline=None)  # there are 14 models, so each claim is tried 350 times

COLLECTION = next(s for s in strategies.object_schemas() if s.name == "AsyncOperationCollection").model


def outcome(decoder: Any, document: bytes, hint: Any) -> object:
    """What a decoder makes of a document: the value, or that it refuses."""
    try:
        return decoder(document, hint)
    except (DecodeError, reference.Refused):
        return "refused"


@attrs.frozen
class Exact:
    """Compares by type, too: 1, 1.0 and True differ, and so do the times of two zones."""

    value: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Exact) and self.plain() == other.plain()

    __hash__ = None  # type: ignore[assignment]

    def plain(self) -> str:
        """All of it as text."""
        return repr(self.value)


# --- documents that fit -----------------------------------------------------------------------------------------------


def assert_kept(schema: Schema, document: Any, value: Any) -> None:
    """Every value of the document is in the decoded value, at the place that the spec gives it."""
    if document is None:
        assert value is None
    elif "enum" in schema.content:
        assert isinstance(value, Enum)
        assert value == document
        assert value.is_known == (document in schema.content["enum"])  # type: ignore[attr-defined]
    elif schema.content.get("format") == "date-time":
        assert value == reference.decode(json.dumps(document).encode(), datetime)
        assert value.utcoffset() is not None
    elif schema.content["type"] == "array":
        assert len(value) == len(document)
        for inner_document, inner in zip(document, value, strict=True):
            assert_kept(schema.at(schema.content["items"]), inner_document, inner)
    elif schema.properties:
        for name, field in schema.properties.items():
            assert_kept(field, document.get(name), getattr(value, strategies.attribute_name(name)))
    else:
        assert value == document
        assert type(value) is type(document) or schema.content["type"] == "number"


@MODELS
@EACH_MODEL
@given(data=st.data())
def test_every_value_of_a_document_is_kept(schema: Schema, data: st.DataObject) -> None:
    """A document that fits decodes to the model of its schema, which holds every value of it."""
    document = data.draw(strategies.fitting(schema))
    value = decode(data.draw(strategies.as_json(document)), schema.model)
    assert type(value) is schema.model
    assert_kept(schema, document, value)


@MODELS
@EACH_MODEL
@given(data=st.data())
def test_a_model_survives_the_round_trip(schema: Schema, data: st.DataObject) -> None:
    """What is encoded decodes to an equal model."""
    value = decode(json.dumps(data.draw(strategies.fitting(schema))).encode(), schema.model)
    assert decode(encode(value), schema.model) == value


@MODELS
@EACH_MODEL
@given(data=st.data())
def test_what_is_encoded_is_what_was_set(schema: Schema, data: st.DataObject) -> None:
    """Encoding writes the wire's names, and nothing for what is absent or null."""
    document = data.draw(strategies.fitting(schema))
    written = json.loads(encode(decode(json.dumps(document).encode(), schema.model)))
    expected = {name for name in schema.properties if document.get(name) is not None}
    assert set(written) == expected


@MODELS
@pytest.mark.parametrize("null", [False, True], ids=["absent", "null"])
def test_a_required_field_must_be_there(schema: Schema, null: bool) -> None:
    """A document without one of its required fields, or with null there, is refused."""
    refused = set()
    complete = complete_document(schema)
    decode(json.dumps(complete), schema.model)
    for name in schema.required:
        changed = {**complete, name: None} if null else {k: v for k, v in complete.items() if k != name}
        with pytest.raises(DecodeError):
            decode(json.dumps(changed), schema.model)
        refused.add(name)
    assert refused == schema.required


def complete_document(schema: Schema) -> dict[str, object]:
    """The least document that fits: required fields only."""
    plain: dict[str, object] = {"string": "text", "number": 1, "array": []}
    return {
        name: "2016-08-25T21:10:29.600Z" if field.content.get("format") == "date-time" else plain[field.content["type"]]
        for name, field in schema.properties.items()
        if name in schema.required
    }


# --- documents that may not fit ---------------------------------------------------------------------------------------


@MODELS
@EACH_MODEL
@given(data=st.data())
def test_the_reference_agrees_on_changed_documents(schema: Schema, data: st.DataObject) -> None:
    """With one value replaced by any JSON, or cut out, both decoders refuse, or both give the same."""
    document = data.draw(strategies.mutated(schema).flatmap(strategies.as_json))
    assert Exact(outcome(decode, document, schema.model)) == Exact(outcome(reference.decode, document, schema.model))


@MODELS
@EACH_MODEL
@given(data=st.data())
def test_the_reference_agrees_on_damaged_bytes(schema: Schema, data: st.DataObject) -> None:
    """With some bytes changed, both decoders refuse, or both give the same."""
    whole = data.draw(strategies.fitting(schema).flatmap(strategies.as_json))
    document = data.draw(strategies.broken(whole))
    assert Exact(outcome(decode, document, schema.model)) == Exact(outcome(reference.decode, document, schema.model))


@LEAVES
@given(value=strategies.json_values().flatmap(strategies.as_json))
def test_the_reference_agrees_on_single_values(hint: Any, value: bytes) -> None:
    """Any JSON against any type of a field: both decoders refuse, or both give the same."""
    assert Exact(outcome(decode, value, hint)) == Exact(outcome(reference.decode, value, hint))


@given(text=st.from_regex(r"-?[0-9]{0,3}\.?[0-9]{0,20}([eE][+-]?[0-9]{1,3})?", fullmatch=True))
@pytest.mark.parametrize("hint", [int, float], ids=["int", "float"])
def test_the_reference_agrees_on_numbers(hint: Any, text: str) -> None:
    """Any number literal, and what only looks like one, is read alike."""
    assert Exact(outcome(decode, text.encode(), hint)) == Exact(outcome(reference.decode, text.encode(), hint))


LIKE_A_TIME = (
    r"[0-2][0-9]{3}-[01][0-9]-[0-3][0-9][Tt ]?[0-2][0-9]:?[0-6][0-9]:[0-6][0-9]([.,][0-9]{0,12})?"
    r"([Zz]|[+-][0-2][0-9]:?[0-6][0-9])?"
)


@given(text=strategies.date_times() | st.from_regex(LIKE_A_TIME, fullmatch=True))
def test_the_reference_agrees_on_times(text: str) -> None:
    """Any RFC 3339 time, and what only looks like one, is read alike."""
    document = json.dumps(text).encode()
    assert Exact(outcome(decode, document, datetime)) == Exact(outcome(reference.decode, document, datetime))


@MODELS
@EACH_MODEL
@given(document=st.binary() | strategies.json_values().flatmap(strategies.as_json))
def test_anything_else_is_a_decode_error(schema: Schema, document: bytes) -> None:
    """Arbitrary bytes, and arbitrary JSON, raise nothing but DecodeError."""
    value = outcome(decode, document, schema.model)
    assert value == "refused" or type(value) is schema.model


# --- single claims ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "path", "message"),
    [
        (b'{"items": 1}', "$.items", "Expected 'array', got 'int'"),
        (b'{"items": [{"actionType": 7}]}', "$.items[0].actionType", "Expected 'str', got 'int'"),
        (b'{"items": [{}]}', "$.items[0]", "missing required field 'actionType'"),
        (b"{}", "$", "missing required field 'items'"),
        (b"[]", "$", "Expected 'object', got 'array'"),
        (b'{"items": [', "$", "truncated"),
        (b"", "$", "truncated"),
        (b'\xef\xbb\xbf{"items": []}', "$", "invalid character"),
        (b'{"items": []}{}', "$", "trailing characters"),
        (b'{"items": NaN}', "$", "invalid character"),
        (b'{"items": [], "x": "\\ud800"}', "$", "truncated"),
        (b'{"items": [{"actionType": "\xff"}]}', "$", "not UTF-8"),
    ],
    ids=[
        "type",
        "deep-type",
        "missing",
        "missing-at-top",
        "no-object",
        "truncated",
        "empty",
        "byte-order-mark",
        "two-values",
        "nan",
        "half-surrogate",
        "bad-utf8",
    ],
)
def test_an_error_names_place_and_reason(document: bytes, path: str, message: str) -> None:
    """A DecodeError says what is wrong and where in the JSON, and keeps the body."""
    with pytest.raises(DecodeError) as caught:
        decode(document, COLLECTION)
    assert (caught.value.path, caught.value.body) == (path, document)
    assert message in caught.value.message
    assert "`" not in str(caught.value)


@pytest.mark.parametrize("place", [b"%s", b'{"items": [], "unknown": %s}'], ids=["top", "unknown-field"])
@pytest.mark.parametrize("piece", [b"[", b'{"a":'], ids=["array", "object"])
def test_deep_nesting_is_a_decode_error(place: bytes, piece: bytes) -> None:
    """A document that nests a hundred thousand levels is refused, and doesn't exhaust the stack."""
    with pytest.raises(DecodeError):
        decode(place % (piece * 100_000), COLLECTION)


@pytest.mark.parametrize("hint", [int, float, object], ids=lambda hint: hint.__name__)
def test_a_huge_number_is_a_decode_error(hint: type) -> None:
    """A number of a million digits is refused at once."""
    with pytest.raises(DecodeError, match="out of range"):
        decode(b"9" * 1_000_000, hint)


def test_text_with_half_a_surrogate_pair_is_a_decode_error() -> None:
    """A Python string that UTF-8 can't carry is refused like bad UTF-8."""
    with pytest.raises(DecodeError, match="not UTF-8"):
        decode('"\ud800"', str)


def test_of_a_repeated_name_the_last_value_holds() -> None:
    """A name that comes twice isn't an error, as in the json module."""
    value = decode(b'{"items": [], "items": [], "a": 1, "a": 2}', COLLECTION)
    assert value == COLLECTION(items=[])


@attrs.frozen(kw_only=True)
class Inner:
    """A class of the caller's own, used by the next one."""

    on_off: bool | None = attrs.field(default=None, metadata=wire("onOff"))


@attrs.frozen(kw_only=True)
class Outer:
    """A class of the caller's own that nobody bound."""

    inner_ones: list[Inner] = attrs.field(metadata=wire("innerOnes"))
    next_one: Outer | None = attrs.field(default=None, metadata=wire("nextOne"))


def test_classes_that_were_not_bound_are_read_by_their_wire_names() -> None:
    """Decoding binds the caller's own classes, also inside a list, inside each other, and inside themselves."""
    document = b'[{"innerOnes": [{"onOff": true}], "nextOne": {"innerOnes": []}}]'
    assert decode(document, list[Outer]) == [Outer(inner_ones=[Inner(on_off=True)], next_one=Outer(inner_ones=[]))]


@attrs.frozen(kw_only=True)
class Nullable:
    """A field that may be absent, null or there."""

    note: str | UnsetType | None = UNSET


@pytest.mark.parametrize(
    ("document", "note"),
    [(b"{}", UNSET), (b'{"note":null}', None), (b'{"note":"x"}', "x")],
    ids=["absent", "null", "set"],
)
def test_absent_and_null_differ_where_both_mean_something(document: bytes, note: object) -> None:
    """A nullable optional field tells null from absent, in both directions."""
    value = decode(document, Nullable)
    assert value.note is note or value.note == note
    assert encode(value) == document


@pytest.mark.parametrize(
    ("value", "error"),
    [(float("nan"), ValueError), ([float("inf")], ValueError), (object(), TypeError), ("\ud800", ValueError)],
    ids=["nan", "infinity", "object", "half-surrogate"],
)
def test_what_has_no_json_form_is_refused(value: object, error: type[Exception]) -> None:
    """Encoding raises rather than writing null, or text that isn't JSON."""
    with pytest.raises(error):
        encode(value)
