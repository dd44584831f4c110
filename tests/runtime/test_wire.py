"""Wire names: what `bind` leans on in msgspec, and that classes are as they were afterwards."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import attrs
import msgspec
import pytest
from attrs import field, frozen

import strategies
from longhaul.runtime import ConfigurationError, DecodeError, decode, encode
from longhaul.runtime import wire as module
from longhaul.runtime.wire import bind, wire, wire_names

MODELS = pytest.mark.parametrize("model", [pytest.param(s.model, id=s.id) for s in strategies.object_schemas()])


# --- what is leant on -------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Probe:
    """One renamed field of each kind that msgspec tells apart."""

    needed: int = field(metadata=wire("isNeeded"))
    plain: str
    left_out: int | None = field(default=None, metadata=wire("leftOut"))
    made: list[int] = field(factory=list, metadata=wire("isMade"))


bind(Probe)


def test_msgspec_reads_fields_by_the_names_it_was_shown() -> None:
    """The contract with msgspec: a decoder made after `bind` reads wire names, sets slots, and fills in defaults."""
    seen = msgspec.json.Decoder(Probe).decode(b'{"isNeeded": 1, "plain": "x", "left_out": 9, "needed": 9}')
    assert seen == Probe(needed=1, plain="x", left_out=None, made=[])


def test_msgspec_names_the_field_of_the_wire_in_errors() -> None:
    """The contract with msgspec: paths and missing fields are in the wire's words."""
    with pytest.raises(msgspec.ValidationError, match=r"missing required field `isNeeded`"):
        msgspec.json.decode(b'{"plain": "x"}', type=Probe)
    with pytest.raises(msgspec.ValidationError, match=r"\$\.leftOut"):
        msgspec.json.decode(b'{"isNeeded": 1, "plain": "x", "leftOut": "x"}', type=Probe)


