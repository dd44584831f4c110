"""Operations of Servers, security and addresses.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Service

SERVICE: Final = Service(
    name="service",
    title="Servers, security and addresses",
    version="1",
    endpoints=Endpoints(pattern="https://{region}.example.com/v2", region="north-1"),
    auth=("apiKey", "oauth2"),
    request_id="x-request-id",
)

READ_OPEN: Final[Operation[None, NoHeaders]] = Operation(
    id="readOpen",
    method="GET",
    path="/open",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
    anonymous=True,
)

READ_CLOSED: Final[Operation[None, NoHeaders]] = Operation(
    id="readClosed",
    method="GET",
    path="/closed",
    constant_headers={"content-type": "application/json"},
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)
