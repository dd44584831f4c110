"""Where requests go: `base_url` if it is given, else the service's address in a region."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from .errors import ConfigurationError
from .operation import Endpoints, Service

__all__ = ["resolve_base_url"]

_ADDRESS_CHARACTERS: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/[]%!$&'()*+,;="
)


def resolve_base_url(service: Service, region: str | None, base_url: str | None) -> str:
    """The address that paths are added to, without a slash at its end.

    Raises:
        ConfigurationError: neither an address nor a region, or one that can't be used.
    """
    return _checked(base_url) if base_url is not None else _in_region(service, service.endpoints, region)


def _in_region(service: Service, endpoints: Endpoints, region: str | None) -> str:
    region = region or endpoints.region
    if endpoints.pattern is None:
        raise ConfigurationError(f"{service.name}: the spec names no server; pass base_url='https://…'")
    if "{region}" not in endpoints.pattern:
        return _checked(endpoints.pattern)
    if not region:
        raise ConfigurationError(f"{service.name}: no region is known; pass region='…', or base_url='https://…'")
    if not region.replace("-", "").isalnum() or not region.isascii():
        raise ConfigurationError(f"{service.name}: {region!r} is no region; one looks like 'us-ashburn-1'")
    domain = endpoints.exceptions.get(region, endpoints.domain)
    return _checked(endpoints.pattern.replace("{region}", region).replace("{domain}", domain))


def _checked(base_url: str) -> str:
    try:
        parts = urlsplit(base_url)
        port_is_fine = parts.port != 0
    except ValueError as error:
        raise ConfigurationError(f"base_url {base_url!r} is no address: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_is_fine:
        raise ConfigurationError(f"base_url {base_url!r} must look like https://host or https://host:port/path")
    if parts.username is not None or parts.query or parts.fragment:
        raise ConfigurationError("base_url must hold no user, password, query or fragment; credentials go into auth=")
    if not {".", ".."}.isdisjoint(parts.path.split("/")):
        raise ConfigurationError(f"base_url {base_url!r} must not hold '.' or '..' as a part of its path")
    if not _ADDRESS_CHARACTERS.issuperset(base_url):
        raise ConfigurationError(f"base_url {base_url!r} must be ASCII without spaces; percent-encode its path")
    return base_url.rstrip("/")
