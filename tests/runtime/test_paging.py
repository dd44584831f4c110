"""Page after page of a list."""

from __future__ import annotations

import asyncio
import gc
import json
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from typing import Any

import anyio
import anyio.lowlevel
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from longhaul.runtime import AsyncPager, DecodeError, InvalidParameter, NotFound, Pager
from longhaul.runtime.building import Arguments
from longhaul.runtime.drivers import AsyncCaller
from longhaul.runtime.http import Flow, Reply, Request

from .steps import BY_OFFSET, BY_TOKEN, reply, settings


def parameters(request: Request) -> dict[str, str]:
    """The query by name."""
    return dict(pair.split("=") for pair in request.query.split("&") if pair)


class Caller:
    """Plays the driver: answers each page's request from a function of its query."""

    def __init__(self, service: Callable[[dict[str, str]], Reply], most: int = 100) -> None:
        self.service = service
        self.most = most
        self.queries: list[dict[str, str]] = []

    def run(self, flow: Flow[Any]) -> Any:
        """One page, one request."""
        request = next(flow).request  # type: ignore[union-attr]
        self.queries.append(parameters(request))
        assert len(self.queries) <= self.most, "an endless list"
        try:
            flow.send(self.service(self.queries[-1]))
        except StopIteration as end:
            return end.value
        raise AssertionError("a page takes one request here")


def chain(tokens: dict[str, str], items: dict[str, list[int]] | None = None) -> Callable[[dict[str, str]], Reply]:
    """A service whose page `x` holds its items and leads to `tokens[x]`; the first page is ``."""

    def answer(query: dict[str, str]) -> Reply:
        page = query.get("page", "")
        body = json.dumps({"items": (items or {}).get(page, [len(page)])})
        return reply(200, body, **({"next_page": tokens[page]} if page in tokens else {}))

    return answer


def records(number: int, size: int, *, total: bool = True) -> Callable[[dict[str, str]], Reply]:
    """A service with so many records that gives out so many at once, by their offset."""

    def answer(query: dict[str, str]) -> Reply:
        start = int(query.get("offset", "0"))
        page = {"items": list(range(number))[start : start + size], **({"total": number} if total else {})}
        return reply(200, json.dumps(page))

    return answer


def pager(caller: Any, operation: Any = BY_TOKEN, **query: object) -> Pager[int, Any]:
    """A pager of one of the two lists."""
    return Pager(caller, operation, Arguments(query=query), settings())


# --- tokens -----------------------------------------------------------------------------------------------------------


def test_tokens_lead_from_page_to_page() -> None:
    """Each page is asked for with the token of the one before it, and with all other arguments as they were."""
    caller = Caller(chain({"": "a", "a": "b"}, {"": [1, 2], "a": [3], "b": [4]}))
    assert list(pager(caller, q="x")) == [1, 2, 3, 4]
    assert caller.queries == [{"q": "x"}, {"q": "x", "page": "a"}, {"q": "x", "page": "b"}]


def test_an_empty_page_with_a_token_goes_on() -> None:
    """Services filter after they cut pages: an empty page isn't the last one."""
    assert list(pager(Caller(chain({"": "a", "a": "b"}, {"": [], "a": [], "b": [1]})))) == [1]


def test_an_empty_token_is_no_token() -> None:
    """A header without a value ends the list."""
    assert len(list(pager(Caller(chain({"": ""}))).pages())) == 1


def test_a_page_without_items_has_none() -> None:
    """An optional array that is absent is an empty page."""
    assert list(pager(Caller(lambda _: reply(200, "{}")))) == []


def test_the_callers_own_page_is_the_start() -> None:
    """A token from an earlier run picks up there."""
    caller = Caller(chain({"": "a", "a": "b"}))
    assert list(pager(caller, page="b")) == [1]
    assert caller.queries == [{"page": "b"}]


def test_iterating_again_starts_again() -> None:
    """A pager is a list, not an iterator: each loop begins with the first page."""
    caller = Caller(chain({"": "a"}))
    things = pager(caller)
    assert list(things) == list(things) == [0, 1]
    assert [len(page.items) for page in things.pages()] == [1, 1]


def test_pages_are_fetched_when_they_are_asked_for() -> None:
    """Nothing is sent before the first item is wanted, and no page before its turn."""
    caller = Caller(chain({"": "a", "a": "b"}))
    items = iter(pager(caller))
    assert caller.queries == []
    next(items)
    assert len(caller.queries) == 1


def test_a_page_tells_about_its_answer() -> None:
    """Request id, attempts and headers of each page are within reach."""
    [page] = pager(Caller(lambda _: reply(200, '{"items": [1]}', x_request_id="id-1", x_other="y"))).pages()
    assert (page.request_id, page.attempts, page.all_headers["x-other"], page.total) == ("id-1", 1, "y", None)


