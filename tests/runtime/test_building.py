"""From an operation and its arguments to the request that is sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from longhaul.runtime import InvalidParameter, OpenIntEnum
from longhaul.runtime.building import Arguments, build_request
from longhaul.runtime.operation import Answer, Body, NoHeaders, Operation, Parameter, Place
from longhaul.runtime.wire import wire

BASE = "https://h.example/api"


def operation(*parameters: Parameter, path: str = "/things", **more: Any) -> Operation[Any, Any]:
    """An operation with these parameters."""
    settings: dict[str, Any] = {"method": "GET", "answers": {200: Answer(object)}, "headers": NoHeaders, **more}
    return Operation(id="listThings", path=path, parameters=parameters, **settings)


def in_query(name: str, **more: Any) -> Parameter:
    """A parameter in the query."""
    return Parameter(name, Place.QUERY, style="form", **more)


def in_path(name: str, **more: Any) -> Parameter:
    """A parameter in the path."""
    return Parameter(name, Place.PATH, style="simple", required=True, **more)


def test_every_argument_is_in_its_place() -> None:
    """Path, query, header and cookie arguments go where the operation wants them, in the spec's order."""
    built = build_request(
        operation(
            in_path("a"),
            in_query("q"),
            in_path("b"),
            in_query("r", explode=True),
            Parameter("X-One", Place.HEADER, style="simple"),
            Parameter("c", Place.COOKIE, style="form"),
            Parameter("d", Place.COOKIE, style="form"),
            path="/x/{a}/y/{b}",
            constant_headers={"x-always": "yes"},
        ),
        BASE,
        Arguments(
            path=("a/1", "b 2"), query={"r": [1, 2], "q": True}, header={"X-One": "v"}, cookie={"d": "2", "c": "1;"}
        ),
    )
    assert (built.method, built.url) == ("GET", f"{BASE}/x/a%2F1/y/b%202?q=true&r=1&r=2")
    assert built.headers == (
        ("accept", "application/json"), ("x-always", "yes"), ("X-One", "v"), ("cookie", "c=1%3B; d=2"),
    )  # fmt: skip


def test_none_is_not_sent() -> None:
    """An argument that is None leaves nothing behind, not even a question mark."""
    spec = operation(in_query("q"), Parameter("X-One", Place.HEADER, style="simple"))
    assert build_request(spec, BASE, Arguments(query={"q": None}, header={"X-One": None})).url == f"{BASE}/things"


def test_a_value_can_not_fill_another_hole() -> None:
    """A path value that looks like a hole is text."""
    built = build_request(operation(in_path("a"), in_path("b"), path="/{a}/{b}"), BASE, Arguments(path=("{b}", "x")))
    assert built.path == "/api/%7Bb%7D/x"


REQUIRED = in_query("jobKey", explode=True, required=True)


@pytest.mark.parametrize(
    "given",
    [{}, {"jobKey": None}, {"jobKey": []}, {"jobKey": ()}, {"jobKey": set()}, {"jobKey": [], "limit": 5}],
    ids=["absent", "none", "list", "tuple", "set", "beside-another"],
)
def test_a_required_query_parameter_needs_a_value(given: dict[str, object]) -> None:
    """An empty array is nothing on the wire, whatever else is in the query."""
    with pytest.raises(InvalidParameter, match="'jobKey' must be given, since it is required"):
        build_request(operation(REQUIRED, in_query("limit")), BASE, Arguments(query=given))


def test_an_optional_empty_array_is_not_sent() -> None:
    """An empty filter is no filter, as the call shows."""
    assert build_request(operation(in_query("s")), BASE, Arguments(query={"s": []})).query == ""


def test_a_required_path_parameter_needs_a_value() -> None:
    """None in the path is refused rather than sent as text."""
    with pytest.raises(InvalidParameter, match="'a' must be given"):
        build_request(operation(in_path("a"), path="/{a}"), BASE, Arguments(path=(None,)))