@pytest.mark.parametrize(
    "decoded",
    [lambda: module._Probe(in_python=2), lambda: None, lambda: int("error")],
    ids=["other-value", "nothing", "error"],
)
def test_a_msgspec_that_reads_otherwise_is_noticed_at_once(decoded: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The start-up probe raises a ConfigurationError with what to install, whatever goes wrong in it."""
    module._check_msgspec.cache_clear()
    monkeypatch.setattr(msgspec.json, "decode", lambda *_, **__: decoded())
    with pytest.raises(ConfigurationError, match=r"msgspec .* install a newer longhaul"):
        bind(Probe)


# --- what stays -------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Unbound:
    """The same fields as Bound, and never bound."""

    first_name: str = field(metadata=wire("firstName"))
    when: date | None = field(default=None, metadata=wire("at"))


@frozen(kw_only=True)
class Bound:
    """The same fields as Unbound."""

    first_name: str = field(metadata=wire("firstName"))
    when: date | None = field(default=None, metadata=wire("at"))


bind(Bound)


@pytest.mark.parametrize(
    "view",
    [
        lambda kind: [(each.name, each.default, each.type) for each in attrs.fields(kind)],
        lambda kind: kind.__annotations__,
        lambda kind: kind.__slots__,
        lambda kind: kind.__match_args__,
        lambda kind: repr(kind(first_name="A")).partition("(")[2],
        lambda kind: attrs.asdict(kind(first_name="A")),
    ],
    ids=["fields", "annotations", "slots", "match-args", "repr", "asdict"],
)
def test_a_class_looks_as_it_did_before_bind(view: Any) -> None:
    """Both attrs and Python see the Python names of a bound class, and nothing else."""
    assert view(Bound) == view(Unbound)


@MODELS
def test_annotations_and_fields_agree_on_their_names(model: type[Any]) -> None:
    """Every generated class shows its Python names after its module was imported."""
    names = wire_names(model)  # type: ignore[arg-type]  # a class is hashable
    assert list(model.__annotations__) == [each.name for each in attrs.fields(model)] == list(names)


def decoded() -> Bound:
    """One instance that came out of the C decoder."""
    return decode(b'{"firstName": "Ada", "at": "1815-12-10"}', Bound)


MADE = Bound(first_name="Ada", when=date(1815, 12, 10))


@pytest.mark.parametrize(
    "again",
    [
        lambda value: value,
        lambda value: pickle.loads(pickle.dumps(value)),  # noqa: S301
        copy.copy,
        copy.deepcopy,
        attrs.evolve,
        lambda value: decode(encode(value), Bound),
    ],
    ids=["decoded", "pickle", "copy", "deepcopy", "evolve", "encode"],
)
def test_a_decoded_instance_is_an_ordinary_one(again: Any) -> None:
    """A decoded instance equals, hashes and copies like one that was made by calling the class."""
    value = again(decoded())
    assert (value, hash(value), repr(value), type(value)) == (MADE, hash(MADE), repr(MADE), Bound)


@pytest.mark.parametrize("name", ["first_name", "firstName"])
def test_a_decoded_instance_is_frozen(name: str) -> None:
    """Neither name lets an attribute be set."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(decoded(), name, "Eve")


def test_evolve_takes_python_names() -> None:
    """A changed copy is made by the names that the class declares."""
    assert attrs.evolve(decoded(), first_name="Eve") == Bound(first_name="Eve", when=date(1815, 12, 10))


def test_binding_twice_changes_nothing() -> None:
    """A class may be bound again."""
    bind(Bound)
    assert decoded() == MADE


# --- names that meet --------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class State:
    """A class whose name is a wire name below."""

    on_off: bool = field(metadata=wire("bool"))


@frozen(kw_only=True)
class Homonyms:
    """Wire names that are the names of types which annotations use."""

    text: str = field(metadata=wire("str"))
    number: int | None = field(default=None, metadata=wire("date"))
    day: date | None = field(default=None, metadata=wire("int"))
    items: list[str] | None = field(default=None, metadata=wire("list"))
    where: State | None = field(default=None, metadata=wire("Homonyms"))
    inner: Homonyms | None = field(default=None, metadata=wire("State"))
    anything: Any = field(default=None, metadata=wire("Any"))
    by_name: dict[str, int] | None = field(default=None, metadata=wire("dict"))


bind(State, Homonyms)


def test_a_wire_name_may_be_the_name_of_a_type() -> None:
    """Annotations mean what they meant where they were written, whatever the wire's names are."""
    document = (
        b'{"str":"a","date":1,"int":"2020-01-01","list":["b"],"Homonyms":{"bool":true},"State":{"str":"c"},'
        b'"Any":[null],"dict":{"d":2}}'
    )
    expected = Homonyms(
        text="a", number=1, day=date(2020, 1, 1), items=["b"], where=State(on_off=True), inner=Homonyms(text="c"),
        anything=[None], by_name={"d": 2},
    )  # fmt: skip
    assert decode(document, Homonyms) == expected
    assert encode(expected) == document


@frozen(kw_only=True)
class Base:
    """Fields to inherit."""

    base_name: str = field(metadata=wire("baseName"))


@frozen(kw_only=True)
class Derived(Base):
    """One field of its own."""

    own_name: int = field(metadata=wire("ownName"))


def test_inherited_fields_have_their_wire_names() -> None:
    """A class that inherits fields reads them by the wire's names, too."""
    assert decode(b'{"baseName": "a", "ownName": 1}', Derived) == Derived(base_name="a", own_name=1)


def test_a_wire_name_may_be_no_identifier() -> None:
    """Dashes, dollar signs, keywords and emptiness are names like others on the wire."""

    @frozen(kw_only=True)
    class Odd:
        dashed: int = field(metadata=wire("a-b"))
        dollar: int = field(metadata=wire("$type"))
        keyword: int = field(metadata=wire("class"))
        empty: int = field(metadata=wire(""))

    document = b'{"a-b":1,"$type":2,"class":3,"":4}'
    assert decode(document, Odd) == Odd(dashed=1, dollar=2, keyword=3, empty=4)
    assert encode(decode(document, Odd)) == document


def test_a_wire_name_that_is_another_attribute_is_refused() -> None:
    """Two fields that swap names can't both be set, so bind says so rather than mixing them up."""

    @frozen(kw_only=True)
    class Swapped:
        one: int = field(metadata=wire("two"))
        two: int = field(metadata=wire("one"))

    with pytest.raises(ConfigurationError, match=r"Swapped\.one can't be 'two' on the wire"):
        bind(Swapped)


@pytest.mark.parametrize("name", ["__init__", "__eq__", "__class__"])
def test_a_wire_name_that_is_a_method_is_refused(name: str) -> None:
    """A spec can't replace what makes a class work."""
    model = attrs.make_class("Hijacked", {"one": field(type=int, metadata=wire(name))}, frozen=True, slots=True)
    with pytest.raises(ConfigurationError, match="the class has that attribute"):
        bind(model)


def test_a_class_without_slots_is_refused() -> None:
    """Without a slot there is nothing to give a second name to."""

    @attrs.frozen(slots=False, kw_only=True)
    class Open:
        one: int = field(metadata=wire("isOne"))

    with pytest.raises(ConfigurationError, match=r"Open\.one has no slot"):
        bind(Open)


def test_a_class_that_failed_to_bind_shows_its_python_names() -> None:
    """Names are put back also when msgspec refuses a type."""

    @frozen(kw_only=True)
    class Unsupported:
        one: int | bytes | str = field(metadata=wire("isOne"))  # msgspec takes no union of two kinds of text

    with pytest.raises(TypeError):
        bind(Unsupported)
    assert [each.name for each in attrs.fields(Unsupported)] == list(Unsupported.__annotations__) == ["one"]


@frozen(kw_only=True)
class Checked:
    """A class of the caller's own, with a validator."""

    at_most_nine: int = field(metadata=wire("atMostNine"), validator=attrs.validators.le(9))


def test_validators_of_the_callers_own_classes_hold() -> None:
    """A validator that refuses a value makes the document one that doesn't fit."""
    assert decode(b'{"atMostNine": 9}', Checked) == Checked(at_most_nine=9)
    with pytest.raises(DecodeError, match=r"at_most_nine|atMostNine"):
        decode(b'{"atMostNine": 10}', Checked)


def test_a_wire_name_outside_ascii() -> None:
    """A field whose wire name isn't ASCII is found, and an empty key isn't taken for it."""

    @attrs.frozen(kw_only=True)
    class Sized:
        size: int | None = attrs.field(default=None, metadata=wire("größe"))

    bind(Sized)
    assert decode('{"größe": 3}', Sized) == Sized(size=3)
    assert decode('{"": 3}', Sized) == Sized()