def test_bad_arguments_are_refused_when_the_method_is_called() -> None:
    """The error comes where the mistake is, not at the first iteration."""
    with pytest.raises(InvalidParameter):
        pager(Caller(chain({})), q=object())


@given(lead=st.integers(0, 12), loop=st.integers(1, 12))
def test_a_loop_of_tokens_is_an_error_after_all_items(lead: int, loop: int) -> None:
    """However long the way into a loop and the loop are, every item comes, then a DecodeError, within three rounds."""
    length = lead + loop
    tokens = {str(n) if n else "": str(n + 1) for n in range(length)} | {str(length): str(lead + 1)}
    caller = Caller(chain(tokens, {str(n) if n else "": [n] for n in range(length + 1)}))
    seen: list[int] = []
    with pytest.raises(DecodeError, match="listThings: the page token was met before"):
        seen.extend(pager(caller))
    assert set(seen) == set(range(length + 1))
    assert len(caller.queries) <= 3 * (length + 1)


async def iter_into(items: AsyncIterator[int] | AsyncPager[int, Any], seen: list[int]) -> None:
    """Keep what was delivered before an error."""
    async for item in items:
        seen.append(item)  # noqa: PERF401  # a comprehension would lose them


def test_a_token_that_repeats_itself_is_an_error_with_the_request_id() -> None:
    """The commonest loop is found on the second page, and can be reported to the vendor."""
    caller = Caller(lambda _: reply(200, '{"items": [1]}', next_page="same", x_request_id="id-1"))
    seen: list[int] = []
    with pytest.raises(DecodeError) as caught:
        seen.extend(pager(caller))
    assert (seen, caught.value.request_id) == ([1, 1], "id-1")


def test_a_long_list_is_no_loop() -> None:
    """Two thousand different tokens are followed to the end."""
    tokens = {str(n) if n else "": str(n + 1) for n in range(2000)}
    assert sum(1 for _ in pager(Caller(chain(tokens), most=2001))) == 2001


# --- offsets ----------------------------------------------------------------------------------------------------------


@given(number=st.integers(0, 40), size=st.integers(1, 9), total=st.booleans(), start=st.none() | st.integers(0, 45))
def test_offsets_lead_through_every_record_once(number: int, size: int, total: bool, start: int | None) -> None:
    """From the caller's own offset on, each record comes once, in order, whether the service tells the total or not."""
    things = pager(Caller(records(number, size, total=total)), BY_OFFSET, offset=start)
    assert list(things) == list(range(number))[start or 0 :]


def test_the_total_saves_the_empty_page() -> None:
    """A known total ends the list with its last record; without it, an empty page does."""
    known, unknown = Caller(records(4, 2)), Caller(records(4, 2, total=False))
    assert [page.total for page in pager(known, BY_OFFSET).pages()] == [4, 4]
    assert [page.total for page in pager(unknown, BY_OFFSET).pages()] == [None, None, None]
    assert [query.get("offset") for query in unknown.queries] == [None, "2", "4"]


def test_an_empty_page_ends_a_list_of_offsets() -> None:
    """A total that is too high doesn't make an endless loop."""
    caller = Caller(lambda _: reply(200, '{"items": [], "total": 9}'))
    assert list(pager(caller, BY_OFFSET)) == []
    assert len(caller.queries) == 1


# --- async ------------------------------------------------------------------------------------------------------------


class AsyncService:
    """A service in process; it answers a page when it may, and counts what was asked for."""

    def __init__(self, answer: Callable[[dict[str, str]], Reply]) -> None:
        self.answer = answer
        self.queries: list[dict[str, str]] = []
        self.asked = [anyio.Event() for _ in range(9)]
        self.may_answer = [anyio.Event() for _ in range(9)]

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        number = len(self.queries)
        self.queries.append(dict(request.url.params))
        self.asked[number].set()
        await self.may_answer[number].wait()
        answer = self.answer(self.queries[number])
        return httpx2.Response(answer.status_code, headers=list(answer.headers.items()), content=answer.body)


def async_pager(
    answer: Callable[[dict[str, str]], Reply], operation: Any = BY_TOKEN, *, at_once: bool = True, **query: object
) -> tuple[AsyncPager[int, Any], AsyncService]:
    """A pager with the real driver, and the service behind it."""
    service = AsyncService(answer)
    if at_once:
        for event in service.may_answer:
            event.set()
    caller = AsyncCaller(httpx2.AsyncClient(transport=httpx2.MockTransport(service)), None)
    return AsyncPager(caller, operation, Arguments(query=query), settings()), service


