"""Client of Security schemes of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .operations import READ_BASIC, READ_INHERITED, READ_KEY, READ_NONE, SERVICE


class SecurityClient(Client):
    """Security schemes of every kind, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def read_inherited(self) -> Response[None, NoHeaders]:
        """`readInherited`.

        Source: GET spec.yaml#/paths/~1inherited/get
        """
        return self._call(READ_INHERITED)

    def read_basic(self) -> Response[None, NoHeaders]:
        """`readBasic`.

        Source: GET spec.yaml#/paths/~1basic/get
        """
        return self._call(READ_BASIC)

    def read_key(self) -> Response[None, NoHeaders]:
        """`readKey`.

        Source: GET spec.yaml#/paths/~1key/get
        """
        return self._call(READ_KEY)

    def read_none(self) -> Response[None, NoHeaders]:
        """`readNone`.

        Source: GET spec.yaml#/paths/~1none/get
        """
        return self._call(READ_NONE)
