"""Client of States and their phases."""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class LifecycleClient(Client):
    """States and their phases, version 1."""

    _service = SERVICE
