"""Client of Null in OpenAPI 3.1."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class Nullable31Client(Client):
    """Null in OpenAPI 3.1, version 1."""

    _service = SERVICE
