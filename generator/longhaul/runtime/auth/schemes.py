"""Credentials for the security schemes that OpenAPI itself defines."""

from __future__ import annotations

from base64 import b64encode
from datetime import datetime
from typing import ClassVar, Literal

from attrs import field, frozen

from ..http import Request
from .base import Signer, credential

__all__ = ["ApiKeyAuth", "BasicAuth", "BearerAuth"]


@frozen(slots=False)
class ApiKeyAuth(Signer):
    """A key in a header or a cookie (`apiKey`). Not in the query: addresses stand in logs, also the HTTP library's."""

    schemes: ClassVar[frozenset[str]] = frozenset({"apiKey"})

    name: str
    key: str = credential()
    place: Literal["header", "cookie"] = "header"

    def sign(self, request: Request, now: datetime) -> Request:
        """Add the key."""
        match self.place:
            case "header":
                return request.with_headers({self.name: self.key})
            case "cookie":
                before = request.header("cookie")
                pair = f"{self.name}={self.key}"
                return request.with_headers({"cookie": f"{before}; {pair}" if before else pair})


@frozen(slots=False)
class BearerAuth(Signer):
    """A bearer token (`http`, scheme bearer; `oauth2`, `openIdConnect`), RFC 6750."""

    schemes: ClassVar[frozenset[str]] = frozenset({"bearer", "oauth2", "openIdConnect"})

    token: str = credential()

    def sign(self, request: Request, now: datetime) -> Request:
        """Add the token."""
        return request.with_headers({"authorization": f"Bearer {self.token}"})


@frozen(slots=False)
class BasicAuth(Signer):
    """User name and password (`http`, scheme basic), RFC 7617."""

    schemes: ClassVar[frozenset[str]] = frozenset({"basic"})

    username: str
    password: str = field(repr=False)

    def sign(self, request: Request, now: datetime) -> Request:
        """Add both."""
        pair = b64encode(f"{self.username}:{self.password}".encode()).decode()
        return request.with_headers({"authorization": f"Basic {pair}"})
