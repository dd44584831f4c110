"""Client of What is left out, and said so.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .models import Shape
from .operations import FIND, SERVICE


class LeftOutClient(Client):
    """What is left out, and said so, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def find(self, *, text: str | None = None) -> Response[Shape, NoHeaders]:
        """`find`.

        Args:
            text: `text` in query; of the form `^\\p{L}+$`.

        Source: GET spec.yaml#/paths/~1find/get
        """
        return self._call(FIND, query={"text": text})
