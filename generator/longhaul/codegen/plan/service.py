"""The constant of the service: its name, its addresses, its security schemes."""

from __future__ import annotations

from ..ir import Document
from .text import bracketed, exploded, literal

__all__ = ["service_constant"]


def service_constant(document: Document, package: str) -> str:
    """The value of the constant."""
    used = [name for operation in document.operations for name in operation.security]
    auth = tuple(dict.fromkeys(document.schemes[name].auth for name in used if name in document.schemes))
    fields = [
        f"name={literal(package)}",
        f"title={literal(document.title)}",
        f"version={literal(document.version)}",
        f"endpoints={_endpoints(document)}",
    ]
    fields += [f"auth={literal(auth)}"] if auth else []
    fields += ["auth_optional=True"] if auth and "" in used else []
    fields += [f"request_id={literal(document.request_id)}"] if document.request_id is not None else []
    return exploded("Service(", fields, ")", 0)


def _endpoints(document: Document) -> str:
    fields = _by_region(document) if document.endpoints is not None else _of_server(document)
    return bracketed("Endpoints(", fields, ")", 4, after=len("endpoints=,"))


def _by_region(document: Document) -> list[str]:
    endpoints = document.endpoints
    if endpoints is None:
        return []
    fields = [f"pattern={literal(endpoints.pattern)}", f"domain={literal(endpoints.domain)}"]
    if endpoints.exceptions:
        items = [f"{literal(region)}: {literal(domain)}" for region, domain in endpoints.exceptions.items()]
        fields.append(bracketed("exceptions={", items, "}", 8, after=1))
    return fields


def _of_server(document: Document) -> list[str]:
    """The first server, its variables filled in; but for the region, which a client may choose."""
    if document.server is None or not document.server.url.startswith(("http://", "https://")):
        return []
    url = document.server.url
    for name, value in document.server.variables.items():
        url = url if name == "region" else url.replace(f"{{{name}}}", value)
    region = document.server.variables.get("region")
    return [f"pattern={literal(url)}", *([f"region={literal(region)}"] if region and "{region}" in url else [])]
