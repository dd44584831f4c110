"""Client of Error bodies that say code and message without x-longhaul-error.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .operations import READ_THINGS, SERVICE


class UsualErrorsClient(Client):
    """Error bodies that say code and message without x-longhaul-error, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def read_things(self) -> Response[None, NoHeaders]:
        """`readThings`.

        Raises:
            NotFound: 404. There is none.

        Source: GET spec.yaml#/paths/~1things/get
        """
        return self._call(READ_THINGS)
