"""Models of Schemas that contain themselves.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Tree:
    """`Tree`.

    Source: spec.yaml#/components/schemas/Tree
    """

    children: list[Tree]
    parent: Tree | None = None
    index: dict[str, Tree] | None = None


@frozen(kw_only=True)
class Even:
    """`Even`.

    Source: spec.yaml#/components/schemas/Even
    """

    odd: Odd | None = None


@frozen(kw_only=True)
class Odd:
    """`Odd`.

    Source: spec.yaml#/components/schemas/Odd
    """

    even: Even | None = None


bind(Tree, Even, Odd)
