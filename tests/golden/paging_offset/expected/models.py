"""Models of Pages by offset.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class ListRunsResult:
    """`ListRunsResult`.

    Source: spec.yaml#/paths/~1runs/get/responses/200/content/application~1json/schema
    """

    items: list[str] | None = None
    total: int | None = None


bind(ListRunsResult)
