"""Media types, as far as the generator tells them apart."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["Form", "body_form"]

Form: TypeAlias = Literal["json", "urlencoded", "text", "bytes"]


def body_form(media_type: str) -> Form | None:
    """How a body of this media type is written; None for one that must be given another form first, such as XML."""
    if media_type in ("application/json", "*/*", "application/*") or media_type.endswith("+json"):
        return "json"
    if media_type == "application/x-www-form-urlencoded":
        return "urlencoded"
    if media_type.startswith("text/"):
        return "text"
    return "bytes" if media_type == "application/octet-stream" else None
