"""Operations of Servers in every place.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Service

SERVICE: Final = Service(
    name="servers",
    title="Servers in every place",
    version="1",
    endpoints=Endpoints(pattern="https://example.com/live"),
)

READ_A: Final[Operation[None, NoHeaders]] = Operation(
    id="readA",
    method="GET",
    path="/a",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)
