"""Operations of Parameters in every place and style.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

SERVICE: Final = Service(
    name="parameters",
    title="Parameters in every place and style",
    version="1",
    endpoints=Endpoints(),
)

READ_VOLUME: Final[Operation[bytes, NoHeaders]] = Operation(
    id="readVolume",
    method="GET",
    path="/volumes/{volumeId}/{labels}/{matrix}",
    parameters=(
        Parameter("volumeId", Place.PATH, style="simple", required=True, min_length=1, max_length=64),
        Parameter("labels", Place.PATH, style="label", explode=True, required=True),
        Parameter("matrix", Place.PATH, style="matrix", required=True),
        Parameter("size", Place.QUERY, style="form", minimum=1, maximum=4096),
        Parameter("ratio", Place.QUERY, style="form", exclusive_minimum=0, multiple_of=0.5),
        Parameter(
            "tag",
            Place.QUERY,
            style="form",
            explode=True,
            required=True,
            min_items=1,
            pattern="^[a-z]+\\Z",
            unique_items=True,
        ),
        Parameter("id", Place.QUERY, style="pipeDelimited"),
        Parameter("filter", Place.QUERY, style="deepObject", explode=True),
        Parameter("query", Place.QUERY, style="json", explode=True),
        Parameter("raw", Place.QUERY, style="form", allow_reserved=True),
        Parameter("since", Place.QUERY, style="form"),
        Parameter("day", Place.QUERY, style="form"),
        Parameter("X-Trace-Id", Place.HEADER, style="simple"),
        Parameter("session", Place.COOKIE, style="form"),
    ),
    answers={200: Answer(bytes, "bytes")},
    headers=NoHeaders,
)
