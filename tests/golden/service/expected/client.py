"""Client of Servers, security and addresses.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .operations import READ_CLOSED, READ_OPEN, SERVICE


class ServiceClient(Client):
    """Servers, security and addresses, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def read_open(self) -> Response[None, NoHeaders]:
        """`readOpen`.

        Source: GET spec.yaml#/paths/~1open/get
        """
        return self._call(READ_OPEN)

    def read_closed(self) -> Response[None, NoHeaders]:
        """`readClosed`.

        Deprecated.

        Source: GET spec.yaml#/paths/~1closed/get
        """
        return self._call(READ_CLOSED)
