"""Operations of Security schemes of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Service

SERVICE: Final = Service(
    name="security",
    title="Security schemes of every kind",
    version="1",
    endpoints=Endpoints(pattern="https://example.com/"),
    auth=("bearer", "basic", "apiKey", "oauth2", "openIdConnect"),
    auth_optional=True,
)

READ_INHERITED: Final[Operation[None, NoHeaders]] = Operation(
    id="readInherited",
    method="GET",
    path="/inherited",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

READ_BASIC: Final[Operation[None, NoHeaders]] = Operation(
    id="readBasic",
    method="GET",
    path="/basic",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

READ_KEY: Final[Operation[None, NoHeaders]] = Operation(
    id="readKey",
    method="GET",
    path="/key",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

READ_NONE: Final[Operation[None, NoHeaders]] = Operation(
    id="readNone",
    method="GET",
    path="/none",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
    anonymous=True,
)
