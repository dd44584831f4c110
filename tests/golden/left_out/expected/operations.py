"""Operations of What is left out, and said so.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

from .models import Shape

SERVICE: Final = Service(
    name="left_out",
    title="What is left out, and said so",
    version="1",
    endpoints=Endpoints(),
    auth=("hoba",),
)

FIND: Final[Operation[Shape, NoHeaders]] = Operation(
    id="find",
    method="GET",
    path="/find",
    parameters=(Parameter("text", Place.QUERY, style="form"),),
    answers={200: Answer(Shape)},
    headers=NoHeaders,
)
