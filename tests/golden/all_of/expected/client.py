"""Client of allOf is merged."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class AllOfClient(Client):
    """allOf is merged, version 1."""

    _service = SERVICE
