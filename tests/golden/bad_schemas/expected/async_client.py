"""Asynchronous client of Schemas that can't mean what they say.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.client import AsyncClient

from .operations import SERVICE


class AsyncBadSchemasClient(AsyncClient):
    """Schemas that can't mean what they say, version 1.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE
