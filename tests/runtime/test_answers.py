"""From a reply to a value, or to the error that it stands for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from longhaul.runtime import DecodeError, ResponseError
from longhaul.runtime.answers import read_answer, read_error, read_headers
from longhaul.runtime.http import Headers
from longhaul.runtime.operation import Answer, ErrorShape, NoHeaders, Operation
from longhaul.runtime.wire import wire

from .steps import GET_THING, Thing, ThingHeaders, reply


def operation(answers: dict[int, Answer], error: ErrorShape | None = None) -> Operation[Any, NoHeaders]:
    """An operation with these answers."""
    return Operation(id="op", method="GET", path="/", answers=answers, headers=NoHeaders, error=error)


def test_a_response_holds_all_of_the_answer() -> None:
    """Value, typed headers, all headers, status, request id and attempts are within reach."""
    answer = reply(200, retry_after="7", x_other="y")
    response = read_answer(GET_THING, answer, request_id="id-1", attempts=2)
    assert (response.value, response.headers) == (Thing(is_ready=True), ThingHeaders(retry_after=7))
    assert (response.all_headers["X-Other"], response.status_code) == ("y", 200)
    assert (response.request_id, response.attempts) == ("id-1", 2)


@pytest.mark.parametrize(
    ("answer", "body", "value"),
    [
        (Answer(list[int]), b"[1]", [1]),
        (Answer(str, "text"), "é".encode(), "é"),
        (Answer(bytes, "bytes"), b"\xff\x00", b"\xff\x00"),
        (Answer(None, "none"), b"ignored", None),
    ],
    ids=["json", "text", "bytes", "none"],
)
def test_forms_of_bodies(answer: Answer, body: bytes, value: object) -> None:
    """A body is read as its media type is documented."""
    assert read_answer(operation({200: answer}), reply(200, body), request_id=None, attempts=1).value == value


@pytest.mark.parametrize(
    ("documented", "status", "used"),
    [
        ({200: 1, 201: 2}, 201, 2),
        ({200: 1, 2: 2}, 202, 2),
        ({200: 1, 0: 2}, 202, 2),
        ({2: 1, 0: 2}, 299, 1),
        ({200: 1}, 201, 1),
    ],
    ids=["very-status", "class", "default", "class-before-default", "only-one"],
)
def test_which_documented_answer_is_used(documented: dict[int, int], status: int, used: int) -> None:
    """The very status counts first, then its class, then the default, then the only one there is."""
    kinds = {1: Answer(bytes, "bytes"), 2: Answer(str, "text")}
    spec = operation({code: kinds[kind] for code, kind in documented.items()})
    value = read_answer(spec, reply(status, b"x"), request_id=None, attempts=1).value
    assert value == {1: b"x", 2: "x"}[used]


def test_a_status_that_is_not_documented_is_a_decode_error() -> None:
    """Where several answers are documented, none is guessed, and the body is kept."""
    spec = operation({200: Answer(str), 201: Answer(str)})
    with pytest.raises(DecodeError, match="status 203 is not documented") as caught:
        read_answer(spec, reply(203, b"other"), request_id=None, attempts=1)
    assert caught.value.body == b"other"


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        ("<html>Sign in</html>", "text/html; charset=utf-8", "the body is text/html, where JSON is documented"),
        ("", "application/json", "the body is empty, where JSON is documented"),
        ('{"isReady":', "application/json", "truncated"),
        ('{"isReady": 1}', "application/json", "Expected 'bool', got 'int' at $.isReady"),
        ("{}", "application/problem+json", "missing required field 'isReady'"),
        ("[]", "", "Expected 'object', got 'array'"),
    ],
    ids=["html", "empty", "truncated", "wrong-type", "missing", "array"],
)
def test_a_success_that_is_none_says_so(body: str, kind: str, message: str) -> None:
    """A 200 that isn't what the document promises names call, place, status and request id, and keeps the body."""
    with pytest.raises(DecodeError) as caught:
        read_answer(GET_THING, reply(200, body, content_type=kind), request_id="id-1", attempts=1)
    assert message in str(caught.value)
    assert str(caught.value).startswith("getThing: ")
    assert str(caught.value).endswith("(status 200, request id id-1)")
    assert caught.value.body == body.encode()


