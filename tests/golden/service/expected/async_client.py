"""Asynchronous client of Servers, security and addresses.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .operations import READ_CLOSED, READ_OPEN, SERVICE


class AsyncServiceClient(AsyncClient):
    """Servers, security and addresses, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def read_open(self) -> Response[None, NoHeaders]:
        """`readOpen`.

        Source: GET spec.yaml#/paths/~1open/get
        """
        return await self._call(READ_OPEN)

    async def read_closed(self) -> Response[None, NoHeaders]:
        """`readClosed`.

        Deprecated.

        Source: GET spec.yaml#/paths/~1closed/get
        """
        return await self._call(READ_CLOSED)
