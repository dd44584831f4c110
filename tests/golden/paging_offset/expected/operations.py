"""Operations of Pages by offset.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import (
    Answer,
    Endpoints,
    ListOperation,
    NoHeaders,
    OffsetPaging,
    Parameter,
    Place,
    Service,
)

from .models import ListRunsResult

SERVICE: Final = Service(
    name="paging_offset",
    title="Pages by offset",
    version="1",
    endpoints=Endpoints(),
)

LIST_RUNS: Final[ListOperation[str, NoHeaders]] = ListOperation(
    id="listRuns",
    method="GET",
    path="/runs",
    parameters=(Parameter("offset", Place.QUERY, style="form"),),
    answers={200: Answer(ListRunsResult)},
    headers=NoHeaders,
    paging=OffsetPaging(items=("items",), total=("total",), parameter="offset"),
)
