"""Operations of Enums of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="enums",
    title="Enums of every kind",
    version="1",
    endpoints=Endpoints(),
)
