"""Asynchronous client of Types as OpenAPI 3.1 writes them.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncTypes31Client(AsyncClient):
    """Types as OpenAPI 3.1 writes them, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE
