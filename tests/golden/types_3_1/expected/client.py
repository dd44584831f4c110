"""Client of Types as OpenAPI 3.1 writes them."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class Types31Client(Client):
    """Types as OpenAPI 3.1 writes them, version 1."""

    _service = SERVICE