def test_limits_can_be_turned_off() -> None:
    """A caller who knows better than the document may send what it forbids."""
    spec = operation(in_query("limit", maximum=10))
    with pytest.raises(InvalidParameter, match="at most 10"):
        build_request(spec, BASE, Arguments(query={"limit": 11}))
    assert build_request(spec, BASE, Arguments(query={"limit": 11}), limits=False).query == "limit=11"


# --- bodies -----------------------------------------------------------------------------------------------------------


class Level(OpenIntEnum):
    """Of integers."""

    LOW = 1


@attrs.frozen(kw_only=True)
class Thing:
    """A body."""

    is_big: bool | None = attrs.field(default=None, metadata=wire("isBig"))
    tags: list[str] | None = None
    more: dict[str, int] | None = None
    at: datetime | None = None
    level: Level | None = None
    flags: list[bool] | None = None


@pytest.mark.parametrize(
    ("body", "value", "content"),
    [
        (Body("application/json", "json"), Thing(is_big=True), b'{"isBig":true}'),
        (Body("application/json", "json"), [1, None], b"[1,null]"),
        (
            Body("application/x-www-form-urlencoded", "urlencoded"),
            Thing(is_big=False, tags=["a b", "&"], more={"x": 1}),
            b"isBig=false&tags=a+b&tags=%26&more=%7B%22x%22%3A1%7D",
        ),
        (
            Body("application/x-www-form-urlencoded", "urlencoded"),
            Thing(at=datetime(2026, 1, 2, tzinfo=UTC), level=Level.LOW, flags=[True]),
            b"at=2026-01-02T00%3A00%3A00Z&level=1&flags=true",
        ),
        (Body("application/x-www-form-urlencoded", "urlencoded"), {"a": None, "b": "ü"}, b"b=%C3%BC"),
        (Body("text/plain", "text"), "ü", "ü".encode()),
        (Body("application/octet-stream", "bytes"), b"\x00\xff", b"\x00\xff"),
        (Body("application/octet-stream", "bytes"), bytearray(b"a"), b"a"),
    ],
    ids=["model", "json", "form-of-model", "form-of-date-and-enum", "form-of-dict", "text", "bytes", "bytearray"],
)
def test_bodies(body: Body, value: object, content: bytes) -> None:
    """A body is written as its media type asks, which is sent along."""
    built = build_request(operation(method="POST", body=body), BASE, Arguments(body=value))
    assert (built.content, built.header("content-type")) == (content, body.media_type)


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("json", float("nan")),
        ("json", object()),
        ("json", "\ud800"),
        ("urlencoded", "x"),
        ("bytes", "text"),
        ("text", "\ud800"),
    ],
    ids=["nan", "object", "half-surrogate", "form", "bytes", "text"],
)
def test_a_body_that_can_not_be_written_is_refused(form: Any, value: object) -> None:
    """What the media type can't carry is an InvalidParameter, before anything is sent."""
    with pytest.raises(InvalidParameter, match="parameter 'body' must be"):
        build_request(operation(method="POST", body=Body("x/y", form)), BASE, Arguments(body=value))


def test_a_required_body_must_be_there() -> None:
    """An absent body is refused where the document requires one, and is empty where not."""
    with pytest.raises(InvalidParameter, match="'body' must be given"):
        build_request(operation(method="POST", body=Body("application/json", "json", required=True)), BASE, Arguments())
    optional = build_request(operation(method="POST", body=Body("application/json", "json")), BASE, Arguments())
    assert (optional.content, optional.header("content-type")) == (b"", None)


@pytest.mark.parametrize(("form", "accept"), [("json", "application/json"), ("bytes", "*/*"), ("none", "*/*")])
def test_accept_says_what_is_understood(form: Any, accept: str) -> None:
    """JSON is asked for where JSON is documented."""
    built = build_request(operation(answers={200: Answer(bytes, form)}), BASE, Arguments())
    assert built.header("accept") == accept
