"""Where a vendor's own tools look for credentials."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ..errors import ConfigurationError
from ..operation import Service
from .base import Auth
from .huaweicloud import HuaweiCloudAccessKey
from .oci import OciApiKey

__all__ = ["usual_auth"]


def usual_auth(service: Service) -> Auth | None:
    """The credentials that a vendor's own tools would find; None for a service that doesn't insist on any.

    Raises:
        ConfigurationError: none were found; says where they were looked for, and what to write.
    """
    if not service.auth:
        return None
    looked: list[str] = []
    for find in (find for scheme in service.auth for find in _USUAL_PLACES.get(scheme, ())):
        try:
            return find()
        except ConfigurationError as error:
            looked.append(str(error))
    if service.auth_optional:
        return None
    hints = " or ".join(_TO_WRITE.get(scheme, f"auth=… for the scheme {scheme}") for scheme in service.auth)
    reasons = "".join(f"\n  {reason}" for reason in looked)
    raise ConfigurationError(
        f"{service.name}: no credentials found; pass {hints}, or auth=None for anonymous calls{reasons}"
    )


_USUAL_PLACES: Final[Mapping[str, tuple[Callable[[], Auth], ...]]] = {
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
