"""Client of Pages by token.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders
from longhaul.runtime.paging import Pager

from .models import Run
from .operations import LIST_RUNS, SERVICE


class PagingTokenClient(Client):
    """Pages by token, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def list_runs(self, *, page: str | None = None, limit: int | None = None) -> Pager[Run, NoHeaders]:
        """List runs.

        Args:
            page: `page` in query.
            limit: `limit` in query.

        Source: GET spec.yaml#/paths/~1runs/get
        """
        return self._page(LIST_RUNS, query={"page": page, "limit": limit})
