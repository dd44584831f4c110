"""When a call is sent again, and after how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from msgspec import Struct

from .errors import TransportError
from .http import Reply

__all__ = ["RetryPolicy", "retry_after_seconds"]

_SAFE_TO_REPEAT: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
"""Idempotent by RFC 9110, section 9.2.2."""

_REFUSED: Final = 429
"""Says that the request was not carried out, so that any method may be repeated. A 503 doesn't: it may come from a
gateway that gave up waiting for an answer."""


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """How often and how long a call is tried.

    The delay before try n+1 is `Retry-After` where the service sends it, else uniform between 0 and
    `base_seconds * 2**(n-1)` (full jitter), both at most `cap_seconds`.

    Attributes:
        attempts: tries in all; 1 means no retry.
        budget_seconds: a retry that would make the waiting of one call longer than this is not made.
        base_seconds: longest first delay.
        cap_seconds: longest delay, also of a Retry-After.
        statuses: HTTP statuses that are tried again.
        any_method: whether to repeat methods that aren't idempotent, too.
    """

    attempts: int = 5
    budget_seconds: float = 120.0
    base_seconds: float = 0.5
    cap_seconds: float = 30.0
    statuses: frozenset[int] = frozenset({408, 429, 500, 502, 503, 504})
    any_method: bool = False

    def delay_after_reply(
        self, method: str, reply: Reply, tried: int, *, now: datetime, random: Callable[[], float]
    ) -> float | None:
        """Seconds until the next try after this reply; None if there is none."""
        if reply.status_code not in self.statuses or tried >= self.attempts:
            return None
        if reply.status_code != _REFUSED and not self._repeatable(method):
            return None
        asked = retry_after_seconds(reply.headers.get("retry-after"), now)
        return self._backoff(tried, random) if asked is None else min(asked, self.cap_seconds)

    def delay_after_error(
        self, method: str, error: TransportError, tried: int, *, random: Callable[[], float]
    ) -> float | None:
        """Seconds until the next try after no reply at all; None if there is none."""
        if tried >= self.attempts or (error.sent and not self._repeatable(method)):
            return None
        return self._backoff(tried, random)

    def _repeatable(self, method: str) -> bool:
        return self.any_method or method in _SAFE_TO_REPEAT

    def _backoff(self, tried: int, random: Callable[[], float]) -> float:
        return min(self.cap_seconds, self.base_seconds * 2.0 ** (tried - 1)) * random()


def retry_after_seconds(value: str | None, now: datetime) -> float | None:
    """What a Retry-After header asks for: seconds, or an HTTP date. None where it asks for nothing readable."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    from email.utils import parsedate_to_datetime  # slow to import, and rarely needed

    try:
        then = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (then.replace(tzinfo=then.tzinfo or UTC) - now).total_seconds())
