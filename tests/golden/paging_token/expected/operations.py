"""Operations of Pages by token.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import (
    Answer,
    Endpoints,
    ListOperation,
    NoHeaders,
    Parameter,
    Place,
    Service,
    TokenPaging,
)

from .models import Run, RunList

SERVICE: Final = Service(
    name="paging_token",
    title="Pages by token",
    version="1",
    endpoints=Endpoints(),
)

LIST_RUNS: Final[ListOperation[Run, NoHeaders]] = ListOperation(
    id="listRuns",
    method="GET",
    path="/runs",
    parameters=(Parameter("page", Place.QUERY, style="form"), Parameter("limit", Place.QUERY, style="form")),
    answers={200: Answer(RunList)},
    headers=NoHeaders,
    paging=TokenPaging(items=("result", "run_items"), header="next-page", parameter="page"),
)
