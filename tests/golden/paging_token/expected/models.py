"""Models of Pages by token.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import field, frozen

from longhaul.runtime.wire import bind, wire


@frozen(kw_only=True)
class Run:
    """`Run`.

    Source: spec.yaml#/components/schemas/Run
    """

    id: str | None = None


@frozen(kw_only=True)
class RunListResult:
    """`RunListResult`.

    Attributes:
        run_items: `runItems`.

    Source: spec.yaml#/components/schemas/RunList/properties/result
    """

    run_items: list[Run] | None = field(default=None, metadata=wire("runItems"))


@frozen(kw_only=True)
class RunList:
    """`RunList`.

    Source: spec.yaml#/components/schemas/RunList
    """

    result: RunListResult | None = None


bind(RunList, RunListResult, Run)
