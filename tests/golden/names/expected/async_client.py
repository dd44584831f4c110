"""Asynchronous client of Names that Python can't take as they are.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient
from longhaul.runtime.operation import NoHeaders

from .operations import CLOSE, CLOSE_2, IMPORT, POST_THINGS_CLASS_SELF, SERVICE


class AsyncNamesClient(AsyncClient):
    """Names that Python can't take as they are, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def import_(
        self,
        class_: str,
        self_: str,
        *,
        id: str | None = None,
        id_2: str | None = None,
        id_3: str | None = None,
        argument_2fa: str | None = None,
        größe: str | None = None,
        top: str | None = None,
        body_: str | None = None,
    ) -> Response[None, NoHeaders]:
        """`import`.

        Args:
            class_: `class` in path.
            self_: `self` in path.
            id: `id` in query.
            id_2: `ID` in query.
            id_3: `id` in header.
            argument_2fa: `2fa` in query.
            größe: `größe` in query.
            top: `$top` in query.
            body_: `body` in query.

        Source: GET spec.yaml#/paths/~1things~1{class}~1{self}/get
        """
        return await self._call(
            IMPORT,
            path=(class_, self_),
            query={"id": id, "ID": id_2, "2fa": argument_2fa, "größe": größe, "$top": top, "body": body_},
            header={"id": id_3},
        )

    async def post_things_class_self(self, class_: str, self_: str) -> Response[None, NoHeaders]:
        """`POST /things/{class}/{self}`.

        Args:
            class_: `class` in path.
            self_: `self` in path.

        Source: POST spec.yaml#/paths/~1things~1{class}~1{self}/post
        """
        return await self._call(POST_THINGS_CLASS_SELF, path=(class_, self_))

    async def close_(self) -> Response[None, NoHeaders]:
        """`close`.

        Source: POST spec.yaml#/paths/~1close/post
        """
        return await self._call(CLOSE)

    async def close__2(self) -> Response[None, NoHeaders]:
        """`Close`.

        Source: PUT spec.yaml#/paths/~1close/put
        """
        return await self._call(CLOSE_2)
