"""Asynchronous client of Maps, lists, aliases and anything."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncMapsAndListsClient(AsyncClient):
    """Maps, lists, aliases and anything, version 1."""

    _service = SERVICE
