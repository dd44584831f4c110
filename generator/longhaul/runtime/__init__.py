"""What generated clients stand on: calls, paging, errors, credentials, and the codec of their models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import auth
from .answers import Response
from .auth import Auth, Signer
from .client import AsyncClient, Client
from .codec import UNSET, UnsetType, decode, encode
from .drivers import Timeout
from .enums import OpenEnum, OpenIntEnum, StatusEnum
from .errors import (
    BadRequest,
    ConfigurationError,
    Conflict,
    DecodeError,
    Forbidden,
    InvalidParameter,
    LonghaulError,
    NotFound,
    ResponseError,
    ServerError,
    TooManyRequests,
    TransportError,
    Unauthorized,
)
from .http import Flow, Headers, Reply, Request, Send, Sleep
from .lifecycle import Phase
from .paging import AsyncPager, Page, Pager
from .retry import RetryPolicy

if TYPE_CHECKING:
    from .auth import ApiKeyAuth, BasicAuth, BearerAuth, HuaweiCloudAccessKey, HuaweiCloudToken, OciApiKey

__all__ = [
    "UNSET",
    "ApiKeyAuth",
    "AsyncClient",
    "AsyncPager",
    "Auth",
    "BadRequest",
    "BasicAuth",
    "BearerAuth",
    "Client",
    "ConfigurationError",
    "Conflict",
    "DecodeError",
    "Flow",
    "Forbidden",
    "Headers",
    "HuaweiCloudAccessKey",
    "HuaweiCloudToken",
    "InvalidParameter",
    "LonghaulError",
    "NotFound",
    "OciApiKey",
    "OpenEnum",
    "OpenIntEnum",
    "Page",
    "Pager",
    "Phase",
    "Reply",
    "Request",
    "Response",
    "ResponseError",
    "RetryPolicy",
    "Send",
    "ServerError",
    "Signer",
    "Sleep",
    "StatusEnum",
    "Timeout",
    "TooManyRequests",
    "TransportError",
    "Unauthorized",
    "UnsetType",
    "decode",
    "encode",
]


def __getattr__(name: str) -> object:
    """Credentials are loaded when they are first used; see `longhaul.runtime.auth`."""
    if name in auth.__all__:
        return getattr(auth, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Those that are loaded later, too."""
    return sorted(__all__)
