"""Arguments to text: OpenAPI's styles, percent-encoding, and limits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from longhaul.runtime import InvalidParameter, OpenEnum, OpenIntEnum
from longhaul.runtime.operation import Parameter, Place
from longhaul.runtime.parameters import check_limits, cookie_pairs, header_value, path_segment, query_pairs
from longhaul.runtime.wire import wire

UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
TEXT, ARRAY, OBJECT = "blue", ["blue", "black", "brown"], {"R": 100, "G": 200, "B": 150}


def path(style: Any = "simple", *, explode: bool = False, **limits: Any) -> Parameter:
    """A parameter in the path, named as in the tables of the OpenAPI specification."""
    return Parameter("color", Place.PATH, style=style, explode=explode, **limits)


def query(style: Any = "form", *, explode: bool = False, **limits: Any) -> Parameter:
    """A parameter in the query."""
    return Parameter("color", Place.QUERY, style=style, explode=explode, **limits)


def header(*, explode: bool = False, style: Any = "simple") -> Parameter:
    """A parameter in a header."""
    return Parameter("color", Place.HEADER, style=style, explode=explode)


def in_query(parameter: Parameter, value: object) -> str:
    """The query that one argument makes."""
    return "&".join(f"{name}={item}" for name, item in query_pairs("op", parameter, value))


# --- the table of styles (OpenAPI 3.0.4, "Style Examples"; RFC 6570) --------------------------------------------------


@pytest.mark.parametrize(
    ("style", "explode", "text", "array", "mapping"),
    [
        ("simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        ("simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
        ("label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        ("label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        ("matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        ("matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        (
            "json",
            False,
            "%22blue%22",
            "%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
            "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
        ),
    ],
)
def test_path_styles(style: str, explode: bool, text: str, array: str, mapping: str) -> None:
    """A value in the path has the form that the table gives for its style."""
    parameter = path(style, explode=explode)
    assert [path_segment("op", parameter, value) for value in (TEXT, ARRAY, OBJECT)] == [text, array, mapping]


@pytest.mark.parametrize(
    ("style", "explode", "text", "array", "mapping"),
    [
        ("form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        ("form", True, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        ("spaceDelimited", False, "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        (
            "deepObject",
            True,
            "color=blue",
            "color=blue&color=black&color=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        (
            "json",
            False,
            "color=%22blue%22",
            "color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
            "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
        ),
    ],
)
def test_query_styles(style: str, explode: bool, text: str, array: str, mapping: str) -> None:
    """A value in the query has the form that the table gives for its style."""
    parameter = query(style, explode=explode)
    assert [in_query(parameter, value) for value in (TEXT, ARRAY, OBJECT)] == [text, array, mapping]


@pytest.mark.parametrize(("explode", "mapping"), [(False, "R,100,G,200,B,150"), (True, "R=100,G=200,B=150")])
def test_header_styles(explode: bool, mapping: str) -> None:
    """A value in a header has the simple style, without percent-encoding."""
    parameter = header(explode=explode)
    values = [header_value("op", parameter, value) for value in (TEXT, "a b%/", ARRAY, OBJECT)]
    assert values == ["blue", "a b%/", "blue,black,brown", mapping]


@pytest.mark.parametrize(
    ("explode", "pairs"),
    [(False, [("color", "blue,black,brown")]), (True, [("color", "blue"), ("color", "black"), ("color", "brown")])],
)
def test_cookie_styles(explode: bool, pairs: list[tuple[str, str]]) -> None:
    """A value in a cookie has the form style."""
    parameter = Parameter("color", Place.COOKIE, style="form", explode=explode)
    assert cookie_pairs("op", parameter, ARRAY) == pairs


@pytest.mark.parametrize("style", ["form", "spaceDelimited", "pipeDelimited"])
@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("value", [[], (), {}, {"R": None}], ids=["list", "tuple", "dict", "dict-of-none"])
def test_an_empty_array_is_nothing_in_the_query(style: str, explode: bool, value: object) -> None:
    """There is no text for an empty array or object."""
    assert in_query(query(style, explode=explode), value) == ""


# --- scalars ----------------------------------------------------------------------------------------------------------


class Color(OpenEnum):
    """Of text."""

    BLUE = "dark/blue"


class Level(OpenIntEnum):
    """Of integers."""

    LOW = 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-5, "-5"),
        (1.5, "1.5"),
        (Color.BLUE, "dark%2Fblue"),
        (Color("new"), "new"),
        (Level.LOW, "1"),
        (Level(9), "9"),
        ([True, Level.LOW, "x"], "true,1,x"),
        ({"on": True}, "on,true"),
        (date(2026, 11, 22), "2026-11-22"),
        (datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC), "2026-11-22T01%3A02%3A03Z"),
        (datetime(2026, 11, 22, 1, 2, 3, 4000, tzinfo=UTC), "2026-11-22T01%3A02%3A03.004000Z"),
        (datetime(2026, 11, 22, 1, 2, 3, tzinfo=timezone(timedelta())), "2026-11-22T01%3A02%3A03Z"),
        (datetime(2026, 11, 22, 1, 2, 3, tzinfo=timezone(timedelta(hours=-5))), "2026-11-22T01%3A02%3A03-05%3A00"),
    ],
    ids=[
        "true", "false", "zero", "negative", "float", "enum", "unknown-enum", "int-enum", "unknown-int-enum", "array",
        "object", "date", "utc", "fraction", "zero-offset", "offset",
    ],
)  # fmt: skip
def test_scalars(value: object, text: str) -> None:
    """Booleans, enums and times have the text that JSON and RFC 3339 give them."""
    assert path_segment("op", path(), value) == text


@pytest.mark.parametrize(
    "value",
    [
        datetime(2026, 11, 22),  # this is the point  # noqa: DTZ001  # this is the point
        float("nan"),
        float("inf"),
        b"bytes",
        object(),
        [None],
        [["nested"]],
        {"deep": {"er": 1}},
        "\ud800",
        iter(["once"]),
    ],
    ids=["naive", "nan", "infinity", "bytes", "object", "none", "nested", "deep", "half-surrogate", "iterator"],
)
def test_what_has_no_text_is_refused(value: object) -> None:
    """A value that can't be sent as it was meant is an InvalidParameter that names operation and parameter."""
    with pytest.raises(InvalidParameter, match="op: parameter 'color' must be"):
        query_pairs("op", query(), value)


