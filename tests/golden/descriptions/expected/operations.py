"""Operations of Descriptions of many lines.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

SERVICE: Final = Service(
    name="descriptions",
    title="Descriptions of many lines",
    version="1",
    endpoints=Endpoints(),
)

READ_A: Final[Operation[None, NoHeaders]] = Operation(
    id="readA",
    method="GET",
    path="/a",
    parameters=(Parameter("q", Place.QUERY, style="form"),),
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)
