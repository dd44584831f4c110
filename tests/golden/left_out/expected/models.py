"""Models of What is left out, and said so.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class ShapeOpen:
    """`ShapeOpen`.

    Source: spec.yaml#/components/schemas/Shape/properties/open
    """

    a: str | None = None


@frozen(kw_only=True)
class Shape:
    """`Shape`.

    Source: spec.yaml#/components/schemas/Shape
    """

    either: Any | UnsetType = UNSET
    loop: list[Any] | None = None
    open: ShapeOpen | None = None


bind(Shape, ShapeOpen)
