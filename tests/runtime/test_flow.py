"""One call, driven by hand: no clock, no event loop, no mock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from attrs import define
from msgspec.structs import replace

from longhaul.runtime import (
    BadRequest,
    BearerAuth,
    ConfigurationError,
    Conflict,
    DecodeError,
    Forbidden,
    InvalidParameter,
    LonghaulError,
    NotFound,
    ResponseError,
    RetryPolicy,
    ServerError,
    TooManyRequests,
    TransportError,
    Unauthorized,
)
from longhaul.runtime.auth.base import Auth
from longhaul.runtime.building import Arguments
from longhaul.runtime.flow import call
from longhaul.runtime.http import Flow, Reply, Request, Send

from .steps import BASE, GET_THING, NOW, Played, Thing, headers_of, play, reply, settings

HTML = "<html><title>502 Bad Gateway</title></html>"
POST_THING = replace(GET_THING, method="POST")


def played(
    *outcomes: Reply | LonghaulError, operation: Any = GET_THING, arguments: Arguments | None = None, **client: Any
) -> Played:
    """One call with these outcomes of its tries."""
    return play(call(operation, arguments or Arguments(), settings(**client)), outcomes)


def test_a_success_is_one_step() -> None:
    """A call that goes well sends once, waits never, and returns the decoded body."""
    done = played(reply(x_request_id="id-1"))
    assert done.steps == (1, [])
    assert (done.value.value, done.value.request_id, done.value.attempts) == (Thing(is_ready=True), "id-1", 1)


def test_what_is_sent() -> None:
    """The request holds the address, the constant headers of the operation and the client's own."""
    request = played(reply(), arguments=Arguments(query={"limit": 5})).requests[0]
    assert (request.method, request.url, request.content) == ("GET", f"{BASE}/thing?limit=5", b"")
    assert headers_of(request) == {"accept": "application/json", "x-constant": "always", "user-agent": "tests"}


def test_an_invalid_parameter_is_raised_before_anything_is_sent() -> None:
    """No step happens when an argument breaks a limit."""
    done = played(arguments=Arguments(query={"limit": 11}))
    assert (type(done.error), done.requests) == (InvalidParameter, [])


# --- errors -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, ResponseError),
        (400, BadRequest),
        (401, Unauthorized),
        (403, Forbidden),
        (404, NotFound),
        (409, Conflict),
        (418, ResponseError),
        (429, TooManyRequests),
        (500, ServerError),
        (501, ServerError),
        (520, ServerError),
        (599, ServerError),
        (600, ResponseError),
    ],
)
def test_each_status_has_its_error(status: int, kind: type[ResponseError]) -> None:
    """The class follows from the status, and every part of the answer is kept."""
    body = '{"code": "Why", "detail": {"message": "Because."}}'
    error = played(reply(status, body, x_request_id="id-1"), retries=RetryPolicy(attempts=1)).error
    assert type(error) is kind
    assert isinstance(error, ResponseError)
    assert (error.operation, error.status_code, error.code, error.message) == ("getThing", status, "Why", "Because.")
    assert (error.request_id, error.headers["X-Request-Id"], error.body) == ("id-1", "id-1", body.encode())
    assert error.attempts == 1
    assert str(error) == f"getThing: {status} Why: Because. (status {status}, request id id-1)"


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (200, HTML, DecodeError),
        (200, "", DecodeError),
        (200, '{"isReady": tr', DecodeError),
        (200, "[]", DecodeError),
        (204, "", DecodeError),
        (299, "{}", DecodeError),
        (500, HTML, ServerError),
        (500, "", ServerError),
        (404, HTML, NotFound),
    ],
    ids=[
        "html-200",
        "empty-200",
        "truncated-200",
        "other-shape-200",
        "empty-204",
        "undocumented-299",
        "html-500",
        "empty-500",
        "html-404",
    ],
)
def test_a_body_that_nobody_promised(status: int, body: str, kind: type[LonghaulError]) -> None:
    """A proxy's page or half a body is an error of the right kind that keeps the body, and never an empty model."""
    done = played(reply(status, body), retries=RetryPolicy(attempts=1))
    assert type(done.error) is kind
    assert isinstance(done.error, (ResponseError, DecodeError))
    assert (done.error.status_code, done.error.body) == (status, body.encode())


