"""Asynchronous client of Schemas that contain themselves."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncRecursionClient(AsyncClient):
    """Schemas that contain themselves, version 1."""

    _service = SERVICE
