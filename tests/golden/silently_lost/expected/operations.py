"""Operations of What would be lost silently.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any, Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

SERVICE: Final = Service(
    name="silently_lost",
    title="What would be lost silently",
    version="1",
    endpoints=Endpoints(),
)

GET_A_ID: Final[Operation[Any, NoHeaders]] = Operation(
    id="GET /a/{id}",
    method="GET",
    path="/a/{id}",
    parameters=(
        Parameter("id", Place.PATH, style="simple", required=True),
        Parameter("filter", Place.QUERY, style="deepObject"),
        Parameter("nested", Place.QUERY, style="form", explode=True),
        Parameter("c", Place.COOKIE, style="form", explode=True),
        Parameter("q", Place.QUERY, style="form"),
    ),
    answers={200: Answer(Any)},
    headers=NoHeaders,
)
