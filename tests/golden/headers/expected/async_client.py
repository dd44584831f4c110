"""Asynchronous client of Response headers of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient

from .operations import READ_A, SERVICE, ReadAHeaders


class AsyncHeadersClient(AsyncClient):
    """Response headers of every kind, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def read_a(self) -> Response[None, ReadAHeaders]:
        """`readA`.

        Raises:
            NotFound: 404. None.

        Source: GET spec.yaml#/paths/~1a/get
        """
        return await self._call(READ_A)
