"""Models of Null in OpenAPI 3.0.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Part:
    """`Part`.

    Source: spec.yaml#/components/schemas/Part
    """

    name: str | None = None


@frozen(kw_only=True)
class Record:
    """`Record`.

    Source: spec.yaml#/components/schemas/Record
    """

    both: str | None
    either: str | None | UnsetType = UNSET
    part: Part | None | UnsetType = UNSET


bind(Record, Part)
