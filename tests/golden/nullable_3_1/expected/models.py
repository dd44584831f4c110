"""Models of Null in OpenAPI 3.1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import field, frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.enums import OpenEnum
from longhaul.runtime.wire import bind, wire


class RecordConstant(OpenEnum):
    """`RecordConstant`.

    Source: spec.yaml#/components/schemas/Record/properties/constant
    """

    FIXED = "fixed"


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
        any_of: `anyOf`.
        list_: `list`.
        bounded: above 0.

    Source: spec.yaml#/components/schemas/Record
    """

    plain: str
    both: int | None
    optional: str | None = None
    either: str | None | UnsetType = UNSET
    any_of: Part | None | UnsetType = field(default=UNSET, metadata=wire("anyOf"))
    list_: list[str | None] | None = field(default=None, metadata=wire("list"))
    constant: RecordConstant | None = None
    bounded: int | None = None


bind(Record, Part)
