"""Operations of Names that Python can't take as they are.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

SERVICE: Final = Service(
    name="names",
    title="Names that Python can't take as they are",
    version="1",
    endpoints=Endpoints(),
)

IMPORT: Final[Operation[None, NoHeaders]] = Operation(
    id="import",
    method="GET",
    path="/things/{class}/{self}",
    parameters=(
        Parameter("class", Place.PATH, style="simple", required=True),
        Parameter("self", Place.PATH, style="simple", required=True),
        Parameter("id", Place.QUERY, style="form"),
        Parameter("ID", Place.QUERY, style="form"),
        Parameter("id", Place.HEADER, style="simple"),
        Parameter("2fa", Place.QUERY, style="form"),
        Parameter("größe", Place.QUERY, style="form"),
        Parameter("$top", Place.QUERY, style="form"),
        Parameter("body", Place.QUERY, style="form"),
    ),
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

POST_THINGS_CLASS_SELF: Final[Operation[None, NoHeaders]] = Operation(
    id="POST /things/{class}/{self}",
    method="POST",
    path="/things/{class}/{self}",
    parameters=(
        Parameter("class", Place.PATH, style="simple", required=True),
        Parameter("self", Place.PATH, style="simple", required=True),
    ),
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

CLOSE: Final[Operation[None, NoHeaders]] = Operation(
    id="close",
    method="POST",
    path="/close",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

CLOSE_2: Final[Operation[None, NoHeaders]] = Operation(
    id="Close",
    method="PUT",
    path="/close",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)
