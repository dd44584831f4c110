"""What credentials do for a call."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from attrs import Attribute, field

from ..errors import ConfigurationError
from ..http import Flow, Request

__all__ = ["Auth", "Signer", "credential"]


class Auth(ABC):
    """Credentials, and how they get into a request.

    Attributes:
        region: where the credentials belong, when they say so; a client without a region of its own uses it.
        schemes: the security schemes that they are for, so that one vendor's credentials never go to another; empty
            for any.
    """

    region: str | None = None
    schemes: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def authenticate(self, request: Request, now: Callable[[], datetime]) -> Flow[Request]:
        """Give back the request with credentials in it. Runs before each try, and may itself send requests.

        Args:
            request: without credentials.
            now: tells the time of day, aware; to be asked after what was sent for, not before.
        """

    def renew(self, request: Request) -> bool:
        """Called after a 401, at most once a call: whether the next try would go out with other credentials.

        Args:
            request: the one that was refused, with the credentials in it. Where they have been renewed since, by
                another thread or task, there is nothing to do but to say True.
        """
        return False


class Signer(Auth):
    """Credentials that need nothing but the request and the time."""

    @abstractmethod
    def sign(self, request: Request, now: datetime) -> Request:
        """The request with credentials in it."""

    def authenticate(self, request: Request, now: Callable[[], datetime]) -> Flow[Request]:
        """Sign; nothing is sent for it."""
        yield from ()
        return self.sign(request, now())


def _is_text(holder: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, str) or not value:
        what = "is empty" if value == "" else f"is {type(value).__name__}, not text"
        raise ConfigurationError(f"{type(holder).__name__}: {attribute.name} {what}")


def credential() -> Any:
    """A field that holds a secret: text, not empty, and never shown. Its value is in no message."""
    return field(repr=False, validator=_is_text)
