"""When a call is sent again, and after how long."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longhaul.runtime import RetryPolicy, TransportError
from longhaul.runtime.http import Headers, Reply
from longhaul.runtime.retry import retry_after_seconds

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        ("7", 7.0),
        ("  7 ", 7.0),
        ("0000000000060", 60.0),
        ("9" * 400, float("inf")),
        ("-1", None),
        ("1.5", None),
        ("+7", None),
        ("", None),
        ("soon", None),
        ("\u0667", None),
        ("Sun, 22 Nov 2026 12:00:09 GMT", 9.0),
        ("Sunday, 22-Nov-26 12:00:09 GMT", 9.0),
        ("Sun, 22 Nov 2026 13:00:09 +0100", 9.0),
        ("Sun Nov 22 12:00:09 2026", 9.0),
        ("Sun, 22 Nov 2026 11:59:00 GMT", 0.0),
        ("Sun, 99 Nov 2026 11:59:00 GMT", None),
        ("Sun, 22 Nov 2026 11:59:00 +99999999999999999999", None),
    ],
    ids=[
        "absent",
        "zero",
        "seconds",
        "spaces",
        "leading-zeros",
        "huge",
        "negative",
        "fraction",
        "plus",
        "empty",
        "garbage",
        "other-digits",
        "date",
        "rfc-850",
        "offset",
        "asctime",
        "past",
        "no-such-day",
        "huge-offset",
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    """Retry-After is read as seconds or as any of HTTP's dates; what is neither asks for nothing."""
    assert retry_after_seconds(value, NOW) == seconds


@given(
    value=st.text() | st.from_regex(r"\w{3}, ?\d{1,2} \w{3} \d{1,5} \d{1,2}:\d\d(:\d\d)? [+-]?\d{0,30}", fullmatch=True)
)
def test_no_retry_after_raises(value: str) -> None:
    """A service can't crash a client with this header."""
    seconds = retry_after_seconds(value, NOW)
    assert seconds is None or seconds >= 0


def reply(status_code: int, **headers: str) -> Reply:
    """A reply with these headers."""
    return Reply(status_code, Headers((name.replace("_", "-"), value) for name, value in headers.items()))


@pytest.mark.parametrize("tried", [1, 2, 3, 4, 10])
def test_delays_double_up_to_the_cap(tried: int) -> None:
    """The delay is uniform between 0 and a bound that doubles with each try, and stops at the cap."""
    policy = RetryPolicy(attempts=99, base_seconds=0.5, cap_seconds=3.0)
    bound = {1: 0.5, 2: 1.0, 3: 2.0}.get(tried, 3.0)
    dice = iter([0.0, 0.5, 1.0])
    delays = [policy.delay_after_reply("GET", reply(500), tried, now=NOW, random=dice.__next__) for _ in range(3)]
    assert delays == [0.0, bound / 2, bound]


@pytest.mark.parametrize(("asked", "delay"), [("0", 0.0), ("2", 2.0), ("31", 30.0), ("9" * 400, 30.0)])
def test_retry_after_wins_up_to_the_cap(asked: str, delay: float) -> None:
    """What the service asks for replaces the jitter, but never makes a call hang for longer than the cap."""
    policy = RetryPolicy(cap_seconds=30.0)
    assert policy.delay_after_reply("GET", reply(429, retry_after=asked), 1, now=NOW, random=lambda: 0.9) == delay


RETRIED = {
    "GET": {408, 429, 500, 502, 503, 504},
    "PUT": {408, 429, 500, 502, 503, 504},
    "DELETE": {408, 429, 500, 502, 503, 504},
    "POST": {429},
    "PATCH": {429},
}


@pytest.mark.parametrize("method", RETRIED)
def test_which_statuses_are_retried(method: str) -> None:
    """A method that isn't idempotent is repeated only where the answer says that nothing was done."""
    policy = RetryPolicy()
    statuses = {
        status
        for status in range(200, 600)
        if policy.delay_after_reply(method, reply(status), 1, now=NOW, random=lambda: 0.0) is not None
    }
    assert statuses == RETRIED[method]


@pytest.mark.parametrize(
    ("method", "sent", "retried"),
    [("GET", True, True), ("GET", False, True), ("POST", True, False), ("POST", False, True)],
    ids=["safe-sent", "safe-unsent", "unsafe-sent", "unsafe-unsent"],
)
def test_which_failures_are_retried(method: str, sent: bool, retried: bool) -> None:
    """A request that may have arrived is repeated only where that does no harm."""
    delay = RetryPolicy().delay_after_error(method, TransportError("cut", sent=sent), 1, random=lambda: 0.0)
    assert (delay is not None) == retried


def test_any_method_lifts_the_rule() -> None:
    """A caller who knows that calls may be repeated can say so."""
    policy = RetryPolicy(any_method=True)
    assert policy.delay_after_reply("POST", reply(500), 1, now=NOW, random=lambda: 0.0) is not None
    assert policy.delay_after_error("POST", TransportError("cut"), 1, random=lambda: 0.0) is not None


@pytest.mark.parametrize("attempts", [1, 2, 5])
def test_tries_end(attempts: int) -> None:
    """After the last try there is no delay, whatever went wrong."""
    policy = RetryPolicy(attempts=attempts)
    after_last = policy.delay_after_reply("GET", reply(500), attempts, now=NOW, random=lambda: 0.0)
    after_error = policy.delay_after_error("GET", TransportError("cut"), attempts, random=lambda: 0.0)
    assert (after_last, after_error) == (None, None)
