"""Client of Schemas that contain themselves."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class RecursionClient(Client):
    """Schemas that contain themselves, version 1."""

    _service = SERVICE
