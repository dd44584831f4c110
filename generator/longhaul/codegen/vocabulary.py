"""What the `x-longhaul-*` extensions say, as far as the generator uses them; a part of `ir`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from .diagnostics import Location

__all__ = ["Endpoints", "ErrorShape", "OffsetPagination", "Pagination", "Pointer", "TokenPagination"]

Pointer: TypeAlias = tuple[str, ...]
"""A JSON pointer as its keys."""


@frozen(kw_only=True)
class TokenPagination:
    """Pages chained by a token (`x-longhaul-pagination`)."""

    location: Location
    items: Pointer
    header: str
    parameter: str


@frozen(kw_only=True)
class OffsetPagination:
    """Pages counted by an offset (`x-longhaul-pagination`)."""

    location: Location
    items: Pointer
    total: Pointer | None
    parameter: str


Pagination: TypeAlias = TokenPagination | OffsetPagination


@frozen(kw_only=True)
class ErrorShape:
    """Where an error body holds its code and message (`x-longhaul-error`)."""

    code: Pointer
    message: Pointer


@frozen(kw_only=True)
class Endpoints:
    """Addresses by region (`x-longhaul-endpoints`)."""

    pattern: str
    domain: str
    exceptions: Mapping[str, str]