def test_a_wrong_body_is_not_asked_for_again() -> None:
    """A DecodeError isn't retried: the service would say the same."""
    assert played(reply(200, HTML)).steps == (1, [])


def test_a_body_that_could_not_be_decompressed_names_the_call() -> None:
    """A DecodeError of the driver gets the operation's name."""
    assert (
        str(played(DecodeError("the body can't be decompressed")).error) == "getThing: the body can't be decompressed"
    )


# --- retries ----------------------------------------------------------------------------------------------------------

CUT = TransportError("the connection broke")
REFUSED = TransportError("can't connect", sent=False)


def cut() -> TransportError:
    """A failure after the request may have arrived."""
    return TransportError("the connection broke")


def refused() -> TransportError:
    """A failure before the request was sent."""
    return TransportError("can't connect", sent=False)


def test_a_failure_that_passes_is_not_seen() -> None:
    """A retry that goes well returns the value, with the number of attempts."""
    done = played(reply(503, ""), cut(), reply())
    assert (done.steps, done.value.attempts) == ((3, [0.5, 1.0]), 3)


@pytest.mark.parametrize("random", [0.0, 0.25, 1.0])
def test_delays_are_jittered(random: float) -> None:
    """Each delay is the given random share of a bound that doubles."""
    done = played(*[reply(500, "") for _ in range(5)], random=random)
    assert done.steps == (5, [0.5 * random, 1.0 * random, 2.0 * random, 4.0 * random])


def test_the_last_error_counts_the_attempts() -> None:
    """When the retries are spent, the error of the last try is raised, and says how many there were."""
    done = played(reply(500, "first"), reply(429, "last"), retries=RetryPolicy(attempts=2))
    assert isinstance(done.error, TooManyRequests)
    assert (done.error.attempts, done.error.message) == (2, "last")
    assert str(done.error).endswith("(status 429, 2 attempts)")


def test_a_transport_error_names_the_call_and_the_attempts() -> None:
    """When no reply ever comes, the last failure is raised with what was tried."""
    done = played(cut(), refused(), retries=RetryPolicy(attempts=2))
    assert str(done.error) == "getThing: can't connect (after 2 attempts)"


@pytest.mark.parametrize(
    ("asked", "slept"),
    [
        (None, 0.5), ("0", 0.0), ("3", 3.0), ("31", 30.0), ("9" * 99, 30.0), ("-1", 0.5), ("soon", 0.5),
        ("Sun, 22 Nov 2026 12:00:04 GMT", 4.0), ("Sun, 22 Nov 2026 11:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 12:00:00 GMT", 30.0),
    ],
    ids=["absent", "zero", "seconds", "over-cap", "huge", "negative", "garbage", "date", "past-date", "far-date"],
)  # fmt: skip
def test_retry_after_is_followed(asked: str | None, slept: float) -> None:
    """The service's own delay replaces the jitter, up to the cap; what can't be read doesn't."""
    first = reply(429, "", **({"retry_after": asked} if asked is not None else {}))
    assert played(first, reply()).steps == (2, [slept])


def test_the_budget_ends_the_retries() -> None:
    """A retry whose delay would go over the budget isn't made, though attempts are left."""
    done = played(
        *[reply(429, "", retry_after="10") for _ in range(3)], retries=RetryPolicy(attempts=99, budget_seconds=25)
    )
    assert done.steps == (3, [10.0, 10.0])
    assert isinstance(done.error, TooManyRequests)


def test_the_budget_counts_for_transport_errors_too() -> None:
    """Waiting after failed connections uses up the same budget."""
    done = played(cut(), cut(), retries=RetryPolicy(attempts=99, budget_seconds=0.9))
    assert done.steps == (2, [0.5])
    assert isinstance(done.error, TransportError)


