"""Lists cut into pages: where a page starts, and how the next one is told.

A page token holds the moment of the first page. Since every item is a function of time, all pages of one listing show
that moment: nothing is missed or shown twice, however the items change meanwhile.
"""

from __future__ import annotations

import binascii
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from longhaul.emulator.contract import Operation
from longhaul.emulator.errors import Reason, Rejection
from longhaul.emulator.validation import Arguments
from longhaul.emulator.vocabulary import Pagination

DEFAULT_LIMIT = 10
"""For documents that give none, as that of DRS. Chosen here: the lowest that any of the documents gives."""

_TOKEN = struct.Struct(">qI")  # the moment in milliseconds since the epoch, and how many items come before the page
_MAC_SIZE = 10


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list to show, as it is at the moment `at` (milliseconds since the epoch)."""

    at: int
    offset: int
    limit: int

    @property
    def end(self) -> int:
        """How many items come before the next page."""
        return self.offset + self.limit


class PageTokens:
    """Issues and reads the page tokens of one operation."""

    def __init__(self, operation: Operation, seed: int) -> None:
        """Make tokens that only an emulator with the same `seed` reads."""
        self._operation_id = operation.id
        self._paging = {name for name in _paging_parameters(operation.pagination) if name}
        self._key = f"longhaul page token {seed}".encode()

    def issue(self, arguments: Arguments, at: int, offset: int) -> str:
        """Return the token of the page at `offset`: opaque, url-safe, 30 characters."""
        place = _TOKEN.pack(at, offset)
        return urlsafe_b64encode(place + self._mac(place, arguments)).rstrip(b"=").decode()

    def read(self, token: str, arguments: Arguments) -> tuple[int, int]:
        """Return moment and offset.

        Raises:
            Rejection: the token was not issued for a listing with these arguments.
        """
        try:
            raw = urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
        except (ValueError, binascii.Error):
            raw = b""
        place, mac = raw[: _TOKEN.size], raw[_TOKEN.size :]
        if len(place) != _TOKEN.size or mac != self._mac(place, arguments):
            raise Rejection(
                Reason.INVALID, "the page token was not issued for this list with these filters and this order"
            )
        at, offset = _TOKEN.unpack(place)
        return at, offset

    def _mac(self, place: bytes, arguments: Arguments) -> bytes:
        about = sorted((name, value) for name, value in arguments.query.items() if name not in self._paging)
        text = repr((self._operation_id, sorted(arguments.path.items()), about))
        return blake2b(place + text.encode(errors="replace"), digest_size=_MAC_SIZE, key=self._key).digest()


def open_page(pagination: Pagination, tokens: PageTokens, arguments: Arguments, now: int) -> Page:
    """Decide which page a request asks for.

    Raises:
        Rejection: its token is none of ours.
    """
    limit = _count(arguments.query, pagination.limit, DEFAULT_LIMIT)
    if pagination.token is None:
        return Page(now, _count(arguments.query, pagination.offset, 0), limit)
    token = arguments.query.get(pagination.token.parameter)
    at, offset = (now, 0) if token is None else tokens.read(str(token), arguments)
    return Page(at, offset, max(limit, 1))  # an empty page would lead to itself


def _count(query: Mapping[str, object], name: str | None, default: int) -> int:
    """Return a limit or an offset. Where the document does not rule out a negative one, it counts as none."""
    value = query.get(name) if name else None
    return max(value, 0) if isinstance(value, int) else default


def _paging_parameters(pagination: Pagination | None) -> tuple[str | None, ...]:
    if pagination is None:
        return ()
    return (pagination.limit, pagination.offset, pagination.token.parameter if pagination.token else None)
