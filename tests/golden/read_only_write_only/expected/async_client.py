"""Asynchronous client of One class for requests and one for responses.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .models import User, UserRequest
from .operations import ADD_USER, SERVICE


class AsyncReadOnlyWriteOnlyClient(AsyncClient):
    """One class for requests and one for responses, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def add_user(self, *, body: UserRequest) -> Response[User, NoHeaders]:
        """`addUser`.

        Args:
            body: What is sent, as application/json.

        Source: POST spec.yaml#/paths/~1users/post
        """
        return await self._call(ADD_USER, body=body)
