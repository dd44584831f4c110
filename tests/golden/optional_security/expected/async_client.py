"""Asynchronous client of Credentials that may be left out.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .operations import READ_EITHER, READ_NEVER, SERVICE


class AsyncOptionalSecurityClient(AsyncClient):
    """Credentials that may be left out, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def read_either(self) -> Response[None, NoHeaders]:
        """`readEither`.

        Source: GET spec.yaml#/paths/~1either/get
        """
        return await self._call(READ_EITHER)

    async def read_never(self) -> Response[None, NoHeaders]:
        """`readNever`.

        Source: GET spec.yaml#/paths/~1never/get
        """
        return await self._call(READ_NEVER)
