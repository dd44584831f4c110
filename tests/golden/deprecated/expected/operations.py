"""Operations of Deprecated things.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

from .models import Old

SERVICE: Final = Service(
    name="deprecated",
    title="Deprecated things",
    version="1",
    endpoints=Endpoints(),
)

READ_OLD: Final[Operation[Old, NoHeaders]] = Operation(
    id="readOld",
    method="GET",
    path="/old",
    parameters=(Parameter("how", Place.QUERY, style="form"), Parameter("why", Place.QUERY, style="form")),
    answers={200: Answer(Old)},
    headers=NoHeaders,
)