@pytest.mark.parametrize(
    ("outcome", "sends"),
    [(reply(500, ""), 1), (reply(503, ""), 1), (reply(429, ""), 2), (CUT, 1), (REFUSED, 2)],
    ids=["500", "503", "429", "cut-off", "refused"],
)
def test_a_method_that_is_not_idempotent_is_repeated_only_where_nothing_was_done(
    outcome: Reply | LonghaulError, sends: int
) -> None:
    """A POST that may have had its effect is not sent again."""
    done = played(*[outcome] * sends, operation=POST_THING, retries=RetryPolicy(attempts=2))
    assert len(done.requests) == sends


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 409, 418, 501])
def test_an_answer_that_will_not_change_is_not_asked_for_again(status: int) -> None:
    """What the caller has to mend is raised at once."""
    assert played(reply(status, "")).steps == (1, [])


# --- credentials ------------------------------------------------------------------------------------------------------


@define
class Counting(Auth):
    """Credentials that number each signature, and can be renewed so many times."""

    renewals: int = 0
    signed: int = 0

    def authenticate(self, request: Request, now: Callable[[], datetime]) -> Flow[Request]:
        """Sign with a number and the time."""
        yield from ()
        self.signed += 1
        return request.with_headers({"authorization": f"{self.signed} at {now():%H:%M}"})

    def renew(self, request: Request) -> bool:
        """Whether there is one left, for the request that was refused."""
        assert request.header("authorization")
        self.renewals -= 1
        return self.renewals >= 0


def signatures(done: Played) -> list[str | None]:
    """What each request was signed with."""
    return [request.header("authorization") for request in done.requests]


def test_each_try_is_signed_afresh() -> None:
    """A retry has a signature of its own, and only one."""
    done = played(reply(500, ""), reply(500, ""), reply(), auth=Counting())
    assert signatures(done) == [f"{n} at {NOW:%H:%M}" for n in (1, 2, 3)]
    assert [len(request.headers) for request in done.requests] == [4, 4, 4]


def test_credentials_are_renewed_once_after_a_401() -> None:
    """A 401 is tried again at once where the credentials could be renewed; a second one is raised."""
    done = played(reply(401, ""), reply(401, ""), auth=Counting(renewals=9))
    assert (done.steps, type(done.error)) == ((2, []), Unauthorized)
    assert played(reply(401, ""), reply(), auth=Counting(renewals=9)).value.attempts == 2


def test_credentials_that_can_not_be_renewed_are_not_tried_again() -> None:
    """A 401 with credentials that stay the same is raised at once."""
    assert played(reply(401, ""), auth=Counting(renewals=0)).steps == (1, [])


def test_renewing_works_for_any_method() -> None:
    """A 401 says that nothing was done, so a POST is sent again, too."""
    assert played(reply(401, ""), reply(), auth=Counting(renewals=1), operation=POST_THING).steps == (2, [])


def test_an_anonymous_operation_is_not_signed() -> None:
    """A call that needs no credentials doesn't send them."""
    done = played(reply(), operation=replace(GET_THING, anonymous=True), auth=Counting())
    assert signatures(done) == [None]


class Fetching(Auth):
    """Credentials that have to be fetched."""

    def authenticate(self, request: Request, now: Callable[[], datetime]) -> Flow[Request]:
        """Ask for a token first."""
        answer: Reply = yield Send(Request("POST", "https://token.example/"))
        return request.with_headers({"authorization": answer.body.decode()})


def test_credentials_may_send_requests_of_their_own() -> None:
    """What an Auth sends goes through the same driver, before the call."""
    done = played(reply(200, "token-1"), reply(), auth=Fetching())
    assert [request.host for request in done.requests] == ["token.example", "h.example"]
    assert done.requests[1].header("authorization") == "token-1"


def test_a_token_that_can_not_be_fetched_is_retried_with_the_call() -> None:
    """A connection that breaks while a token is fetched counts as a try."""
    assert played(cut(), reply(200, "token-1"), reply(), auth=Fetching()).steps == (3, [0.5])


@pytest.mark.parametrize("token", ["secret\n", "se\r\ncret", "secret ", "sécret", "secret\0"], ids=ascii)
def test_credentials_that_fit_no_header_are_not_shown(token: str) -> None:
    """A token with a line break is refused before an HTTP library would quote it in its error."""
    done = played(auth=BearerAuth(token))
    assert (type(done.error), done.requests) == (ConfigurationError, [])
    assert "authorization" in str(done.error)
    assert "cret" not in str(done.error)
