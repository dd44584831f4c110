"""Asynchronous client of allOf is merged."""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncAllOfClient(AsyncClient):
    """allOf is merged, version 1."""

    _service = SERVICE
