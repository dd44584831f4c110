"""Models of Enums of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from longhaul.runtime.codec import UNSET, UnsetType
from longhaul.runtime.enums import OpenEnum, OpenIntEnum
from longhaul.runtime.wire import bind


class Level(OpenIntEnum):
    """How much.

    Source: spec.yaml#/components/schemas/Level
    """

    VALUE_1 = 1
    VALUE_2 = 2
    MINUS_3 = -3


class Word(OpenEnum):
    """`Word`.

    Source: spec.yaml#/components/schemas/Word
    """

    ON = "on"
    OFF = "off"
    VALUE_1 = "1"
    NULL = "null"


class HolderInline(OpenEnum):
    """`HolderInline`.

    Source: spec.yaml#/components/schemas/Holder/properties/inline
    """

    LEFT = "left"
    RIGHT = "right"


class HolderMaybe(OpenEnum):
    """`HolderMaybe`.

    Source: spec.yaml#/components/schemas/Holder/properties/maybe
    """

    LEFT = "left"
    RIGHT = "right"


class HolderManyItem(OpenEnum):
    """`HolderManyItem`.

    Source: spec.yaml#/components/schemas/Holder/properties/many/items
    """

    X = "x"
    Y = "y"


@frozen(kw_only=True)
class Holder:
    """`Holder`.

    Attributes:
        mixed: one of 1, one, true.
        halves: one of 0.5, 1.5.
        yes: one of true.

    Source: spec.yaml#/components/schemas/Holder
    """

    level: Level | None = None
    mixed: Any | UnsetType = UNSET
    halves: float | None = None
    yes: bool | None = None
    inline: HolderInline | None = None
    maybe: HolderMaybe | None | UnsetType = UNSET
    many: list[HolderManyItem] | None = None


bind(Holder)
