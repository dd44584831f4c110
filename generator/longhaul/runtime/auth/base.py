"""What credentials do for a call."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime

from ..http import Flow, Request

__all__ = ["Auth", "Signer"]


class Auth(ABC):
    """Credentials, and how they get into a request.

    Attributes:
        region: where the credentials belong, when they say so; a client without a region of its own uses it.
    """

    region: str | None = None

    @abstractmethod
    def authenticate(self, request: Request, now: datetime) -> Flow[Request]:
        """Give back the request with credentials in it. Runs before each try, and may itself send requests."""

    def renew(self) -> bool:
        """Called after a 401: whether the next try would go out with other credentials. At most once a call."""
        return False


class Signer(Auth):
    """Credentials that need nothing but the request and the time."""

    @abstractmethod
    def sign(self, request: Request, now: datetime) -> Request:
        """The request with credentials in it."""

    def authenticate(self, request: Request, now: datetime) -> Flow[Request]:
        """Sign; nothing is sent for it."""
        yield from ()
        return self.sign(request, now)
