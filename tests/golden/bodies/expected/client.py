"""Client of Request bodies.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .models import Note, SubmitFormBody
from .operations import ADD_NOTE, REPLACE_NOTES, SERVICE, SUBMIT_FORM, UPLOAD_RAW


class BodiesClient(Client):
    """Request bodies, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def add_note(self, *, body: Note) -> Response[Note, NoHeaders]:
        """`addNote`.

        Args:
            body: The note to add.

        Source: POST spec.yaml#/paths/~1notes/post
        """
        return self._call(ADD_NOTE, body=body)

    def replace_notes(self, *, body: list[Note] | None = None) -> Response[None, NoHeaders]:
        """`replaceNotes`.

        Args:
            body: What is sent, as application/merge-patch+json.

        Source: PUT spec.yaml#/paths/~1notes/put
        """
        return self._call(REPLACE_NOTES, body=body)

    def submit_form(self, *, body: SubmitFormBody | None = None) -> Response[str, NoHeaders]:
        """`submitForm`.

        Args:
            body: What is sent, as application/x-www-form-urlencoded.

        Source: PATCH spec.yaml#/paths/~1notes/patch
        """
        return self._call(SUBMIT_FORM, body=body)

    def upload_raw(self, *, body: bytes | None = None) -> Response[Any, NoHeaders]:
        """`uploadRaw`.

        Args:
            body: What is sent, as application/octet-stream.

        Raises:
            ResponseError: any other status. Anything.

        Source: DELETE spec.yaml#/paths/~1notes/delete
        """
        return self._call(UPLOAD_RAW, body=body)
