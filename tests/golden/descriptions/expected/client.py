"""Client of Descriptions of many lines.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .operations import READ_A, SERVICE


class DescriptionsClient(Client):
    """Descriptions of many lines, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def read_a(self, *, q: str | None = None) -> Response[None, NoHeaders]:
        """Read A.

        Reads it. This line is longer than any line of Python that people like to read, and so it is broken where a word
        ends.

        * one
        * two

        Args:
            q: `q` in query. What to look for. - `a`: exact - `b`: not.

        Raises:
            NotFound: 404. Not found.

        Source: GET spec.yaml#/paths/~1a/get
        """
        return self._call(READ_A, query={"q": q})
