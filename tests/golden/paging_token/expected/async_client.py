"""Asynchronous client of Pages by token.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders
from longhaul.runtime.paging import AsyncPager

from .models import Run
from .operations import LIST_RUNS, SERVICE


class AsyncPagingTokenClient(AsyncClient):
    """Pages by token, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def list_runs(self, *, page: str | None = None, limit: int | None = None) -> AsyncPager[Run, NoHeaders]:
        """List runs.

        Args:
            page: `page` in query.
            limit: `limit` in query.

        Source: GET spec.yaml#/paths/~1runs/get
        """
        return self._page(LIST_RUNS, query={"page": page, "limit": limit})
