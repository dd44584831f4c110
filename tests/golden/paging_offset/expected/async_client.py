"""Asynchronous client of Pages by offset.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders
from longhaul.runtime.paging import AsyncPager

from .operations import LIST_RUNS, SERVICE


class AsyncPagingOffsetClient(AsyncClient):
    """Pages by offset, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def list_runs(self, *, offset: int | None = None) -> AsyncPager[str, NoHeaders]:
        """`listRuns`.

        Args:
            offset: `offset` in query.

        Source: GET spec.yaml#/paths/~1runs/get
        """
        return self._page(LIST_RUNS, query={"offset": offset})
