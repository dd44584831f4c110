"""Asynchronous client of Bookshop.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders
from longhaul.runtime.paging import AsyncPager

from .models import Book, BookRequest, State
from .operations import ADD_BOOK, GET_BOOK, HEALTH, LIST_BOOKS, REMOVE_BOOK, SERVICE, AddBookHeaders, ListBooksHeaders


class AsyncEverythingClient(AsyncClient):
    """Bookshop, version 2.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def list_books(
        self,
        *,
        x_trace_id: str | None = None,
        page: str | None = None,
        limit: int | None = None,
        state: Sequence[State | str] | None = None,
        since: datetime | None = None,
    ) -> AsyncPager[Book, ListBooksHeaders]:
        """List books.

        Args:
            x_trace_id: `X-Trace-Id` in header; at most 64 characters; of the form `^[a-z]+$`.
            page: `page` in query.
            limit: `limit` in query; default 20; 1 to 100.
            state: `state` in query, repeated.
            since: `since` in query.

        Raises:
            BadRequest: 400. What went wrong.
            ResponseError: any other status. What went wrong.

        Source: GET spec.yaml#/paths/~1books/get
        """
        return self._page(
            LIST_BOOKS,
            query={"page": page, "limit": limit, "state": state, "since": since},
            header={"X-Trace-Id": x_trace_id},
        )

    async def add_book(self, *, body: BookRequest, x_trace_id: str | None = None) -> Response[Book, AddBookHeaders]:
        """Add a book.

        Args:
            x_trace_id: `X-Trace-Id` in header; at most 64 characters; of the form `^[a-z]+$`.
            body: What is sent, as application/json.

        Raises:
            Conflict: 409. What went wrong.

        Source: POST spec.yaml#/paths/~1books/post
        """
        return await self._call(ADD_BOOK, header={"X-Trace-Id": x_trace_id}, body=body)

    async def get_book(self, book_id: str) -> Response[Book, NoHeaders]:
        """`getBook`.

        Args:
            book_id: `bookId` in path; format uuid. Which book.

        Raises:
            NotFound: 404. What went wrong.

        Source: GET spec.yaml#/paths/~1books~1{bookId}/get
        """
        return await self._call(GET_BOOK, path=(book_id,))

    async def remove_book(self, book_id: str, *, if_match: str | None = None) -> Response[None, NoHeaders]:
        """`removeBook`.

        Deprecated.

        Args:
            book_id: `bookId` in path; format uuid. Which book.
            if_match: `if-match` in header.

        Raises:
            ResponseError: 412. What went wrong.

        Source: DELETE spec.yaml#/paths/~1books~1{bookId}/delete
        """
        return await self._call(REMOVE_BOOK, path=(book_id,), header={"if-match": if_match})

    async def health(self) -> Response[str, NoHeaders]:
        """`health`.

        Source: GET spec.yaml#/paths/~1health/get
        """
        return await self._call(HEALTH)
