"""Models of Types as OpenAPI 3.1 writes them.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.enums import OpenEnum, OpenIntEnum
from longhaul.runtime.wire import bind


class RecordFixed(OpenEnum):
    """`RecordFixed`.

    Source: spec.yaml#/components/schemas/Record/properties/fixed
    """

    FIXED = "fixed"


class RecordNumber(OpenIntEnum):
    """`RecordNumber`.

    Source: spec.yaml#/components/schemas/Record/properties/number
    """

    VALUE_7 = 7


class RecordState(OpenEnum):
    """`RecordState`.

    Source: spec.yaml#/components/schemas/Record/properties/state
    """

    A = "a"
    B = "b"


@frozen(kw_only=True)
class RecordBeside:
    """`RecordBeside`.

    Source: spec.yaml#/components/schemas/Record/properties/beside
    """

    name: str


@frozen(kw_only=True)
class RecordClosed:
    """`RecordClosed`.

    Source: spec.yaml#/components/schemas/Record/properties/closed
    """

    a: str | None = None


@frozen(kw_only=True)
class Part:
    """`Part`.

    Source: spec.yaml#/components/schemas/Part
    """

    name: str | None = None


@frozen(kw_only=True)
class Record:
    """`Record`.

    Attributes:
        optional: default null. Maybe.
        range: above 0; below 1.

    Source: spec.yaml#/components/schemas/Record
    """

    one: str | None = None
    either: Any | UnsetType = UNSET
    nothing: Any | UnsetType = UNSET
    fixed: RecordFixed | None = None
    number: RecordNumber | None = None
    optional: int | None | UnsetType = UNSET
    single: Part | None = None
    beside: RecordBeside | None = None
    state: RecordState | None | UnsetType = UNSET
    anything: Any | UnsetType = UNSET
    never: Any | UnsetType = UNSET
    range: float | None = None
    examples: str | None = None
    closed: RecordClosed | None = None


bind(Record, RecordBeside, RecordClosed, Part)
