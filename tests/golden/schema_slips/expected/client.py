"""Client of One bad schema costs itself.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .models import Good
from .operations import READ_BAD, READ_GOOD, SERVICE


class SchemaSlipsClient(Client):
    """One bad schema costs itself, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def read_good(self) -> Response[Good, NoHeaders]:
        """`readGood`.

        Source: GET spec.yaml#/paths/~1good/get
        """
        return self._call(READ_GOOD)

    def read_bad(self) -> Response[Any, NoHeaders]:
        """`readBad`.

        Source: GET spec.yaml#/paths/~1bad/get
        """
        return self._call(READ_BAD)
