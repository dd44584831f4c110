"""Asynchronous client of Types as OpenAPI 3.1 writes them."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncTypes31Client(AsyncClient):
    """Types as OpenAPI 3.1 writes them, version 1."""

    _service = SERVICE
