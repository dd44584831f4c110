"""Models of Several responses, their headers and errors.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Job:
    """`Job`.

    Source: spec.yaml#/components/schemas/Job
    """

    done: bool


@frozen(kw_only=True)
class ProblemError:
    """`ProblemError`.

    Source: spec.yaml#/components/schemas/Problem/properties/error
    """

    code: str | None = None
    message: str | None = None


@frozen(kw_only=True)
class Problem:
    """`Problem`.

    Source: spec.yaml#/components/schemas/Problem
    """

    error: ProblemError | None = None


bind(Job, Problem, ProblemError)
