"""Models of Maps, lists, aliases and anything.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class ContainerInlineItemDeepItem:
    """`ContainerInlineItemDeepItem`.

    Source: spec.yaml#/components/schemas/Container/properties/inline/items/properties/deep/items
    """

    er: str | None = None


@frozen(kw_only=True)
class Part:
    """`Part`.

    Attributes:
        name: format uuid.

    Source: spec.yaml#/components/schemas/Part
    """

    name: str | None = None


@frozen(kw_only=True)
class ContainerInlineItem:
    """`ContainerInlineItem`.

    Source: spec.yaml#/components/schemas/Container/properties/inline/items
    """

    deep: list[ContainerInlineItemDeepItem] | None = None


@frozen(kw_only=True)
class Container:
    """`Container`.

    Source: spec.yaml#/components/schemas/Container
    """

    names: list[str] | None = None
    matrix: list[list[float]] | None = None
    free: dict[str, Any] | None = None
    anything: Any | UnsetType = UNSET
    counts: dict[str, int] | None = None
    parts: dict[str, Part] | None = None
    inline: list[ContainerInlineItem] | None = None


bind(Container, ContainerInlineItem, ContainerInlineItemDeepItem, Part)
