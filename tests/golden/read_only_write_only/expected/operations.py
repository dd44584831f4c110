"""Operations of One class for requests and one for responses.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Body, Endpoints, NoHeaders, Operation, Service

from .models import User

SERVICE: Final = Service(
    name="read_only_write_only",
    title="One class for requests and one for responses",
    version="1",
    endpoints=Endpoints(),
)

ADD_USER: Final[Operation[User, NoHeaders]] = Operation(
    id="addUser",
    method="POST",
    path="/users",
    body=Body("application/json", "json", required=True),
    answers={200: Answer(User)},
    headers=NoHeaders,
)
