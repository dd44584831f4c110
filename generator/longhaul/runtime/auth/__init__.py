"""Credentials: `auth=` of a client takes any of these, or None for anonymous calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ..errors import ConfigurationError
from ..operation import Service
from .base import Auth, Signer
from .huaweicloud import HuaweiCloudAccessKey, HuaweiCloudToken
from .oci import OciApiKey
from .schemes import ApiKeyAuth, BasicAuth, BearerAuth

__all__ = [
    "ApiKeyAuth",
    "Auth",
    "BasicAuth",
    "BearerAuth",
    "HuaweiCloudAccessKey",
    "HuaweiCloudToken",
    "OciApiKey",
    "Signer",
    "default_auth",
]


def default_auth(service: Service) -> Auth | None:
    """The credentials that a vendor's own tools would find; None for a service that asks for none.

    Raises:
        ConfigurationError: none were found; says where they were looked for, and what to write.
    """
    if not service.auth:
        return None
    looked: list[str] = []
    for scheme in service.auth:
        for find in _USUAL_PLACES.get(scheme, ()):
            try:
                found = find()
            except ConfigurationError as error:
                looked.append(str(error))
            else:
                if found is not None:
                    return found
    hints = "; or ".join(_TO_WRITE.get(scheme, f"auth=… for the scheme {scheme}") for scheme in service.auth)
    reasons = "".join(f"\n  looked: {reason}" for reason in [*looked, *_unset_places(service)])
    raise ConfigurationError(f"{service.name}: no credentials found; pass {hints}; or auth=None{reasons}")


def _unset_places(service: Service) -> list[str]:
    places = {"huaweicloud-aksk": "HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK are not both set"}
    return [places[scheme] for scheme in service.auth if scheme in places]


_USUAL_PLACES: Final[Mapping[str, tuple[Callable[[], Auth | None], ...]]] = {
    "oci-signature": (OciApiKey.from_config,),
    "huaweicloud-aksk": (HuaweiCloudAccessKey.from_environment, HuaweiCloudAccessKey.from_file),
}

_TO_WRITE: Final[Mapping[str, str]] = {
    "oci-signature": "auth=OciApiKey.from_config(…)",
    "huaweicloud-token": "auth=HuaweiCloudToken(…)",
    "huaweicloud-aksk": "auth=HuaweiCloudAccessKey(…)",
    "apiKey": "auth=ApiKeyAuth(…)",
    "basic": "auth=BasicAuth(…)",
    "bearer": "auth=BearerAuth(…)",
    "oauth2": "auth=BearerAuth(…)",
    "openIdConnect": "auth=BearerAuth(…)",
}
"""What to write for each scheme, as it stands in a client's call."""
