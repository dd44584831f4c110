"""Client of Schemas that can't mean what they say."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class BadSchemasClient(Client):
    """Schemas that can't mean what they say, version 1."""

    _service = SERVICE
