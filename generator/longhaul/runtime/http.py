"""Requests and replies as plain values, and the two things a call may ask its driver to do.

A call is a generator that yields `Send` and `Sleep` and returns its result (HTTPX's `auth_flow` is the model). It does
no I/O, so retry, signing, paging and waiting are written once, for sync and async, and are tested as lists of steps.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar
from urllib.parse import urlsplit

from attrs import evolve, field, frozen
from msgspec import Struct

__all__ = ["Flow", "Headers", "Reply", "Request", "Send", "Sleep"]

T = TypeVar("T")


class Headers(Mapping[str, str]):
    """Headers of a message. Names match in any case; a header that came twice is one value, joined by a comma."""

    __slots__ = ("_values",)

    def __init__(self, headers: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, str] = {}
        for name, value in headers:
            key = name.lower()
            self._values[key] = f"{self._values[key]}, {value}" if key in self._values else value

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        """Names only: a value may be a token."""
        return f"Headers({', '.join(self._values)})"


@frozen
class Request:
    """One HTTP request, exactly as it is to be sent.

    Attributes:
        method: in upper case.
        url: absolute, percent-encoded, in ASCII.
        headers: pairs in the order they are sent; without Host, which follows from the URL.
        content: the body.
    """

    method: str
    url: str = field(repr=lambda url: repr(url.partition("?")[0]))
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    content: bytes = field(default=b"", repr=False)

    @property
    def host(self) -> str:
        """What the Host header will say: no user, no port that is the scheme's own."""
        parts = urlsplit(self.url)
        host = parts.hostname or ""
        shown = f"[{host}]" if ":" in host else host
        default = {"http": 80, "https": 443}.get(parts.scheme)
        return shown if parts.port in (None, default) else f"{shown}:{parts.port}"

    @property
    def path(self) -> str:
        """Path as it is on the wire, at least `/`."""
        return urlsplit(self.url).path or "/"

    @property
    def query(self) -> str:
        """Query as it is on the wire, without `?`."""
        return urlsplit(self.url).query

    @property
    def target(self) -> str:
        """Path and query, as in the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def header(self, name: str) -> str | None:
        """Value of a header, by its name in any case."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def with_headers(self, headers: Mapping[str, str]) -> Request:
        """The same request with these headers set; the ones of the same name are replaced."""
        replaced = {name.lower() for name in headers}
        kept = tuple(pair for pair in self.headers if pair[0].lower() not in replaced)
        return evolve(self, headers=(*kept, *headers.items()))


class Reply(Struct, frozen=True):
    """One HTTP response, read to its end."""

    status_code: int
    headers: Headers
    body: bytes = b""


class Send(Struct, frozen=True):
    """Send this, and give back the `Reply`. A `TransportError` is thrown in when none comes."""

    request: Request


class Sleep(Struct, frozen=True):
    """Let this much time pass."""

    seconds: float


Flow: TypeAlias = Generator[Send | Sleep, Any, T]
"""A call in steps. What is sent back is a `Reply` for `Send` and None for `Sleep`, which the type can't tell apart."""
