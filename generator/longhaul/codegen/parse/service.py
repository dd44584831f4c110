"""What all operations share: servers and security."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from ..ir import SecurityScheme, Server
from ..load import Node
from .keywords import check_keys
from .reading import Reader, shown

__all__ = ["parse_server", "security_names", "security_schemes", "warn_of_other_servers"]

_KNOWN_AUTH: Final = ("oci-signature", "huaweicloud-token", "huaweicloud-aksk")
_KINDS: Final = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")
_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")


def parse_server(reader: Reader) -> Server | None:
    """The first server; the others are named."""
    servers = reader.list(reader.root, "servers")
    if not servers:
        return None
    for other in servers[1:]:
        reader.warning(
            other, "only the first server is the client's own", "nothing to do: callers pass base_url for this one"
        )
    node = servers[0]
    check_keys(reader, node, "server")
    url = reader.required_text(node, "url") or ""
    if url and not url.startswith(("http://", "https://", "{")):
        reader.warning(
            node, f"the server {url} is no full address", "write https://…; until then callers pass base_url"
        )
    variables = {name: _variable(reader, name, its) for name, its in reader.map(node, "variables")}
    for name in dict.fromkeys(_VARIABLE.findall(url)):
        if name not in variables:
            reader.error(node, f"server variable '{name}' is not defined", f"add variables: {{{name}: {{default: …}}}}")
    return Server(url=url, variables=variables)


def _variable(reader: Reader, name: str, node: Node) -> str:
    """Its default."""
    check_keys(reader, node, "server variable")
    default, listed = reader.text(node, "default"), [shown(value) for value in reader.list(node, "enum")]
    if default is None:
        reader.error(node, f"server variable '{name}' has no default", "add default: some text")
    elif listed and default not in listed:
        reader.warning(node, f"the default {default} is not in the enum", "mend the default, or add it to enum")
    return default or ""


def warn_of_other_servers(reader: Reader, node: Node) -> None:
    """Servers of one path or operation."""
    servers = node.get("servers")
    if servers is not None:
        reader.warning(
            servers, "servers of one path or operation are not used", "make it a spec of its own, or pass base_url"
        )


def security_schemes(reader: Reader, components: Node) -> Mapping[str, SecurityScheme]:
    """All schemes that can be read, by their name in the spec."""
    found = {name: _scheme(reader, name, node) for name, node in reader.map(components, "securitySchemes")}
    return {name: scheme for name, scheme in found.items() if scheme is not None}


def _scheme(reader: Reader, name: str, entry: Node) -> SecurityScheme | None:
    node = reader.resolve(entry)
    if node is None:
        return None
    check_keys(reader, node, "security scheme")
    kind = reader.choice(node, "type", _KINDS)
    vendor = reader.choice(node, "x-longhaul-auth", _KNOWN_AUTH)
    if kind is None:
        if node.get("type") is None:
            reader.error(entry, f"security scheme '{name}' has no type", f"add type: one of {', '.join(_KINDS)}")
        return None
    place = reader.choice(node, "in", ("header", "query", "cookie")) if kind == "apiKey" else None
    header = reader.required_text(node, "name") if place == "header" else None
    auth = vendor or ((reader.required_text(node, "scheme") or "").lower() if kind == "http" else kind)
    if place == "query":
        reader.warning(
            entry,
            f"a key in the query is not supported (security scheme '{name}'): addresses stand in logs",
            "offer it in a header, or pass an Auth of your own to the client",
        )
    elif auth not in (*_KNOWN_AUTH, *_KINDS, "basic", "bearer") or auth == "mutualTLS":
        reader.warning(
            entry,
            f"security scheme '{name}' ({auth}) is not known",
            "pass an Auth of your own to the client, or auth=None",
        )
    return SecurityScheme(name=name, auth=auth, header=header)


def security_names(reader: Reader, node: Node, schemes: Collection[str]) -> tuple[str, ...]:
    """The schemes that `security` offers, an empty name for none; of several at once the first, which is reported."""
    names: dict[str, None] = {}
    for requirement in reader.list(node, "security"):
        together = [name for name, _ in requirement.items()]
        if not isinstance(requirement.value, dict):
            reader.error(requirement, "a security requirement must be a map", "write the scheme's name: []")
        if len(together) > 1:
            reader.warning(
                requirement,
                f"several credentials at once ({', '.join(together)}) are not supported; the first is taken",
                "list them one by one, or send the others through an Auth of your own",
            )
        for name in together:
            if name not in schemes:
                reader.error(
                    requirement, f"security names '{name}', which is no scheme", "add it to components/securitySchemes"
                )
        names.update(dict.fromkeys(together[:1] or [""]))
    return tuple(names)
