"""Client of Null in OpenAPI 3.0."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class Nullable30Client(Client):
    """Null in OpenAPI 3.0, version 1."""

    _service = SERVICE
