"""One call, from arguments to value: sign, send, retry, decode. No I/O; see `http`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, TypeVar

from msgspec import Struct

from .answers import Response, read_answer, read_error
from .auth.base import Auth
from .building import Arguments, build_request
from .errors import ConfigurationError, DecodeError, TransportError
from .http import Flow, Reply, Request, Send, Sleep
from .operation import Operation
from .retry import RetryPolicy

__all__ = ["Settings", "call"]

T = TypeVar("T")
HeadersT = TypeVar("HeadersT")


class Settings(Struct, frozen=True, kw_only=True):
    """What a client does the same way in each call.

    Attributes:
        base_url: without a slash at its end.
        auth: None for anonymous calls.
        check_limits: whether documented limits are checked before sending.
        request_id: response header that names a request.
        headers: sent with each request.
        now: the time of day, aware.
        random: uniform in [0, 1).
    """

    base_url: str
    auth: Auth | None
    retries: RetryPolicy
    check_limits: bool
    request_id: str | None
    headers: dict[str, str]
    now: Callable[[], datetime]
    random: Callable[[], float]


def call(operation: Operation[T, HeadersT], arguments: Arguments, settings: Settings) -> Flow[Response[T, HeadersT]]:
    """Make one call.

    Raises:
        InvalidParameter: before anything is sent.
        TransportError: no reply, and the retries are spent.
        ResponseError: a reply that says no, and the retries are spent.
        DecodeError: a reply that isn't what the document promises.
    """
    request = build_request(operation, settings.base_url, arguments, limits=settings.check_limits)
    reply, attempts = yield from _exchange(operation, request.with_headers(settings.headers), settings)
    request_id = reply.headers.get(settings.request_id) if settings.request_id else None
    if 200 <= reply.status_code <= 299:
        return read_answer(operation, reply, request_id=request_id, attempts=attempts)
    raise read_error(operation, reply, request_id=request_id, attempts=attempts)


def _exchange(operation: Operation[Any, Any], request: Request, settings: Settings) -> Flow[tuple[Reply, int]]:
    """Send, and send again as the policy says, signed afresh each time; once more when credentials could be renewed."""
    attempts, waited, renewed = 0, 0.0, False
    auth = None if operation.anonymous else settings.auth
    while True:
        attempts += 1
        try:
            signed = yield from _signed(request, auth, settings)
            reply: Reply = yield Send(signed)
        except TransportError as error:
            delay = settings.retries.delay_after_error(request.method, error, attempts, random=settings.random)
            if delay is None or waited + delay > settings.retries.budget_seconds:
                error.operation, error.attempts = operation.id, attempts
                raise
        except DecodeError as error:
            error.operation = operation.id
            if error.headers is not None and settings.request_id is not None:
                error.request_id = error.headers.get(settings.request_id)
            raise
        else:
            if reply.status_code == 401 and not renewed and auth is not None and auth.renew(signed):
                renewed = True
                continue
            delay = settings.retries.delay_after_reply(
                request.method, reply, attempts, now=settings.now(), random=settings.random
            )
            if delay is None or waited + delay > settings.retries.budget_seconds:
                return reply, attempts
        waited += delay
        yield Sleep(delay)


def _signed(request: Request, auth: Auth | None, settings: Settings) -> Flow[Request]:
    if auth is None:
        return request
    signed = yield from auth.authenticate(request, settings.now)
    _check_headers(signed)
    return signed


_FIELD_VALUE: Final = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?")
"""RFC 9110, section 5.5, without obs-text."""


def _check_headers(request: Request) -> None:
    """Notice credentials that can't be sent, such as a token with a line break, before an HTTP library quotes them."""
    for name, value in request.headers:
        if not _FIELD_VALUE.fullmatch(value):
            raise ConfigurationError(
                f"the credentials don't fit into the header '{name}': it takes printable ASCII characters, "
                "without space or line break at the ends"
            )
