"""Asynchronous client of Descriptions of many lines.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .operations import READ_A, SERVICE


class AsyncDescriptionsClient(AsyncClient):
    """Descriptions of many lines, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def read_a(self, *, q: str | None = None) -> Response[None, NoHeaders]:
        """Read A.

        Reads it. This line is longer than any line of Python that people like to read, and so it is broken where a word
        ends.

        * one
        * two

        Args:
            q: `q` in query. What to look for. - `a`: exact - `b`: not.

        Raises:
            NotFound: 404. Not found.

        Source: GET spec.yaml#/paths/~1a/get
        """
        return await self._call(READ_A, query={"q": q})
