"""Asynchronous client of Enums of every kind."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncEnumsClient(AsyncClient):
    """Enums of every kind, version 1."""

    _service = SERVICE
