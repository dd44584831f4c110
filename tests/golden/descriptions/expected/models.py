"""Models of Descriptions of many lines.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class A:
    """A thing.

    This line is longer than any line of Python that people like to read, and so it is broken where a word ends, too.

    Attributes:
        a: Many lines - of - text.

    Source: spec.yaml#/components/schemas/A
    """

    a: str | None = None


bind(A)
