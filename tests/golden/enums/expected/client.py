"""Client of Enums of every kind."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class EnumsClient(Client):
    """Enums of every kind, version 1."""

    _service = SERVICE
