"""Operations of Several media types, of which one is generated.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Body, Endpoints, NoHeaders, Operation, Service

SERVICE: Final = Service(
    name="several_media_types",
    title="Several media types, of which one is generated",
    version="1",
    endpoints=Endpoints(),
)

ADD_NOTE: Final[Operation[list[str], NoHeaders]] = Operation(
    id="addNote",
    method="POST",
    path="/notes",
    body=Body("application/json", "json"),
    answers={200: Answer(list[str])},
    headers=NoHeaders,
)

KEEP_NOTE: Final[Operation[bytes, NoHeaders]] = Operation(
    id="keepNote",
    method="PUT",
    path="/notes",
    body=Body("application/octet-stream", "bytes"),
    answers={200: Answer(bytes, "bytes")},
    headers=NoHeaders,
)

FILL_FORM: Final[Operation[str, NoHeaders]] = Operation(
    id="fillForm",
    method="PATCH",
    path="/notes",
    body=Body("application/x-www-form-urlencoded", "urlencoded"),
    answers={0: Answer(str)},
    headers=NoHeaders,
)
