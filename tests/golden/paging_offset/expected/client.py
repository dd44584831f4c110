"""Client of Pages by offset."""

from __future__ import annotations

from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders
from longhaul.runtime.paging import Pager

from .operations import LIST_RUNS, SERVICE


class PagingOffsetClient(Client):
    """Pages by offset, version 1."""

    _service = SERVICE

    def list_runs(self, *, offset: int | None = None) -> Pager[str, NoHeaders]:
        """`listRuns`.

        Args:
            offset: `offset` in query.

        Source: GET spec.yaml#/paths/~1runs/get
        """
        return self._page(LIST_RUNS, query={"offset": offset})
