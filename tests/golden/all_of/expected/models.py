"""Models of allOf is merged.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Base:
    """What all have.

    Source: spec.yaml#/components/schemas/Base
    """

    id: str
    kind: str | None = None


@frozen(kw_only=True)
class Named:
    """`Named`.

    Source: spec.yaml#/components/schemas/Named
    """

    name: str | None = None


@frozen(kw_only=True)
class ThingSize:
    """`ThingSize`.

    Source: spec.yaml#/components/schemas/Thing/allOf/2/properties/size
    """

    width: int | None = None


@frozen(kw_only=True)
class BigThing:
    """A thing with a name.

    Source: spec.yaml#/components/schemas/BigThing
    """

    id: str
    kind: str
    name: str | None = None
    size: ThingSize


@frozen(kw_only=True)
class Thing:
    """A thing with a name.

    Source: spec.yaml#/components/schemas/Thing
    """

    id: str
    kind: str | None = None
    name: str | None = None
    size: ThingSize


@frozen(kw_only=True)
class Holder:
    """`Holder`.

    Attributes:
        thing: The thing that is held.

    Source: spec.yaml#/components/schemas/Holder
    """

    thing: Thing | None = None


bind(Base, Named, Thing, ThingSize, Holder, BigThing)
