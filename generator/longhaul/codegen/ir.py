"""What a spec says, in the words of OpenAPI. Frozen, resolved, and with nothing of Python in it.

References are resolved, but for those to schemas: a schema that refers to a component says its name in `ref`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from .diagnostics import Location
from .load import Scalar
from .vocabulary import Endpoints, ErrorShape, OffsetPagination, Pagination, Pointer, TokenPagination

__all__ = [
    "Document",
    "Endpoints",
    "ErrorShape",
    "Header",
    "Limits",
    "MediaType",
    "OffsetPagination",
    "Operation",
    "Pagination",
    "Parameter",
    "Pointer",
    "Property",
    "RequestBody",
    "Response",
    "Schema",
    "SecurityScheme",
    "Server",
    "TokenPagination",
]


@frozen(kw_only=True)
class Limits:
    """Limits of a value, by their names in JSON Schema."""

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
    min_properties: int | None = None
    max_properties: int | None = None


@frozen(kw_only=True, eq=False)
class Schema:
    """A schema.

    Attributes:
        type: None where the schema leaves it open.
        ref: name of the component that this refers to; then only nullable, description, default and flags are its own.
        additional: schema of values under other keys; True for anything, False for none, None where nothing is said.
        required: names that must be there, also ones without a property.
        lifecycle: state -> phase, on a status enum.
    """

    location: Location
    type: Literal["string", "integer", "number", "boolean", "array", "object"] | None = None
    format: str | None = None
    ref: str | None = None
    nullable: bool = False
    enum: tuple[Scalar, ...] | None = None
    properties: tuple[Property, ...] = ()
    required: tuple[str, ...] = ()
    additional: Schema | bool | None = None
    items: Schema | None = None
    limits: Limits = field(factory=Limits)
    description: str | None = None
    default: Any = None
    has_default: bool = False
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    lifecycle: Mapping[str, str] | None = None
    error: ErrorShape | None = None


@frozen(kw_only=True, eq=False)
class Property:
    """A property of an object."""

    name: str
    schema: Schema
    required: bool
    location: Location


@frozen(kw_only=True, eq=False)
class Parameter:
    """A parameter. `json` says that its value is JSON text (`content` instead of `schema`)."""

    location: Location
    name: str
    place: Literal["path", "query", "header", "cookie"]
    required: bool
    schema: Schema
    style: str
    explode: bool
    allow_reserved: bool = False
    json: bool = False
    description: str | None = None
    deprecated: bool = False


@frozen(kw_only=True, eq=False)
class MediaType:
    """One form of a body."""

    name: str
    schema: Schema | None
    location: Location


@frozen(kw_only=True, eq=False)
class RequestBody:
    """The body of a request, in one of several forms."""

    location: Location
    required: bool
    description: str | None
    content: tuple[MediaType, ...]


@frozen(kw_only=True, eq=False)
class Header:
    """A response header."""

    location: Location
    name: str
    description: str | None
    schema: Schema | None


@frozen(kw_only=True, eq=False)
class Response:
    """A response. `status` is three digits, `2XX` and the like, or `default`."""

    location: Location
    status: str
    description: str
    headers: tuple[Header, ...]
    content: tuple[MediaType, ...]


@frozen(kw_only=True)
class Server:
    """The first server, with the defaults of its variables."""

    url: str
    variables: Mapping[str, str]


@frozen(kw_only=True)
class SecurityScheme:
    """A security scheme; `auth` is the name that the runtime knows it by."""

    name: str
    auth: str
    header: str | None


@frozen(kw_only=True, eq=False)
class Operation:
    """An operation.

    Attributes:
        id: operationId; None where the spec gives none.
        security: names of the schemes that may be used, an empty one for none at all; nothing where nothing is said.
        anonymous: whether the operation says of itself that it takes no credentials.
        refused: why nothing can be generated for it; None if it can.
    """

    location: Location
    id: str | None
    method: str
    path: str
    summary: str | None
    description: str | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    request_body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[str, ...]
    anonymous: bool
    pagination: Pagination | None
    refused: str | None = None


@frozen(kw_only=True, eq=False)
class Document:
    """A whole spec."""

    location: Location
    title: str
    version: str
    description: str | None
    server: Server | None
    endpoints: Endpoints | None
    request_id: str | None
    schemes: Mapping[str, SecurityScheme]
    schemas: Mapping[str, Schema]
    operations: tuple[Operation, ...]
    bundled: Any
