"""Client of Maps, lists, aliases and anything."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class MapsAndListsClient(Client):
    """Maps, lists, aliases and anything, version 1."""

    _service = SERVICE
