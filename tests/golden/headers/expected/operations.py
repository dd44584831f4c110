"""Operations of Response headers of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from attrs import field, frozen

from longhaul.runtime.operation import Answer, Endpoints, Operation, Service
from longhaul.runtime.wire import wire

SERVICE: Final = Service(
    name="headers",
    title="Response headers of every kind",
    version="1",
    endpoints=Endpoints(),
)


@frozen(kw_only=True)
class ReadAHeaders:
    """Response headers of `readA`.

    Attributes:
        x_names: `X-Names`. All names.
        x_counts: `X-Counts`.
        x_count: `X-Count`.
        x_when: `X-When`.
        x_state: `X-State`.
        x_json: `X-Json`.
        x_bare: `X-Bare`. No schema at all.
        x_2: `x-2`.
        self_: `Self`.
        retry_after: `Retry-After`.
    """

    x_names: list[str] | None = field(default=None, metadata=wire("X-Names"))
    x_counts: list[str] | None = field(default=None, metadata=wire("X-Counts"))
    x_count: int | None = field(default=None, metadata=wire("X-Count"))
    x_when: datetime | None = field(default=None, metadata=wire("X-When"))
    x_state: str | None = field(default=None, metadata=wire("X-State"))
    x_json: str | None = field(default=None, metadata=wire("X-Json"))
    x_bare: str | None = field(default=None, metadata=wire("X-Bare"))
    x_2: bool | None = field(default=None, metadata=wire("x-2"))
    self_: float | None = field(default=None, metadata=wire("Self"))
    retry_after: int | None = field(default=None, metadata=wire("Retry-After"))


READ_A: Final[Operation[None, ReadAHeaders]] = Operation(
    id="readA",
    method="GET",
    path="/a",
    answers={200: Answer(None, "none"), 202: Answer(None, "none")},
    headers=ReadAHeaders,
)
