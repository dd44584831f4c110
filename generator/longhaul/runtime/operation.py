"""Operations as data: what a spec says of a call, in the words of OpenAPI.

The generator writes one constant for each operation of a spec; everything that happens in a call follows from it. These
classes are msgspec's, which are made in a tenth of the time that attrs takes: they count in the import of each client.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from attrs import frozen
from msgspec import Struct, field

__all__ = [
    "Answer",
    "Body",
    "Endpoints",
    "ErrorShape",
    "ListOperation",
    "NoHeaders",
    "OffsetPaging",
    "Operation",
    "Parameter",
    "Place",
    "Service",
    "TokenPaging",
]

T = TypeVar("T")
ItemT = TypeVar("ItemT")
HeadersT = TypeVar("HeadersT")


class Place(StrEnum):
    """Where in a request a parameter goes (`in`)."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


Style: TypeAlias = Literal["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "json"]
"""How a value becomes text. `json` stands for a parameter whose `content` is application/json."""


class Parameter(Struct, frozen=True):
    """One parameter and its documented limits. Lengths are in characters; item limits apply to each item."""

    name: str
    place: Place
    style: Style
    explode: bool = False
    required: bool = False
    allow_reserved: bool = False
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False


class Body(Struct, frozen=True):
    """A request body: its media type, how it is written, and whether it must be there."""

    media_type: str
    form: Literal["json", "urlencoded", "text", "bytes"]
    required: bool = False


class Answer(Struct, frozen=True):
    """The body of a successful response: the type to decode it to, and from what. `form` none means no body."""

    type: Any
    form: Literal["json", "text", "bytes", "none"] = "json"


@frozen
class NoHeaders:
    """The response headers of an operation that documents none."""


class ErrorShape(Struct, frozen=True):
    """Where an error body holds its code and message, as keys from the top."""

    code: tuple[str, ...]
    message: tuple[str, ...]


class TokenPaging(Struct, frozen=True, kw_only=True):
    """Pages chained by a token: in a response header, and back in a query parameter.

    Attributes:
        items: attributes that lead from the decoded body to its items.
    """

    items: tuple[str, ...]
    header: str
    parameter: str


class OffsetPaging(Struct, frozen=True, kw_only=True):
    """Pages counted by an offset in records.

    Attributes:
        items: attributes that lead from the decoded body to its items.
        total: attributes that lead to the number of items on all pages, where there is one.
        parameter: query parameter that takes the offset.
    """

    items: tuple[str, ...]
    total: tuple[str, ...] | None
    parameter: str


class Endpoints(Struct, frozen=True, kw_only=True):
    """Where a service lives.

    Attributes:
        pattern: base address with `{region}` and, where domains differ by region, `{domain}`. None: `base_url` is
            needed.
        domain: the usual domain.
        exceptions: region -> domain, where it is another.
        region: region to use when nobody names one. None: one must be named.
    """

    pattern: str | None = None
    domain: str = ""
    exceptions: Mapping[str, str] = field(default_factory=dict[str, str])
    region: str | None = None


class Service(Struct, frozen=True, kw_only=True):
    """What all operations of a spec share.

    Attributes:
        name: dotted name of the generated package below `longhaul`.
        auth: the spec's security schemes, in its order, as names that `longhaul.runtime.auth` knows.
        auth_optional: whether calls without credentials are on offer, too.
        request_id: response header that names a request.
    """

    name: str
    title: str
    version: str
    endpoints: Endpoints
    auth: tuple[str, ...] = ()
    auth_optional: bool = False
    request_id: str | None = None


class Operation(Struct, Generic[T, HeadersT], frozen=True, kw_only=True):
    """One operation that answers with a `T` and documents the response headers `HeadersT`.

    Attributes:
        id: operationId.
        method: in upper case.
        path: template below the base address, with `{name}` holes.
        parameters: in the spec's order.
        constant_headers: headers that are always sent.
        answers: status -> body; 2 stands for 2XX, 0 for `default`.
        headers: attrs class of the documented response headers.
        error: shape of the error bodies, where the spec tells it.
        anonymous: whether it is called without credentials even where there are some.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    constant_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Body | None = None
    answers: Mapping[int, Answer]
    headers: type[HeadersT]
    error: ErrorShape | None = None
    anonymous: bool = False


class ListOperation(Operation[Any, HeadersT], Generic[ItemT, HeadersT], frozen=True, kw_only=True):
    """An operation that lists `ItemT` in pages."""

    paging: TokenPaging | OffsetPaging
