"""Asynchronous client of Parts that operations share by reference.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient

from .models import Thing
from .operations import (
    READ_THING,
    READ_THING_2,
    SERVICE,
    WRITE_THING,
    WRITE_THING_2,
    ReadThingHeaders,
    ReadThingHeaders2,
    WriteThingHeaders,
    WriteThingHeaders2,
)


class AsyncSharedPartsClient(AsyncClient):
    """Parts that operations share by reference, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def read_thing(self, id: str, *, limit: int | None = None) -> Response[Thing, ReadThingHeaders]:
        """One thing.

        Args:
            id: `id` in path. Which one.
            limit: `limit` in query; at most 9. Of the operation.

        Raises:
            NotFound: 404. There is no such thing.

        Source: GET spec.yaml#/paths/~1things~1{id}/get
        """
        return await self._call(READ_THING, path=(id,), query={"limit": limit})

    async def write_thing(
        self,
        id: str,
        *,
        body: Thing,
        limit: int | None = None,
    ) -> Response[Thing, WriteThingHeaders]:
        """One thing.

        Args:
            id: `id` in path. Which one.
            limit: `limit` in query. Of the path.
            body: What is sent, as application/json.

        Source: PUT spec.yaml#/paths/~1things~1{id}/put
        """
        return await self._call(WRITE_THING, path=(id,), query={"limit": limit}, body=body)

    async def read_thing_2(self, id: str, *, limit: int | None = None) -> Response[Thing, ReadThingHeaders2]:
        """One thing.

        Args:
            id: `id` in path. Which one.
            limit: `limit` in query; at most 9. Of the operation.

        Raises:
            NotFound: 404. There is no such thing.

        Source: GET spec.yaml#/paths/~1things~1{id}/get
        """
        return await self._call(READ_THING_2, path=(id,), query={"limit": limit})

    async def write_thing_2(
        self,
        id: str,
        *,
        body: Thing,
        limit: int | None = None,
    ) -> Response[Thing, WriteThingHeaders2]:
        """One thing.

        Args:
            id: `id` in path. Which one.
            limit: `limit` in query. Of the path.
            body: What is sent, as application/json.

        Source: PUT spec.yaml#/paths/~1things~1{id}/put
        """
        return await self._call(WRITE_THING_2, path=(id,), query={"limit": limit}, body=body)
