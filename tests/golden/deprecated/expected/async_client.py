"""Asynchronous client of Deprecated things.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .models import Old
from .operations import READ_OLD, SERVICE


class AsyncDeprecatedClient(AsyncClient):
    """Deprecated things, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def read_old(self, *, how: str | None = None, why: str | None = None) -> Response[Old, NoHeaders]:
        """Read the old way.

        Deprecated.

        Args:
            how: `how` in query; deprecated. The old way.
            why: `why` in query; deprecated.

        Source: GET spec.yaml#/paths/~1old/get
        """
        return await self._call(READ_OLD, query={"how": how, "why": why})
