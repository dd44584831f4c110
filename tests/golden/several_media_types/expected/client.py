"""Client of Several media types, of which one is generated.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .models import AddNoteBody, FillFormBody
from .operations import ADD_NOTE, FILL_FORM, KEEP_NOTE, SERVICE


class SeveralMediaTypesClient(Client):
    """Several media types, of which one is generated, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def add_note(self, *, body: AddNoteBody | None = None) -> Response[list[str], NoHeaders]:
        """`addNote`.

        Args:
            body: What is sent, as application/json.

        Raises:
            ResponseError: any other status. Failed.

        Source: POST spec.yaml#/paths/~1notes/post
        """
        return self._call(ADD_NOTE, body=body)

    def keep_note(self, *, body: bytes | None = None) -> Response[bytes, NoHeaders]:
        """`keepNote`.

        Args:
            body: What is sent, as application/octet-stream.

        Source: PUT spec.yaml#/paths/~1notes/put
        """
        return self._call(KEEP_NOTE, body=body)

    def fill_form(self, *, body: FillFormBody | None = None) -> Response[str, NoHeaders]:
        """`fillForm`.

        Args:
            body: What is sent, as application/x-www-form-urlencoded.

        Raises:
            ResponseError: any other status. Whatever comes.

        Source: PATCH spec.yaml#/paths/~1notes/patch
        """
        return self._call(FILL_FORM, body=body)
