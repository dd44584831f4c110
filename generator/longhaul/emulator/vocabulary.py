"""The x-longhaul-* extensions as types. specs/README.md says what each means, specs/extensions.schema.json its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeVar

import msgspec

from longhaul.emulator.schema import ContractError, Json


class NextPage(msgspec.Struct, frozen=True):
    """The response header that holds the token of the next page, and the query parameter that takes it."""

    header: str
    parameter: str


class Pagination(msgspec.Struct, frozen=True):
    """`x-longhaul-pagination`: how a list is cut into pages. Pointers lead into the response body."""

    style: Literal["token", "offset"]
    items: str
    limit: str | None = None
    token: NextPage | None = None
    offset: str | None = None
    total: str | None = None


class Filter(msgspec.Struct, frozen=True, rename="kebab"):
    """Which field a query parameter filters, and how it is compared."""

    field: str
    match: Literal["equal", "caller"] = "equal"
    prefix_when: str | None = None


class NewestPer(msgspec.Struct, frozen=True):
    """Keep the newest of each value of `field`, newest by `by`, as many as the parameter `count` says."""

    field: str
    count: str
    by: str


class Sort(msgspec.Struct, frozen=True, rename="kebab"):
    """Which parameters sort, the field behind each sort key, and its direction when none is asked for."""

    key: str
    direction: str
    fields: Mapping[str, str]
    default_directions: Mapping[str, str] = {}


class Listing(msgspec.Struct, frozen=True, rename="kebab"):
    """`x-longhaul-listing`: filters and order of a list. Pointers lead into one item."""

    filters: Mapping[str, Filter] = {}
    sort: Sort | None = None
    newest_per: NewestPer | None = None


class Time(msgspec.Struct, frozen=True):
    """Where a time stands in an item, and its unit."""

    at: str
    unit: Literal["date-time", "epoch-seconds", "epoch-milliseconds"]


class Progress(msgspec.Struct, frozen=True):
    """Where the progress stands in an item, and its unit: 0 to 100, or 0 to 1."""

    at: str
    unit: Literal["percent", "fraction"]


class ItemFields(msgspec.Struct, frozen=True):
    """`x-longhaul-operation`: which fields of an item are its id, status, progress, times and error texts."""

    id: str
    status: str
    kind: str | None = None
    resource: str | None = None
    progress: Progress | None = None
    submitted: Time | None = None
    started: Time | None = None
    finished: Time | None = None
    error: tuple[str, ...] = ()


class ErrorFields(msgspec.Struct, frozen=True):
    """`x-longhaul-error`: which fields of an error body are its code and message."""

    code: str
    message: str


class RequestId(msgspec.Struct, frozen=True):
    """`x-longhaul-request-id`: the header that names a request in both directions."""

    header: str


_Extension = TypeVar("_Extension", bound=msgspec.Struct)


def read(node: Json, name: str, kind: type[_Extension]) -> _Extension | None:
    """Read the extension `name` of `node`, None if it has none.

    Raises:
        ContractError: its value is not of the form that extensions.schema.json gives.
    """
    value = node.get(name)
    if value is None:
        return None
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise ContractError(f"{name}: {error}") from error
