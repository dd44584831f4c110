"""Stage 2: nodes into `ir`. Everything that is wrong is reported; what is given back is usable where it can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..diagnostics import Diagnostics
from ..ir import Document, SecurityScheme, Server
from ..load import Node
from .extensions import endpoints, request_id
from .operations import parse_operations, security_names
from .reading import Reader
from .schemas import SchemaParser

__all__ = ["parse"]

_KNOWN_AUTH: Final = ("oci-signature", "huaweicloud-token", "huaweicloud-aksk")


def parse(root: Node, diagnostics: Diagnostics) -> Document | None:
    """Read a whole document. None, and a diagnostic, if it isn't an OpenAPI 3 document at all."""
    reader = Reader(root, diagnostics)
    if not _is_openapi_3(reader):
        return None
    schemas, info = SchemaParser(reader), root.get("info") or root
    if root.get("webhooks") is not None:
        reader.warning(root, "webhooks are not generated", "nothing to do, unless you need them")
    schemes = _security_schemes(reader)
    security = security_names(reader, root)
    for name in security:
        if name not in schemes:
            reader.error(root, f"security names '{name}', which is no scheme", "add it to components/securitySchemes")
    components = root.get("components") or Node({}, root.location)
    return Document(
        location=root.location,
        title=reader.required_text(info, "title") or "",
        version=reader.required_text(info, "version") or "",
        description=reader.text(info, "description"),
        server=_server(reader),
        endpoints=endpoints(reader),
        request_id=request_id(reader),
        schemes=schemes,
        schemas={name: schemas.schema(node) for name, node in reader.map(components, "schemas")},
        operations=parse_operations(reader, schemas, security),
        bundled=root.plain(),
    )


def _is_openapi_3(reader: Reader) -> bool:
    version = reader.root.get("openapi")
    text = str(version.value) if version else ""
    if text.startswith(("3.0", "3.1")):
        return True
    if reader.root.get("swagger") is not None:
        reader.error(reader.root, "this is a Swagger 2.0 document", "convert it to OpenAPI 3.0 first")
    elif version is None:
        reader.error(reader.root, "this is no OpenAPI document", "begin with openapi: 3.0.3")
    else:
        reader.error(version, f"OpenAPI {text} is not supported", "use 3.0 or 3.1")
    return False


def _server(reader: Reader) -> Server | None:
    servers = reader.list(reader.root, "servers")
    if not servers:
        return None
    url = reader.required_text(servers[0], "url") or ""
    variables = {name: reader.text(node, "default") or "" for name, node in reader.map(servers[0], "variables")}
    for name in {part.partition("}")[0] for part in url.split("{")[1:]} - variables.keys():
        reader.error(
            servers[0], f"server variable '{name}' is not defined", f"add variables: {{{name}: {{default: …}}}}"
        )
    return Server(url=url, variables=variables)


def _security_schemes(reader: Reader) -> Mapping[str, SecurityScheme]:
    components = reader.root.get("components")
    found = (
        {name: _security_scheme(reader, name, node) for name, node in reader.map(components, "securitySchemes")}
        if components
        else {}
    )
    return {name: scheme for name, scheme in found.items() if scheme is not None}


def _security_scheme(reader: Reader, name: str, entry: Node) -> SecurityScheme | None:
    node = reader.resolve(entry)
    if node is None:
        return None
    kind = reader.choice(node, "type", ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"))
    vendor = reader.choice(node, "x-longhaul-auth", _KNOWN_AUTH)
    if kind is None:
        reader.error(entry, f"security scheme '{name}' has no type", "add type: http")
        return None
    header = reader.text(node, "name") if kind == "apiKey" and reader.text(node, "in") == "header" else None
    auth = vendor or (str(reader.text(node, "scheme")).lower() if kind == "http" else kind)
    if auth not in (*_KNOWN_AUTH, "apiKey", "basic", "bearer", "oauth2", "openIdConnect"):
        reader.warning(
            entry,
            f"security scheme '{name}' ({auth}) is not known",
            "pass an Auth of your own to the client, or auth=None",
        )
    return SecurityScheme(name=name, auth=auth, header=header)
