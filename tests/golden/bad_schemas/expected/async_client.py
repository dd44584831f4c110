"""Asynchronous client of Schemas that can't mean what they say."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncBadSchemasClient(AsyncClient):
    """Schemas that can't mean what they say, version 1."""

    _service = SERVICE
