"""Client of Enums of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.client import Client

from .operations import SERVICE


class EnumsClient(Client):
    """Enums of every kind, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE
