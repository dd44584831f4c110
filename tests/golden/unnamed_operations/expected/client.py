"""Client of Operations whose names are awkward.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .models import LIST, 名
from .operations import (
    GET,
    GET_A_B_C_D,
    GRÖSSE_LESEN,
    LIST_,
    OPERATION_2ND_TRY,
    SERVICE,
    SERVICE_,
    TWICE,
    TWICE_2,
    値,
    名_,
)


class UnnamedOperationsClient(Client):
    """Operations whose names are awkward, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def get(self) -> Response[None, NoHeaders]:
        """`GET /`.

        Source: GET spec.yaml#/paths/~1/get
        """
        return self._call(GET)

    def get_a_b_c_d(self, b: str) -> Response[None, NoHeaders]:
        """`GET /a/{b}/c.d`.

        Args:
            b: `b` in path.

        Source: GET spec.yaml#/paths/~1a~1{b}~1c.d/get
        """
        return self._call(GET_A_B_C_D, path=(b,))

    def größe_lesen(self) -> Response[None, NoHeaders]:
        """`größeLesen`.

        Source: GET spec.yaml#/paths/~1größe/get
        """
        return self._call(GRÖSSE_LESEN)

    def 名_(self, *, 名: str | None = None) -> Response[名, NoHeaders]:
        """`名`.

        Args:
            名: `名` in query.

        Source: GET spec.yaml#/paths/~1名/get
        """
        return self._call(名_, query={"名": 名})

    def 値(self, *, 値_: str | None = None) -> Response[None, NoHeaders]:
        """`値`.

        Args:
            値_: `値` in query.

        Source: GET spec.yaml#/paths/~1値/get
        """
        return self._call(値, query={"値": 値_})

    def list_(self) -> Response[list[str], NoHeaders]:
        """`list`.

        Source: GET spec.yaml#/paths/~1list/get
        """
        return self._call(LIST_)

    def twice(self) -> Response[None, NoHeaders]:
        """`twice`.

        Source: GET spec.yaml#/paths/~1twice/get
        """
        return self._call(TWICE)

    def twice_2(self) -> Response[None, NoHeaders]:
        """`twice`.

        Source: PUT spec.yaml#/paths/~1twice/put
        """
        return self._call(TWICE_2)

    def operation_2nd_try(self) -> Response[None, NoHeaders]:
        """`2ndTry`.

        Source: GET spec.yaml#/paths/~1digits/get
        """
        return self._call(OPERATION_2ND_TRY)

    def service(self) -> Response[LIST, NoHeaders]:
        """`SERVICE`.

        Source: GET spec.yaml#/paths/~1all/get
        """
        return self._call(SERVICE_)
