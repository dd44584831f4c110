"""Models of Parts that operations share by reference.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Thing:
    """`Thing`.

    Attributes:
        name: 1 to 8 characters. Short.

    Source: spec.yaml#/components/schemas/Thing
    """

    name: str


bind(Thing)
