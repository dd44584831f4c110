"""Asynchronous client of Null in OpenAPI 3.0."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncNullable30Client(AsyncClient):
    """Null in OpenAPI 3.0, version 1."""

    _service = SERVICE
