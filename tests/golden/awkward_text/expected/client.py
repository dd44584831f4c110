"""Client of Quotes \"\"\" and backslashes \\ and {{ braces }}.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .models import Text
from .operations import AWKWARD, SERVICE


class AwkwardTextClient(Client):
    """Quotes \"\"\" and backslashes \\ and {{ braces }}, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def awkward(self, b: str, *, c_d: str | None = None) -> Response[Text, NoHeaders]:
        """Ends in a backslash \\.

        Three quotes \"\"\", a brace {x} and {{ y }}, {% z %}, a tab , a bell\x07 and \u202eright to left.

        Args:
            b: `b` in path. One quote ".
            c_d: `c"d` in query; default \\". \"\"\".

        Source: GET spec.yaml#/paths/~1a~1{b}/get
        """
        return self._call(AWKWARD, path=(b,), query={'c"d': c_d})
