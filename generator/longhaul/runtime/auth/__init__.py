"""Credentials: `auth=` of a client takes any of these, or None for anonymous calls.

The vendors' modules are loaded when they are first used, which halves the time to import a client.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from .base import Auth, Signer

if TYPE_CHECKING:
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
]

_MODULES: Final = {
    "ApiKeyAuth": "schemes",
    "BasicAuth": "schemes",
    "BearerAuth": "schemes",
    "HuaweiCloudAccessKey": "huaweicloud",
    "HuaweiCloudToken": "huaweicloud",
    "OciApiKey": "oci",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    """Those that are loaded later, too."""
    return sorted(__all__)
