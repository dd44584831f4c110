"""Asynchronous client of One bad schema costs itself.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .models import Good
from .operations import READ_BAD, READ_GOOD, SERVICE


class AsyncSchemaSlipsClient(AsyncClient):
    """One bad schema costs itself, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def read_good(self) -> Response[Good, NoHeaders]:
        """`readGood`.

        Source: GET spec.yaml#/paths/~1good/get
        """
        return await self._call(READ_GOOD)

    async def read_bad(self) -> Response[Any, NoHeaders]:
        """`readBad`.

        Source: GET spec.yaml#/paths/~1bad/get
        """
        return await self._call(READ_BAD)
