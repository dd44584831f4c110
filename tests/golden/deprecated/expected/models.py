"""Models of Deprecated things.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Old:
    """An old thing.

    Attributes:
        name: deprecated. Its old name.

    Source: spec.yaml#/components/schemas/Old
    """

    name: str | None = None


bind(Old)
