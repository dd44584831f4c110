"""Client of Servers in every place."""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .operations import READ_A, SERVICE


class ServersClient(Client):
    """Servers in every place, version 1."""

    _service = SERVICE

    def read_a(self) -> Response[None, NoHeaders]:
        """`readA`.

        Source: GET spec.yaml#/paths/~1a/get
        """
        return self._call(READ_A)
