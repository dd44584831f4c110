"""Models of Bookshop.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.enums import StatusEnum
from longhaul.runtime.lifecycle import Phase
from longhaul.runtime.wire import bind


class State(StatusEnum):
    """`State`.

    Source: spec.yaml#/components/schemas/State
    """

    STOCKED = "stocked", Phase.RUNNING
    SOLD_OUT = "sold-out", Phase.SUCCEEDED


@frozen(kw_only=True)
class Entry:
    """`Entry`.

    Source: spec.yaml#/components/schemas/Entry
    """

    id: str
    added: datetime | None = None


@frozen(kw_only=True)
class Author:
    """`Author`.

    Source: spec.yaml#/components/schemas/Author
    """

    name: str
    born: date | None = None


@frozen(kw_only=True)
class Problem:
    """`Problem`.

    Source: spec.yaml#/components/schemas/Problem
    """

    code: str | None = None
    message: str | None = None


@frozen(kw_only=True)
class Book:
    """A book.

    Attributes:
        title: at least 1 character. As on its cover.
        state: default stocked. Where it is.

    Source: spec.yaml#/components/schemas/Book
    """

    id: str
    added: datetime | None = None
    title: str
    authors: list[Author] | None = None
    state: State | None = None
    prices: dict[str, float] | None = None
    sequel: Book | None = None
    isbn: str | None | UnsetType = UNSET


@frozen(kw_only=True)
class BookRequest:
    """A book.

    Attributes:
        title: at least 1 character. As on its cover.
        state: default stocked. Where it is.

    Source: spec.yaml#/components/schemas/Book
    """

    title: str
    authors: list[Author] | None = None
    state: State | None = None
    prices: dict[str, float] | None = None
    sequel: BookRequest | None = None
    isbn: str | None | UnsetType = UNSET


@frozen(kw_only=True)
class BookPage:
    """`BookPage`.

    Source: spec.yaml#/components/schemas/BookPage
    """

    books: list[Book]


bind(BookPage, Book, BookRequest, Entry, Author, Problem)
