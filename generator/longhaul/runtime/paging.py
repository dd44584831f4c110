"""Page after page of a list. The flow is `call`; this decides which page comes next, and when there is none."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from attrs import evolve, field, frozen
from msgspec.structs import replace

from .answers import Response
from .building import Arguments, build_request
from .errors import DecodeError
from .flow import Settings, call
from .http import Flow, Headers
from .operation import ListOperation, TokenPaging

if TYPE_CHECKING:
    from .drivers import AsyncCaller, Caller

__all__ = ["AsyncPager", "Page", "Pager"]

ItemT_co = TypeVar("ItemT_co", covariant=True)
HeadersT_co = TypeVar("HeadersT_co", covariant=True)


@frozen(kw_only=True)
class Page(Generic[ItemT_co, HeadersT_co]):
    """One page of a list.

    Attributes:
        items: the items on this page.
        total: how many there are on all pages, where the service says.
        headers: the documented response headers, typed.
        all_headers: every header as text, names in any case.
        request_id: the service's name for the request, to quote to the vendor.
        attempts: how many times the request was sent.
        next_arguments: of the call for the next page; None on the last one.
    """

    items: list[ItemT_co]
    total: int | None = None
    headers: HeadersT_co
    all_headers: Headers = field(repr=False)
    request_id: str | None = None
    attempts: int = 1
    next_arguments: Arguments | None = field(default=None, repr=False)


@frozen
class _Listing(Generic[ItemT_co, HeadersT_co]):
    """A list call that can be made again for each page."""

    operation: ListOperation[ItemT_co, HeadersT_co]
    arguments: Arguments
    settings: Settings

    def check(self) -> None:
        """Raise for arguments that can't be sent now, rather than when the first page is asked for."""
        build_request(self.operation, self.settings.base_url, self.arguments, limits=self.settings.check_limits)

    def page(self, arguments: Arguments) -> Flow[Page[ItemT_co, HeadersT_co]]:
        """Fetch one page."""
        response: Response[Any, HeadersT_co] = yield from call(self.operation, arguments, self.settings)
        paging = self.operation.paging
        items = _follow(response.value, paging.items)
        page = Page[ItemT_co, HeadersT_co](
            items=cast("list[ItemT_co]", items) if items is not None else [],
            headers=response.headers,
            all_headers=response.all_headers,
            request_id=response.request_id,
            attempts=response.attempts,
        )
        if isinstance(paging, TokenPaging):
            token = response.all_headers.get(paging.header)
            return evolve(page, next_arguments=_at(arguments, paging.parameter, token) if token else None)
        total = _follow(response.value, paging.total) if paging.total else None
        start = arguments.query.get(paging.parameter)
        end = (start if isinstance(start, int) else 0) + len(page.items)
        last = not page.items or (isinstance(total, int) and end >= total)
        return evolve(
            page,
            total=total if isinstance(total, int) else None,
            next_arguments=None if last else _at(arguments, paging.parameter, end),
        )


def _at(arguments: Arguments, parameter: str, value: object) -> Arguments:
    return replace(arguments, query={**arguments.query, parameter: value})


def _follow(value: object, names: tuple[str, ...]) -> object:
    for name in names:
        value = getattr(value, name, None)
    return value


class _LoopGuard:
    """Notices a list that never ends, because a page's token leads back to a page before it.

    Brent's way: one token is kept, and replaced after 1, 2, 4 ... pages, so a loop is found within twice its length and
    memory stays constant however long the list is.
    """

    def __init__(self, operation: str, first: Arguments) -> None:
        self._operation = operation
        self._kept = first.query
        self._steps: int = 0
        self._until: int = 1

    def check(self, page: Page[Any, Any]) -> Arguments | None:
        """The arguments for the page after this one; None on the last one.

        Raises:
            DecodeError: they were met before.
        """
        following = page.next_arguments
        if following is None:
            return None
        if following.query == self._kept:
            raise DecodeError(
                "the page token was met before, so the list never ends",
                operation=self._operation,
                status_code=200,
                request_id=page.request_id,
            )
        self._steps += 1
        if self._steps == self._until:
            self._kept, self._steps, self._until = following.query, 0, 2 * self._until
        return following


class Pager(Generic[ItemT_co, HeadersT_co]):
    """The items of a list, over all its pages. Iterating starts from the first page each time."""

    def __init__(
        self, caller: Caller, operation: ListOperation[ItemT_co, HeadersT_co], arguments: Arguments, settings: Settings
    ) -> None:
        self._caller = caller
        self._listing = _Listing(operation, arguments, settings)
        self._listing.check()

    def __repr__(self) -> str:
        return f"Pager({self._listing.operation.id}; iterate over it, or over .pages())"

    def __iter__(self) -> Iterator[ItemT_co]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[ItemT_co, HeadersT_co]]:
        """Iterate over the pages; each is fetched when it is asked for.

        Raises:
            DecodeError: the service repeats a page token, so the list would never end.
        """
        guard = _LoopGuard(self._listing.operation.id, self._listing.arguments)
        arguments: Arguments | None = self._listing.arguments
        while arguments is not None:
            page = self._caller.run(self._listing.page(arguments))
            yield page
            arguments = guard.check(page)


class AsyncPager(Generic[ItemT_co, HeadersT_co]):
    """The items of a list, over all its pages. Iterating starts from the first page each time."""

    def __init__(
        self,
        caller: AsyncCaller,
        operation: ListOperation[ItemT_co, HeadersT_co],
        arguments: Arguments,
        settings: Settings,
    ) -> None:
        self._caller = caller
        self._listing = _Listing(operation, arguments, settings)
        self._listing.check()

    def __repr__(self) -> str:
        return f"AsyncPager({self._listing.operation.id}; async for over it, or over .pages())"

    async def __aiter__(self) -> AsyncIterator[ItemT_co]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def pages(self) -> AsyncGenerator[Page[ItemT_co, HeadersT_co]]:
        """Iterate over the pages; under asyncio the next one is fetched while this one is used.

        Raises:
            DecodeError: the service repeats a page token, so the list would never end.
        """
        guard = _LoopGuard(self._listing.operation.id, self._listing.arguments)
        fetch = self._caller.start(self._listing.page(self._listing.arguments))
        arguments: Arguments | None = self._listing.arguments
        try:
            while arguments is not None:
                page = await fetch.result()
                try:
                    arguments = guard.check(page)
                except DecodeError:
                    yield page
                    raise
                if arguments is not None:
                    fetch = self._caller.start(self._listing.page(arguments))
                yield page
        finally:
            await fetch.cancel()