@attrs.frozen
class Filter:
    """A model as an argument."""

    red: int = attrs.field(metadata=wire("R"))
    green: int | None = attrs.field(default=None, metadata=wire("G"))


@pytest.mark.parametrize(
    ("style", "text"), [("deepObject", "color%5BR%5D=1"), ("json", "color=%7B%22R%22%3A1%7D")], ids=["object", "json"]
)
def test_a_model_goes_by_its_wire_names(style: str, text: str) -> None:
    """A model is an object of the fields that are set."""
    assert in_query(query(style, explode=True), Filter(1)) == text


# --- percent-encoding -------------------------------------------------------------------------------------------------

SEGMENTS = st.text(min_size=1).filter(lambda text: text not in {".", ".."})


@given(text=SEGMENTS)
def test_a_path_segment_gives_its_text_back(text: str) -> None:
    """Any text is one segment on the wire, of unreserved characters and escapes, that unquotes to the text."""
    segment = path_segment("op", path(), text)
    assert unquote(segment, errors="strict") == text
    assert UNRESERVED.issuperset(segment.replace("%", ""))


@given(values=st.lists(st.text(), min_size=1))
def test_an_array_in_the_query_gives_its_items_back(values: list[str]) -> None:
    """Separators in items are encoded, so that the separators between them can be told apart."""
    [(_, text)] = query_pairs("op", query(), values)
    assert [unquote(item, errors="strict") for item in text.split(",")] == values


@given(value=st.dictionaries(st.text(min_size=1), st.text(), min_size=1))
def test_an_object_in_the_query_gives_its_pairs_back(value: dict[str, str]) -> None:
    """Names of exploded objects are encoded like values."""
    pairs = query_pairs("op", query(explode=True), value)
    assert {unquote(name): unquote(item) for name, item in pairs} == value
    assert all(UNRESERVED.issuperset(text.replace("%", "")) for pair in pairs for text in pair)


@given(text=st.text())
def test_reserved_characters_can_be_allowed(text: str) -> None:
    """With allowReserved, reserved characters stay, but those that would end the value or the query."""
    escaped = in_query(query(allow_reserved=True), text).removeprefix("color=")
    assert unquote(escaped, errors="strict") == text
    assert not set("&=#+ ") & set(escaped)
    assert all(character in escaped for character in ":/?[]@!$'()*,;" if character in text)


@given(value=strategies.json_values())
def test_json_in_the_query_gives_its_value_back(value: object) -> None:
    """A parameter with content application/json is JSON, percent-encoded."""
    [(_, text)] = query_pairs("op", query("json"), value)
    assert UNRESERVED.issuperset(text.replace("%", ""))
    assert text


@pytest.mark.parametrize("value", ["", ".", "..", [], {}, ["."], {"a": None}], ids=repr)
def test_a_segment_that_names_another_resource_is_refused(value: object) -> None:
    """Empty and dot segments would change the path."""
    with pytest.raises(InvalidParameter, match="something else than empty"):
        path_segment("op", path(), value)


@pytest.mark.parametrize(
    "value",
    ["a\r\nx-evil: 1", "a\nb", "\0", "\x7f", "é", " a", "a ", "a\t", "", ["a", "b\n"], {"a\n": 1}, {"a": "\r"}],
    ids=repr,
)
def test_a_header_takes_no_line_break(value: object) -> None:
    """What would start another header, or can't be in one, is refused."""
    with pytest.raises(InvalidParameter, match="printable ASCII"):
        header_value("op", header(), value)


