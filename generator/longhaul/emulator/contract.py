"""What an OpenAPI document says of each operation, in OpenAPI's words and with every reference followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from longhaul.emulator.schema import CompiledSchema, ContractError, Document, Json, child, is_mapping, items
from longhaul.emulator.vocabulary import Listing, Pagination, RequestId, read

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
DELIMITERS = {"simple": ",", "form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. `delimiter` splits an array's text; None means that an array repeats the parameter."""

    name: str
    location: str
    required: bool
    delimiter: str | None
    schema: Json
    item_schema: Json | None
    compiled: CompiledSchema

    def __str__(self) -> str:
        """Name the parameter as error messages do."""
        return f"{self.location} parameter '{self.name}'"


@dataclass(frozen=True, slots=True)
class Response:
    """What an answer with one status looks like. Header names are in lower case."""

    headers: frozenset[str]
    media_type: str | None
    schema: Json | None
    example: object


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """One way to prove who is calling. `kind` is `x-longhaul-auth`, else the type or HTTP scheme in lower case."""

    kind: str
    location: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One operation. `security` holds alternatives, each of which names schemes that apply together."""

    document: Document
    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    responses: Mapping[str, Response]
    security: tuple[tuple[SecurityScheme, ...], ...]
    pagination: Pagination | None
    listing: Listing
    request_id_header: str | None

    @property
    def success(self) -> tuple[int, Response]:
        """The lowest documented 2xx status and its response, or an empty 200."""
        documented = sorted((int(status), response) for status, response in self.responses.items() if is_2xx(status))
        return documented[0] if documented else (200, Response(frozenset(), None, None, None))

    def parameters_in(self, location: str) -> list[Parameter]:
        """Return the parameters of one location, in the order of the document."""
        return [parameter for parameter in self.parameters if parameter.location == location]


def is_2xx(status: str) -> bool:
    """Tell whether a key of `responses` is one exact status of success."""
    return status.isdigit() and status.startswith("2")


def read_operations(document: Document) -> Iterator[Operation]:
    """Yield the operations of a document, in its order.

    Raises:
        ContractError: a part of the document cannot be served; the message names the operation.
    """
    for path, node in child(document.content, "paths").items():
        path_item = document.follow(node)
        for method in METHODS:
            operation = path_item.get(method)
            if is_mapping(operation):
                try:
                    yield _operation(document, path, path_item, method, operation)
                except ContractError as error:
                    raise ContractError(f"{document.title}: {method.upper()} {path}: {error}") from error


def _operation(document: Document, path: str, path_item: Json, method: str, node: Json) -> Operation:
    parameters = _parameters(document, path_item, node)
    if sorted(PLACEHOLDER.findall(path)) != sorted(each.name for each in parameters if each.location == "path"):
        raise ContractError("the path parameters are not those in the path")
    request_id = read(document.content, "x-longhaul-request-id", RequestId)
    return Operation(
        document=document,
        id=str(node.get("operationId", f"{method} {path}")),
        method=method.upper(),
        path=path,
        parameters=parameters,
        responses={str(key): _response(document, value) for key, value in child(node, "responses").items()},
        security=_security(document, node),
        pagination=read(node, "x-longhaul-pagination", Pagination),
        listing=read(node, "x-longhaul-listing", Listing) or Listing(),
        request_id_header=request_id.header.lower() if request_id else None,
    )


def _parameters(document: Document, path_item: Json, operation: Json) -> tuple[Parameter, ...]:
    nodes = [document.follow(node) for node in (*items(path_item, "parameters"), *items(operation, "parameters"))]
    unique = {(str(node.get("in")), str(node.get("name"))): node for node in nodes}  # an operation's own ones count
    return tuple(_parameter(document, location, name, node) for (location, name), node in unique.items())


def _parameter(document: Document, location: str, name: str, node: Json) -> Parameter:
    style = node.get("style", DEFAULT_STYLES.get(location))
    schema = document.fold(node.get("schema", {}))
    if style not in DELIMITERS or schema.get("type") == "object" or "schema" not in node:
        raise ContractError(
            f"parameter {name!r}: only scalars and arrays in the styles {', '.join(DELIMITERS)} are served"
        )
    repeats = location in ("query", "cookie") and node.get("explode", style == "form") is True
    return Parameter(
        name=name,
        location=location,
        required=node.get("required") is True,
        delimiter=None if repeats else DELIMITERS[str(style)],
        schema=schema,
        item_schema=document.fold(schema.get("items", {})) if schema.get("type") == "array" else None,
        compiled=document.compile(node["schema"]),
    )


def _response(document: Document, node: object) -> Response:
    node = document.follow(node)
    headers = frozenset(name.lower() for name in child(node, "headers"))
    for media_type, content in child(node, "content").items():
        if "json" in media_type and is_mapping(content):
            schema = content.get("schema")
            return Response(headers, media_type, schema if is_mapping(schema) else None, content.get("example"))
    return Response(headers, None, None, None)


def _security(document: Document, operation: Json) -> tuple[tuple[SecurityScheme, ...], ...]:
    schemes = child(child(document.content, "components"), "securitySchemes")
    requirements = items(operation if "security" in operation else document.content, "security")
    return tuple(
        tuple(_scheme(document.follow(schemes.get(name))) for name in requirement)
        for requirement in requirements
        if is_mapping(requirement)
    )


def _scheme(node: Json) -> SecurityScheme:
    kind = node.get("x-longhaul-auth") or (node.get("scheme") if node.get("type") == "http" else node.get("type"))
    return SecurityScheme(str(kind).lower(), str(node.get("in", "header")), str(node.get("name", "Authorization")))
