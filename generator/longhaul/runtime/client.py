"""What generated clients inherit."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from random import random
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Final, Literal, Self, TypeAlias, TypedDict, TypeVar, Unpack

from longhaul.version import VERSION

from .answers import Response
from .auth.base import Auth
from .building import Arguments
from .drivers import AsyncCaller, Caller, Timeout
from .endpoints import resolve_base_url
from .errors import ConfigurationError
from .flow import Settings, call
from .operation import ListOperation, Operation, Service
from .paging import AsyncPager, Pager
from .retry import RetryPolicy

if TYPE_CHECKING:
    from .drivers import AsyncHttpClient, HttpClient

__all__ = ["AsyncClient", "Client"]

T = TypeVar("T")
ItemT = TypeVar("ItemT")
HeadersT = TypeVar("HeadersT")


class _LeftOut(Enum):
    """Stands for an argument that wasn't given, where None means something."""

    LEFT_OUT = "left out"

    def __repr__(self) -> str:
        return "…"


LEFT_OUT: Final = _LeftOut.LEFT_OUT
_Auth: TypeAlias = Auth | Literal[_LeftOut.LEFT_OUT] | None
_Timeout: TypeAlias = Timeout | float | Literal[_LeftOut.LEFT_OUT] | None


class _Given(TypedDict, total=False):
    """What generated methods pass on; see `Arguments`."""

    path: Sequence[object]
    query: Mapping[str, object]
    header: Mapping[str, object]
    cookie: Mapping[str, object]
    body: object


def _settings(
    service: Service,
    region: str | None,
    base_url: str | None,
    auth: _Auth,
    retries: RetryPolicy | int | None,
    check_limits: bool,
) -> Settings:
    found = _usual_auth(service) if auth is LEFT_OUT else _fitting(service, auth)
    return Settings(
        base_url=resolve_base_url(service, region or (found.region if found else None), base_url),
        auth=found,
        retries=_policy(retries),
        check_limits=check_limits,
        request_id=service.request_id,
        headers={"user-agent": f"longhaul/{VERSION} python/{sys.version_info.major}.{sys.version_info.minor}"},
        now=lambda: datetime.now(UTC),
        random=random,
    )


def _usual_auth(service: Service) -> Auth | None:
    from .auth.usual import usual_auth  # loads the vendors' modules, which most imports of a client don't need

    return usual_auth(service)


def _fitting(service: Service, auth: object) -> Auth | None:
    """The credentials that were passed, if they are some, and for this service."""
    if auth is not None and not isinstance(auth, Auth):
        raise ConfigurationError(f"auth must be an Auth of longhaul.runtime, or None; got {type(auth).__name__}")
    if auth is not None and auth.schemes and service.auth and auth.schemes.isdisjoint(service.auth):
        raise ConfigurationError(
            f"{service.name} takes {' or '.join(service.auth)}, which {type(auth).__name__} is not for; "
            "derive an Auth of your own if a gateway wants these credentials"
        )
    return auth


def _policy(retries: RetryPolicy | int | None) -> RetryPolicy:
    if isinstance(retries, RetryPolicy):
        return retries
    if retries is None:
        return RetryPolicy()
    if retries < 0:
        raise ConfigurationError(f"retries must be 0 (none), a number of retries or a RetryPolicy; got {retries}")
    return RetryPolicy(attempts=retries + 1)


def _timeout(timeout: _Timeout, http_client: object) -> Timeout | None:
    """Ours, unless the caller handed in a client with timeouts of its own and said nothing about them here."""
    if timeout is LEFT_OUT:
        return Timeout() if http_client is None else None
    return Timeout.of(timeout)


class Client:
    """Base of the generated clients with blocking calls. Safe to share between threads.

    Args:
        region: where the service is to be called; left out, the one that comes with the credentials.
        base_url: address to call instead of the service's own; wins over `region`.
        auth: credentials. Left out, they are looked for in the vendor's usual places; None makes anonymous calls.
        timeout: seconds for each part of an exchange, or a `Timeout`; None waits for ever. Left out: 10 s to connect
            and 60 s to read, or what a given `http_client` says.
        retries: a `RetryPolicy`, or how often to retry; 0 turns retries off.
        http_client: an `httpx2.Client` or `httpx.Client` to send with. It stays open when this client is closed.
        check_limits: whether to check documented limits of parameters before sending.

    Raises:
        ConfigurationError: no credentials, no address, or ones that can't be used.
    """

    _service: ClassVar[Service]

    def __init__(
        self,
        *,
        region: str | None = None,
        base_url: str | None = None,
        auth: _Auth = LEFT_OUT,
        timeout: _Timeout = LEFT_OUT,
        retries: RetryPolicy | int | None = None,
        http_client: HttpClient | None = None,
        check_limits: bool = True,
    ) -> None:
        self._settings = _settings(self._service, region, base_url, auth, retries, check_limits)
        self._caller = Caller(http_client, _timeout(timeout, http_client))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections. A call after this is a `ConfigurationError`; closing twice is not."""
        self._caller.close()

    def _call(self, operation: Operation[T, HeadersT], **given: Unpack[_Given]) -> Response[T, HeadersT]:
        return self._caller.run(call(operation, Arguments(**given), self._settings))

    def _page(self, operation: ListOperation[ItemT, HeadersT], **given: Unpack[_Given]) -> Pager[ItemT, HeadersT]:
        return Pager(self._caller, operation, Arguments(**given), self._settings)


class AsyncClient:
    """Base of the generated clients with async calls, for asyncio and trio. Safe to share between tasks.

    Arguments and errors are those of `Client`, but that `http_client` is an `httpx2.AsyncClient` or an
    `httpx.AsyncClient`.
    """

    _service: ClassVar[Service]

    def __init__(
        self,
        *,
        region: str | None = None,
        base_url: str | None = None,
        auth: _Auth = LEFT_OUT,
        timeout: _Timeout = LEFT_OUT,
        retries: RetryPolicy | int | None = None,
        http_client: AsyncHttpClient | None = None,
        check_limits: bool = True,
    ) -> None:
        self._settings = _settings(self._service, region, base_url, auth, retries, check_limits)
        self._caller = AsyncCaller(http_client, _timeout(timeout, http_client))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections. A call after this is a `ConfigurationError`; closing twice is not."""
        await self._caller.close()

    aclose = close
    """The same, by the name that HTTPX gives it."""

    async def _call(self, operation: Operation[T, HeadersT], **given: Unpack[_Given]) -> Response[T, HeadersT]:
        return await self._caller.run(call(operation, Arguments(**given), self._settings))

    def _page(self, operation: ListOperation[ItemT, HeadersT], **given: Unpack[_Given]) -> AsyncPager[ItemT, HeadersT]:
        return AsyncPager(self._caller, operation, Arguments(**given), self._settings)
