"""Models of Request bodies.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Note:
    """`Note`.

    Source: spec.yaml#/components/schemas/Note
    """

    text: str


@frozen(kw_only=True)
class SubmitFormBody:
    """`SubmitFormBody`.

    Source: spec.yaml#/paths/~1notes/patch/requestBody/content/application~1x-www-form-urlencoded/schema
    """

    name: str
    urgent: bool | None = None


bind(Note, SubmitFormBody)
