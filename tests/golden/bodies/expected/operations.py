"""Operations of Request bodies.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any, Final

from longhaul.runtime.operation import Answer, Body, Endpoints, NoHeaders, Operation, Service

from .models import Note

SERVICE: Final = Service(
    name="bodies",
    title="Request bodies",
    version="1",
    endpoints=Endpoints(),
)

ADD_NOTE: Final[Operation[Note, NoHeaders]] = Operation(
    id="addNote",
    method="POST",
    path="/notes",
    body=Body("application/json", "json", required=True),
    answers={201: Answer(Note)},
    headers=NoHeaders,
)

REPLACE_NOTES: Final[Operation[None, NoHeaders]] = Operation(
    id="replaceNotes",
    method="PUT",
    path="/notes",
    body=Body("application/merge-patch+json", "json"),
    answers={204: Answer(None, "none")},
    headers=NoHeaders,
)

SUBMIT_FORM: Final[Operation[str, NoHeaders]] = Operation(
    id="submitForm",
    method="PATCH",
    path="/notes",
    body=Body("application/x-www-form-urlencoded", "urlencoded"),
    answers={200: Answer(str, "text")},
    headers=NoHeaders,
)

UPLOAD_RAW: Final[Operation[Any, NoHeaders]] = Operation(
    id="uploadRaw",
    method="DELETE",
    path="/notes",
    body=Body("application/octet-stream", "bytes"),
    answers={0: Answer(Any)},
    headers=NoHeaders,
)
