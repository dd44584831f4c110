"""Asynchronous client of Quotes \"\"\" and backslashes \\ and {{ braces }}."""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .models import Text
from .operations import AWKWARD, SERVICE


class AsyncAwkwardTextClient(AsyncClient):
    """Quotes \"\"\" and backslashes \\ and {{ braces }}, version 1."""

    _service = SERVICE

    async def awkward(self, b: str, *, c_d: str | None = None) -> Response[Text, NoHeaders]:
        """Ends in a backslash \\.

        Three quotes \"\"\", a brace {x} and {{ y }}, {% z %}, a tab , a bell\x07 and \u202eright to left.

        Args:
            b: `b` in path. One quote ".
            c_d: `c"d` in query; default \\". \"\"\".

        Source: GET spec.yaml#/paths/~1a~1{b}/get
        """
        return await self._call(AWKWARD, path=(b,), query={'c"d': c_d})
