"""Operations of Maps, lists, aliases and anything.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="maps_and_lists",
    title="Maps, lists, aliases and anything",
    version="1",
    endpoints=Endpoints(),
)
