"""Operations of One bad schema costs itself.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any, Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Service

from .models import Good

SERVICE: Final = Service(
    name="schema_slips",
    title="One bad schema costs itself",
    version="1",
    endpoints=Endpoints(),
)

READ_GOOD: Final[Operation[Good, NoHeaders]] = Operation(
    id="readGood",
    method="GET",
    path="/good",
    answers={200: Answer(Good)},
    headers=NoHeaders,
)

READ_BAD: Final[Operation[Any, NoHeaders]] = Operation(
    id="readBad",
    method="GET",
    path="/bad",
    answers={200: Answer(Any)},
    headers=NoHeaders,
)
