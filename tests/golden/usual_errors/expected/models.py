"""Models of Error bodies that say code and message without x-longhaul-error.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Problem:
    """`Problem`.

    Source: spec.yaml#/components/schemas/Problem
    """

    code: str | None = None
    message: str | None = None
    status: int | None = None


bind(Problem)
