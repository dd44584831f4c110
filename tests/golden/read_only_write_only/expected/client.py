"""Client of One class for requests and one for responses.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .models import User, UserRequest
from .operations import ADD_USER, SERVICE


class ReadOnlyWriteOnlyClient(Client):
    """One class for requests and one for responses, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def add_user(self, *, body: UserRequest) -> Response[User, NoHeaders]:
        """`addUser`.

        Args:
            body: What is sent, as application/json.

        Source: POST spec.yaml#/paths/~1users/post
        """
        return self._call(ADD_USER, body=body)
