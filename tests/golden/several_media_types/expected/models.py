"""Models of Several media types, of which one is generated.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class AddNoteBody:
    """`AddNoteBody`.

    Source: spec.yaml#/paths/~1notes/post/requestBody/content/application~1json; charset=utf-8/schema
    """

    text: str | None = None


@frozen(kw_only=True)
class FillFormBody:
    """`FillFormBody`.

    Source: spec.yaml#/paths/~1notes/patch/requestBody/content/application~1x-www-form-urlencoded/schema
    """

    tags: list[str] | None = None


bind(AddNoteBody, FillFormBody)
