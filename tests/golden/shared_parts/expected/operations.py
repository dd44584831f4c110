"""Operations of Parts that operations share by reference.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from longhaul.runtime.operation import Answer, Body, Endpoints, Operation, Parameter, Place, Service
from longhaul.runtime.wire import wire

from .models import Thing

SERVICE: Final = Service(
    name="shared_parts",
    title="Parts that operations share by reference",
    version="1",
    endpoints=Endpoints(),
)


@frozen(kw_only=True)
class ReadThingHeaders:
    """Response headers of `readThing`.

    Attributes:
        e_tag: `ETag`. Its version.
    """

    e_tag: str | None = field(default=None, metadata=wire("ETag"))


READ_THING: Final[Operation[Thing, ReadThingHeaders]] = Operation(
    id="readThing",
    method="GET",
    path="/things/{id}",
    parameters=(
        Parameter("id", Place.PATH, style="simple", required=True),
        Parameter("limit", Place.QUERY, style="form", maximum=9),
    ),
    answers={200: Answer(Thing)},
    headers=ReadThingHeaders,
)


@frozen(kw_only=True)
class WriteThingHeaders:
    """Response headers of `writeThing`.

    Attributes:
        e_tag: `ETag`. Its version.
    """

    e_tag: str | None = field(default=None, metadata=wire("ETag"))


WRITE_THING: Final[Operation[Thing, WriteThingHeaders]] = Operation(
    id="writeThing",
    method="PUT",
    path="/things/{id}",
    parameters=(
        Parameter("id", Place.PATH, style="simple", required=True),
        Parameter("limit", Place.QUERY, style="form"),
    ),
    body=Body("application/json", "json", required=True),
    answers={200: Answer(Thing)},
    headers=WriteThingHeaders,
)


@frozen(kw_only=True)
class ReadThingHeaders2:
    """Response headers of `readThing`.

    Attributes:
        e_tag: `ETag`. Its version.
    """

    e_tag: str | None = field(default=None, metadata=wire("ETag"))


READ_THING_2: Final[Operation[Thing, ReadThingHeaders2]] = Operation(
    id="readThing",
    method="GET",
    path="/other/{id}",
    parameters=(
        Parameter("id", Place.PATH, style="simple", required=True),
        Parameter("limit", Place.QUERY, style="form", maximum=9),
    ),
    answers={200: Answer(Thing)},
    headers=ReadThingHeaders2,
)


@frozen(kw_only=True)
class WriteThingHeaders2:
    """Response headers of `writeThing`.

    Attributes:
        e_tag: `ETag`. Its version.
    """

    e_tag: str | None = field(default=None, metadata=wire("ETag"))


WRITE_THING_2: Final[Operation[Thing, WriteThingHeaders2]] = Operation(
    id="writeThing",
    method="PUT",
    path="/other/{id}",
    parameters=(
        Parameter("id", Place.PATH, style="simple", required=True),
        Parameter("limit", Place.QUERY, style="form"),
    ),
    body=Body("application/json", "json", required=True),
    answers={200: Answer(Thing)},
    headers=WriteThingHeaders2,
)
