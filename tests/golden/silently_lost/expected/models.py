"""Models of What would be lost silently.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.enums import OpenEnum
from longhaul.runtime.wire import bind


class State(OpenEnum):
    """`State`.

    Source: spec.yaml#/components/schemas/State
    """

    A = "a"
    B = "b"


@frozen(kw_only=True)
class A:
    """`A`.

    Source: spec.yaml#/components/schemas/A
    """

    a: str | None = None


@frozen(kw_only=True)
class D:
    """`D`.

    Source: spec.yaml#/components/schemas/D
    """

    a: str | None = None


@frozen(kw_only=True)
class GETAIdNestedItem:
    """`GETAIdNestedItem`.

    Source: spec.yaml#/paths/~1a~1{id}/get/parameters/2/schema/items
    """

    a: str | None = None


bind(A, D, GETAIdNestedItem)
