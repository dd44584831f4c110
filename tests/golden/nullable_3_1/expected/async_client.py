"""Asynchronous client of Null in OpenAPI 3.1."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncNullable31Client(AsyncClient):
    """Null in OpenAPI 3.1, version 1."""

    _service = SERVICE