def test_text_that_is_not_utf8_is_a_decode_error() -> None:
    """A text body is never shown with replaced characters."""
    with pytest.raises(DecodeError, match="text is not UTF-8"):
        read_answer(operation({200: Answer(str, "text")}), reply(200, b"\xff"), request_id=None, attempts=1)


# --- headers ----------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class EveryKind:
    """A header of each type."""

    text: str | None = None
    number: int | None = field(default=None, metadata=wire("x-number"))
    ratio: float | None = field(default=None, metadata=wire("x-ratio"))
    flag: bool | None = field(default=None, metadata=wire("x-flag"))
    at: datetime | None = field(default=None, metadata=wire("x-at"))
    names: list[str] | None = field(default=None, metadata=wire("x-names"))


@pytest.mark.parametrize(
    ("name", "text", "attribute", "value"),
    [
        ("Text", " a ", "text", "a"),
        ("X-Number", "12", "number", 12),
        ("x-number", "1.5", "number", None),
        ("x-number", "many", "number", None),
        ("x-number", "9" * 5000, "number", None),
        ("x-ratio", "1.5", "ratio", 1.5),
        ("x-flag", "True", "flag", True),
        ("x-flag", "false", "flag", False),
        ("x-flag", "yes", "flag", None),
        ("x-at", "2026-11-22T12:00:00Z", "at", datetime(2026, 11, 22, 12, tzinfo=UTC)),
        ("x-at", "noon", "at", None),
        ("x-names", "a, b,c", "names", ["a", "b", "c"]),
    ],
    ids=lambda value: str(value)[:20],
)
def test_headers_have_their_types(name: str, text: str, attribute: str, value: object) -> None:
    """A documented header is read by its type; one that is malformed is None."""
    headers = read_headers(Headers([(name, text)]), EveryKind)
    assert getattr(headers, attribute) == value
    assert type(getattr(headers, attribute)) is type(value)


def test_absent_headers_are_none() -> None:
    """What wasn't sent is None."""
    assert read_headers(Headers(), EveryKind) == EveryKind()


# --- errors -----------------------------------------------------------------------------------------------------------

SHAPE = ErrorShape(code=("code",), message=("detail", "message"))


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ('{"code":"C","detail":{"message":"M"}}', "C", "M"),
        ('{"code":"C"}', "C", '{"code":"C"}'),
        ('{"code":7,"detail":"flat"}', None, '{"code":7,"detail":"flat"}'),
        ('{"detail":{"message":""}}', None, '{"detail":{"message":""}}'),
        ("[1]", None, "[1]"),
        ("null", None, "null"),
        ("", None, "Not Found"),
        ("  \n ", None, "Not Found"),
        ("<html>\n  <b>gone</b>\n</html>", None, "<html> <b>gone</b> </html>"),
        ('{"code":', None, '{"code":'),
        (b"\xff\xfe", None, "��"),
        (b"[" * 5000, None, "[" * 200 + "…"),
    ],
    ids=[
        "both", "code-only", "other-types", "empty-message", "array", "null", "empty", "blank", "html", "truncated",
        "no-text", "deep",
    ],
)  # fmt: skip
def test_code_and_message_of_an_error(body: str | bytes, code: str | None, message: str) -> None:
    """They come from the places that the spec names, else the start of the body, or the status, explains."""
    error = read_error(operation({}, SHAPE), reply(404, body), request_id=None, attempts=1)
    assert (error.code, error.message) == (code, message)


@pytest.mark.parametrize(("status", "message"), [(418, "I'm a Teapot"), (520, "no explanation given"), (302, "Found")])
def test_an_empty_error_has_the_words_of_its_status(status: int, message: str) -> None:
    """There is always something to read."""
    assert read_error(operation({}), reply(status, b""), request_id=None, attempts=1).message == message


@given(status=st.integers(300, 999), body=st.binary())
def test_any_unsuccessful_reply_is_a_response_error(status: int, body: bytes) -> None:
    """Whatever the status and the body are, reading the error raises nothing, and keeps both."""
    error = read_error(operation({}, SHAPE), reply(status, body), request_id="id-1", attempts=3)
    assert isinstance(error, ResponseError)
    assert (error.status_code, error.body, error.request_id, error.attempts) == (status, body, "id-1", 3)
    assert f"{status}" in str(error)
