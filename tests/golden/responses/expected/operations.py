"""Operations of Several responses, their headers and errors.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from longhaul.runtime.operation import Answer, Endpoints, ErrorShape, Operation, Parameter, Place, Service
from longhaul.runtime.wire import wire

from .models import Job

SERVICE: Final = Service(
    name="responses",
    title="Several responses, their headers and errors",
    version="1",
    endpoints=Endpoints(),
)


@frozen(kw_only=True)
class GetJobHeaders:
    """Response headers of `getJob`.

    Attributes:
        e_tag: `ETag`. Version.
        x_remaining: `X-Remaining`; at least 0.
        x_names: `X-Names`.
    """

    e_tag: str | None = field(default=None, metadata=wire("ETag"))
    x_remaining: int | None = field(default=None, metadata=wire("X-Remaining"))
    x_names: list[str] | None = field(default=None, metadata=wire("X-Names"))


GET_JOB: Final[Operation[Job | list[str] | None, GetJobHeaders]] = Operation(
    id="getJob",
    method="GET",
    path="/jobs/{id}",
    parameters=(Parameter("id", Place.PATH, style="simple", required=True),),
    answers={200: Answer(Job), 202: Answer(list[str]), 204: Answer(None, "none")},
    headers=GetJobHeaders,
    error=ErrorShape(code=("error", "code"), message=("error", "message")),
)
