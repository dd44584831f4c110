"""Models of Operations whose names are awkward.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import field, frozen

from longhaul.runtime.wire import bind, wire


@frozen(kw_only=True)
class 名:
    """`名`.

    Attributes:
        名_: `名`.

    Source: spec.yaml#/components/schemas/名
    """

    名_: str | None = field(default=None, metadata=wire("名"))


@frozen(kw_only=True)
class LIST:
    """`LIST`.

    Source: spec.yaml#/components/schemas/LIST
    """

    a: str | None = None


@frozen(kw_only=True)
class SERVICEModel:
    """`SERVICEModel`.

    Source: spec.yaml#/components/schemas/SERVICE
    """

    a: str | None = None


bind(名, LIST, SERVICEModel)