@given(text=st.text())
def test_a_header_is_printable_or_refused(text: str) -> None:
    """No text gets into a header changed, or with a character that ends it."""
    try:
        value = header_value("op", header(), text)
    except InvalidParameter:
        return
    assert value == text
    assert value.isascii()
    assert value.replace("\t", " ").isprintable()


@given(name=st.text(min_size=1), value=st.text())
def test_a_cookie_stays_in_its_place(name: str, value: str) -> None:
    """Neither name nor value of a cookie can hold what separates cookies."""
    [(name, value)] = cookie_pairs("op", Parameter(name, Place.COOKIE, style="form"), value)
    assert UNRESERVED.issuperset((name + value).replace("%", ""))


# --- limits -----------------------------------------------------------------------------------------------------------


def broken_rule(parameter: Parameter, value: object) -> str | None:
    """The rule that a value breaks."""
    try:
        check_limits("op", parameter, value)
    except InvalidParameter as error:
        return error.rule
    return None


@pytest.mark.parametrize(
    ("limits", "good", "bad", "rule"),
    [
        ({"minimum": 1}, [1, 2, 1.0, Level.LOW], [0, -1, 0.99], "at least 1"),
        ({"maximum": 1000}, [1000, -1], [1001, 1000.5, float("inf")], "at most 1000"),
        ({"exclusive_minimum": 0}, [0.1, 1], [0, -1], "above 0"),
        ({"exclusive_maximum": 1}, [0.9, 0], [1, 2], "below 1"),
        ({"multiple_of": 5}, [0, 5, -10, 10.0], [1, 7.5], "a multiple of 5"),
        ({"multiple_of": 0.1}, [0.3, 1, 0.7, 1e20], [0.25, 0.05], "a multiple of 0.1"),
        ({"maximum": 9}, [9], [True, "5", None, date(2026, 1, 1)], "a number"),
        ({"min_length": 2}, ["ab", "éé", "😀😀", Color.BLUE], ["", "a", "😀"], "at least 2 characters long"),
        ({"max_length": 2}, ["", "ab", "😀😀"], ["abc", Color.BLUE], "at most 2 characters long"),
        ({"pattern": "^[a-z]+\\Z"}, ["abc"], ["", "ABC", "abc\n", "a1"], "of the form ^[a-z]+$"),
        ({"pattern": "b"}, ["abc"], ["ac"], "of the form b"),
        ({"min_items": 2}, [["a", "b"], "not an array"], [[], ["a"]], "at least 2 items long"),
        ({"max_items": 2}, [[], ["a", "b"], ("a",)], [["a"] * 3], "at most 2 items long"),
        ({"unique_items": True}, [["a", "b"], []], [["a", "a"], [1, 1]], "free of repeated items"),
        ({"max_length": 1}, [["a", "b"]], [["a", "bb"]], "at most 1 characters long"),
        ({}, ["", "x" * 10_000, 10**30, [], Color("unknown")], [], ""),
    ],
    ids=lambda value: next(iter(value), "none") if isinstance(value, dict) else "",
)  # fmt: skip
def test_limits(limits: dict[str, Any], good: Iterable[object], bad: Iterable[object], rule: str) -> None:
    """A value on the limit passes, one beyond it is refused with the rule in words."""
    parameter = query(**limits)
    assert [broken_rule(parameter, value) for value in good] == [None for _ in good]
    assert {broken_rule(parameter, value) for value in bad} == ({rule} if bad else set())


def test_enum_values_are_not_checked() -> None:
    """Vendors add values: an unknown one is sent."""
    assert (
        in_query(query(explode=True), [Color.BLUE, Color("new"), "newer"]) == "color=dark%2Fblue&color=new&color=newer"
    )


def test_the_error_shows_a_long_value_shortened() -> None:
    """The message holds the start of a value, not a megabyte of it."""
    with pytest.raises(InvalidParameter) as caught:
        check_limits("op", query(max_length=5), "x" * 1_000_000)
    assert len(str(caught.value)) < 200


def test_a_deep_object_is_encoded_once() -> None:
    """A key with a space or a bracket is escaped once, as its value is."""
    pairs = query_pairs("op", Parameter("filter", Place.QUERY, style="deepObject", explode=True), {"a b]": "c d"})
    assert pairs == [("filter%5Ba%20b%5D%5D", "c%20d")]


def test_a_set_keeps_to_the_limits() -> None:
    """Every collection is checked as an array is."""
    with pytest.raises(InvalidParameter, match="at most 1 items long"):
        check_limits("op", query(max_items=1), {"a", "b"})


@pytest.mark.parametrize("place", [Place.HEADER, Place.COOKIE])
def test_what_may_be_a_secret_is_not_shown(place: Place) -> None:
    """A header or a cookie may hold a token: the error tells its type and length."""
    with pytest.raises(InvalidParameter, match="got str of length 6") as caught:
        check_limits("op", Parameter("x", place, style="simple", max_length=3), "secret")
    assert "secret" not in repr(caught.value)
