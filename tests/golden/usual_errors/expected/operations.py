"""Operations of Error bodies that say code and message without x-longhaul-error.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, ErrorShape, NoHeaders, Operation, Service

SERVICE: Final = Service(
    name="usual_errors",
    title="Error bodies that say code and message without x-longhaul-error",
    version="1",
    endpoints=Endpoints(),
)

READ_THINGS: Final[Operation[None, NoHeaders]] = Operation(
    id="readThings",
    method="GET",
    path="/things",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
)
