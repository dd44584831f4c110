"""The three kinds of successful answer: a list, one item, and an example where the document says no more."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

import msgspec

from longhaul.emulator import pointer
from longhaul.emulator.contract import Operation
from longhaul.emulator.errors import Reason, Rejection
from longhaul.emulator.listing import select
from longhaul.emulator.names import noun
from longhaul.emulator.paging import Page, PageTokens, open_page
from longhaul.emulator.samples import sample
from longhaul.emulator.schema import ContractError, as_object
from longhaul.emulator.validation import Arguments
from longhaul.emulator.vocabulary import Pagination
from longhaul.emulator.world import Collection

RETRY_AFTER = 1
"""Seconds to wait before asking again for an item that is still going."""

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer. `body` is JSON, None for none."""

    status: int
    body: bytes | None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class Answers(Protocol):
    """Answers the valid requests of one operation."""

    def __call__(self, arguments: Arguments, caller: str, now: int) -> Answer:
        """Answer for `caller` at `now` (milliseconds since the epoch).

        Raises:
            Rejection: what the arguments name does not exist.
        """
        ...


def answers(operation: Operation, collection: Collection | None, seed: int) -> Answers:
    """Choose the kind of answer for an operation.

    Raises:
        ContractError: it can only be an example, and none could be made.
    """
    if collection is None:
        return Example(operation)
    if operation.pagination is None:
        return Single(operation, collection)
    return List(operation, operation.pagination, collection, seed)


class List:
    """One page of the items in a scope."""

    def __init__(self, operation: Operation, pagination: Pagination, collection: Collection, seed: int) -> None:
        """List the items of `collection` as the x-longhaul-pagination and x-longhaul-listing of `operation` say."""
        self._status, response = operation.success
        self._pagination = pagination
        self._listing = operation.listing
        self._collection = collection
        self._tokens = PageTokens(operation, seed)
        self._body = as_object(sample(operation.document, response.schema, "page"))

    def __call__(self, arguments: Arguments, caller: str, now: int) -> Answer:
        """Return the page that is asked for."""
        items = self._collection.scope(arguments.path)
        if items is None:
            raise Rejection(Reason.NOT_FOUND, _not_found(arguments.path))
        page = open_page(self._pagination, self._tokens, arguments, now)
        records = [item.at(page.at) for item in items.values()]
        found = select(self._listing, records, arguments.query, caller)
        shown = [record.wire for record in found[page.offset : page.end]]
        return Answer(self._status, self._fill(shown, len(found)), self._next(arguments, page, len(found)))

    def _fill(self, shown: list[object], total: int) -> bytes:
        body = deepcopy(self._body)
        pointer.put(body, pointer.parse(self._pagination.items), shown)
        if self._pagination.total:
            pointer.put(body, pointer.parse(self._pagination.total), total)
        return _encode(body)

    def _next(self, arguments: Arguments, page: Page, total: int) -> dict[str, str]:
        if self._pagination.token is None or page.end >= total:
            return {}
        return {self._pagination.token.header: self._tokens.issue(arguments, page.at, page.end)}


class Single:
    """One item, found by the last parameter of the path."""

    def __init__(self, operation: Operation, collection: Collection) -> None:
        """Answer with an item of `collection`, and the headers that `operation` documents."""
        self._status, response = operation.success
        self._headers = response.headers
        self._collection = collection

    def __call__(self, arguments: Arguments, caller: str, now: int) -> Answer:
        """Return the item that is asked for."""
        items = self._collection.scope(arguments.path) or {}
        item = items.get(str(arguments.path.get(self._collection.item_parameter or "")))
        if item is None:
            raise Rejection(Reason.NOT_FOUND, _not_found(arguments.path))
        record = item.at(now)
        body = _encode(record.wire)
        headers: dict[str, str] = {}
        if "etag" in self._headers:
            headers["etag"] = f'"{blake2b(body, digest_size=8).hexdigest()}"'
        if "retry-after" in self._headers and not record.terminal:
            headers["retry-after"] = str(RETRY_AFTER)
        return Answer(self._status, body, headers)


class Example:
    """The documented example of a response, or else one made from its schema."""

    def __init__(self, operation: Operation) -> None:
        """Make the answer of `operation`, always the same one."""
        status, response = operation.success
        body = None if response.schema is None else _example(operation)
        self._answer = Answer(status, body)

    def __call__(self, arguments: Arguments, caller: str, now: int) -> Answer:
        """Return the example."""
        return self._answer


def _example(operation: Operation) -> bytes:
    document, (status, response) = operation.document, operation.success
    value = response.example if response.example is not None else sample(document, response.schema, noun(operation.id))
    problem = document.compile(response.schema).problem(value)
    if problem is not None:
        raise ContractError(f"{operation.id}: give response {status} an example; none could be made: {problem}")
    return _encode(value)


def _not_found(path: Mapping[str, object]) -> str:
    place = ", ".join(f"{name} '{value}'" for name, value in path.items())
    return f"there is nothing at {place}" if place else "there is nothing here"