async def collect(things: AsyncIterator[Any] | AsyncPager[int, Any]) -> list[Any]:
    """All of it."""
    return [thing async for thing in things]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("operation", "answer"),
    [(BY_TOKEN, chain({"": "a", "a": "bb"}, {"": [0], "a": [1], "bb": [2]})), (BY_OFFSET, records(3, 1))],
    ids=["token", "offset"],
)
async def test_async_pages_are_the_same_pages(operation: Any, answer: Any) -> None:
    """The async pager gives the items of the sync one, and starts again with each loop."""
    things, service = async_pager(answer, operation)
    assert await collect(things) == list(pager(Caller(answer), operation)) == [0, 1, 2]
    assert [page.items for page in await collect(things.pages())] == [[0], [1], [2]]
    assert len(service.queries) == 6


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_the_next_page_is_fetched_while_one_is_used() -> None:
    """Under asyncio the second request is out before the first page's items were looked at."""
    things, service = async_pager(chain({"": "a"}), at_once=False)
    service.may_answer[0].set()
    async with aclosing(things.pages()) as pages:
        first = await anext(pages)
        with anyio.fail_after(5):
            await service.asked[1].wait()
        assert first.items == [0]
        service.may_answer[1].set()
        assert (await anext(pages)).items == [1]


@pytest.mark.anyio
async def test_only_one_page_is_fetched_ahead() -> None:
    """A slow reader doesn't make the whole list pile up."""
    things, service = async_pager(chain({"": "a", "a": "b", "b": "c"}))
    async with aclosing(things.pages()) as pages:
        await anext(pages)
        for _ in range(20):
            await anyio.lowlevel.checkpoint()
        assert len(service.queries) <= 2


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("how", ["items", "pages"])
@pytest.mark.parametrize("at_once", [True, False], ids=["fetched", "in-flight"])
async def test_leaving_early_leaves_no_task(how: str, at_once: bool) -> None:
    """A loop that is broken out of, and closed, has no request left in the background."""
    before = asyncio.all_tasks()
    things, service = async_pager(chain({"": "a", "a": "b"}), at_once=at_once)
    service.may_answer[0].set()
    async with aclosing(things.pages() if how == "pages" else things.__aiter__()) as iterator:  # type: ignore[type-var]
        async for _ in iterator:
            break
    assert asyncio.all_tasks() == before


def test_leaving_early_without_closing_warns_of_nothing() -> None:
    """A plain break, with the page ahead failing, is silent: no task is destroyed pending, no error never retrieved."""
    problems: list[Any] = []

    def answer(query: dict[str, str]) -> Reply:
        return reply(404, "") if query else reply(200, '{"items": [1]}', next_page="a")

    async def leave() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: problems.append(context))
        things, service = async_pager(answer)
        async for _ in things:
            await service.asked[1].wait()
            for _ in range(20):
                await asyncio.sleep(0)  # until the page ahead has failed
            break
        del things
        gc.collect()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        asyncio.run(leave())
        gc.collect()
    assert problems == []


@pytest.mark.anyio
async def test_an_error_comes_once_and_after_the_pages_before_it() -> None:
    """The failure of a page that was fetched ahead is raised in its turn, and ends the loop."""
    things, _ = async_pager(lambda query: reply(404, "") if query else reply(200, '{"items": [1]}', next_page="a"))
    pages = things.pages()
    assert (await anext(pages)).items == [1]
    with pytest.raises(NotFound):
        await anext(pages)
    with pytest.raises(StopAsyncIteration):
        await anext(pages)


@pytest.mark.anyio
async def test_an_async_loop_of_tokens_is_an_error_after_all_items() -> None:
    """The same guard, and the last good page is delivered before it."""
    things, _ = async_pager(chain({"": "a", "a": "b", "b": "a"}, {"": [0], "a": [1], "b": [2]}))
    seen: list[int] = []
    with pytest.raises(DecodeError, match="met before"):
        await iter_into(things, seen)
    assert set(seen) == {0, 1, 2}


@pytest.mark.anyio
async def test_async_iteration_takes_the_callers_own_offset() -> None:
    """The start is the caller's."""
    things, service = async_pager(records(5, 2), BY_OFFSET, offset=3)
    assert await collect(things) == [3, 4]
    assert service.queries == [{"offset": "3"}]


@pytest.mark.anyio
async def test_a_cancelled_loop_cancels_its_request() -> None:
    """When time runs out around a loop, the request in flight ends with it."""
    things, service = async_pager(chain({}), at_once=False)
    with anyio.move_on_after(0) as scope:
        await collect(things)
    assert scope.cancelled_caught
    assert len(service.queries) <= 1
