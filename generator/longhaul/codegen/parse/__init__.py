"""Stage 2: nodes into `ir`. Everything that is wrong is reported; what is given back is usable where it can be."""

from __future__ import annotations

import re
from typing import Final

from ..diagnostics import Diagnostics
from ..ir import Document
from ..load import Node
from .extensions import endpoints, request_id
from .keywords import check_keys
from .operations import parse_operations
from .reading import Reader, shown
from .schemas import SchemaParser
from .service import parse_server, security_names, security_schemes

__all__ = ["parse"]

_SUPPORTED: Final = re.compile(r"3\.[01](\.[0-9]+.*)?")


def parse(root: Node, diagnostics: Diagnostics) -> Document | None:
    """Read a whole document. None, and a diagnostic, if it isn't an OpenAPI 3 document at all."""
    reader = Reader(root, diagnostics)
    if not _is_openapi_3(reader):
        return None
    check_keys(reader, root, "document")
    info = _part(reader, "info")
    components = _part(reader, "components")
    if (webhooks := root.get("webhooks")) is not None:
        reader.warning(webhooks, "webhooks are not generated", "nothing to do, unless you need them")
    schemas = SchemaParser(reader)
    schemes = security_schemes(reader, components)
    return Document(
        location=root.location,
        title=reader.required_text(info, "title") or "",
        version=reader.required_text(info, "version") or "",
        description=reader.text(info, "description"),
        server=parse_server(reader),
        endpoints=endpoints(reader),
        request_id=request_id(reader),
        schemes=schemes,
        schemas={name: schemas.schema(node) for name, node in reader.map(components, "schemas")},
        operations=parse_operations(reader, schemas, schemes, security_names(reader, root, schemes)),
        bundled=root.plain(),
    )


def _part(reader: Reader, name: str) -> Node:
    """A map of the document, with its keys checked; an empty one where there is none."""
    node = reader.root.get(name)
    if node is None:
        return Node({}, reader.root.location)
    if not isinstance(node.value, dict):
        reader.error(node, f"'{name}' must be a map", f"write {name}: with indented entries below it")
    check_keys(reader, node, name)
    return node


def _is_openapi_3(reader: Reader) -> bool:
    version = reader.root.get("openapi")
    if version is not None and _SUPPORTED.fullmatch(shown(version)):
        return True
    if reader.root.get("swagger") is not None:
        reader.error(reader.root, "this is a Swagger 2.0 document", "convert it to OpenAPI 3.0 first")
    elif version is None:
        reader.error(reader.root, "this is no OpenAPI document", "begin with openapi: 3.0.3")
    else:
        reader.error(version, f"OpenAPI {shown(version)} is not supported", "use 3.0 or 3.1")
    return False
