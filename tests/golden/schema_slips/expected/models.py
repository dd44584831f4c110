"""Models of One bad schema costs itself.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.enums import OpenEnum
from longhaul.runtime.wire import bind


class Numbers(OpenEnum):
    """`Numbers`.

    Source: spec.yaml#/components/schemas/Numbers
    """

    THREE = "three"


@frozen(kw_only=True)
class Good:
    """`Good`.

    Source: spec.yaml#/components/schemas/Good
    """

    name: str
    bad: Any | UnsetType = UNSET


@frozen(kw_only=True)
class Narrow:
    """`Narrow`.

    Source: spec.yaml#/components/schemas/Narrow
    """

    name: str
    bad: Any


@frozen(kw_only=True)
class Lost:
    """`Lost`.

    Source: spec.yaml#/components/schemas/Lost
    """

    there: Any | UnsetType = UNSET
    then: Lost | None = None


bind(Good, Narrow, Lost)
