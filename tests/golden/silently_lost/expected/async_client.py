"""Asynchronous client of What would be lost silently.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .models import GETAIdNestedItem
from .operations import GET_A_ID, SERVICE


class AsyncSilentlyLostClient(AsyncClient):
    """What would be lost silently, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def get_a_id(
        self,
        id: str,
        *,
        filter: str | None = None,
        nested: Sequence[GETAIdNestedItem] | None = None,
        c: Mapping[str, Any] | None = None,
        q: str | None = None,
    ) -> Response[Any, NoHeaders]:
        """`GET /a/{id}`.

        Args:
            id: `id` in path.
            filter: `filter` in query.
            nested: `nested` in query, repeated.
            c: `c` in cookie.
            q: `q` in query; default 5.

        Source: GET spec.yaml#/paths/~1a~1{id}/get
        """
        return await self._call(
            GET_A_ID,
            path=(id,),
            query={"filter": filter, "nested": nested, "q": q},
            cookie={"c": c},
        )
