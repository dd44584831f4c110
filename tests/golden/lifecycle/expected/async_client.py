"""Asynchronous client of States and their phases."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncLifecycleClient(AsyncClient):
    """States and their phases, version 1."""

    _service = SERVICE
