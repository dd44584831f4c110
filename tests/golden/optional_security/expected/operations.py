"""Operations of Credentials that may be left out.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Service

SERVICE: Final = Service(
    name="optional_security",
    title="Credentials that may be left out",
    version="1",
    endpoints=Endpoints(),
    auth=("bearer",),
    auth_optional=True,
)

READ_EITHER: Final[Operation[None, NoHeaders]] = Operation(
    id="readEither",
    method="GET",
    path="/either",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

READ_NEVER: Final[Operation[None, NoHeaders]] = Operation(
    id="readNever",
    method="GET",
    path="/never",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
    anonymous=True,
)
