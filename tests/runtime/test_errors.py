"""Everything that longhaul raises."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from longhaul import runtime
from longhaul.runtime import (
    BadRequest,
    ConfigurationError,
    DecodeError,
    InvalidParameter,
    LonghaulError,
    ResponseError,
    ServerError,
    TransportError,
)
from longhaul.runtime.errors import error_class
from longhaul.runtime.http import Headers

ERRORS = [
    ConfigurationError("no credentials"),
    InvalidParameter("listThings", "limit", "at most 1000", 1001),
    TransportError("cut off", operation="getThing", attempts=3, timeout=True, sent=False),
    DecodeError("Expected 'str'", path="$.a", body=b"x", operation="getThing", status_code=200, request_id="id-1"),
    BadRequest(
        "Because.", operation="getThing", status_code=400, code="Why", request_id="id-1",
        headers=Headers([("A", "b")]), body=b"x", attempts=2,
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("error", "text"),
    list(
        zip(
            ERRORS,
            [
                "no credentials",
                "listThings: parameter 'limit' must be at most 1000; got 1001",
                "getThing: cut off (after 3 attempts)",
                "getThing: Expected 'str' at $.a (status 200, request id id-1)",
                "getThing: 400 Why: Because. (status 400, request id id-1, 2 attempts)",
            ],
            strict=True,
        )
    ),
    ids=lambda value: type(value).__name__,
)
def test_messages(error: LonghaulError, text: str) -> None:
    """A message names the call, what is wrong, and what to quote to the vendor."""
    assert str(error) == text


def test_messages_leave_out_what_is_not_known() -> None:
    """No None in a sentence."""
    errors = [
        TransportError("cut off"),
        DecodeError("bad"),
        DecodeError("bad", status_code=200),
        ResponseError("no", operation="op", status_code=418),
    ]
    assert [str(e) for e in errors] == ["cut off", "bad", "bad (status 200)", "op: 418: no (status 418)"]


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))],  # noqa: S301
    ids=["copy", "deepcopy", "pickle"],
)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_travel_between_processes(error: LonghaulError, again: Any) -> None:
    """A copy or a pickle of an error is the same error."""
    copied = again(error)
    assert (type(copied), str(copied), copied.args, vars(copied)) == (type(error), str(error), error.args, vars(error))


def test_every_error_is_a_longhaul_error() -> None:
    """A caller who catches LonghaulError catches all of it."""
    exported = [getattr(runtime, name) for name in runtime.__all__]
    errors = [kind for kind in exported if isinstance(kind, type) and issubclass(kind, BaseException)]
    assert len(errors) == 13
    assert all(issubclass(kind, LonghaulError) for kind in errors)


def test_an_invalid_parameter_is_a_value_error() -> None:
    """Code that knows nothing of longhaul can catch it."""
    assert issubclass(InvalidParameter, ValueError)


def test_each_error_status_has_a_class() -> None:
    """Every status of 5xx is a ServerError; of the others, six have a class of their own."""
    assert {error_class(status) for status in range(500, 600)} == {ServerError}
    own = {status: kind.__name__ for status in range(300, 500) if (kind := error_class(status)) is not ResponseError}
    assert own == {
        400: "BadRequest",
        401: "Unauthorized",
        403: "Forbidden",
        404: "NotFound",
        409: "Conflict",
        429: "TooManyRequests",
    }
