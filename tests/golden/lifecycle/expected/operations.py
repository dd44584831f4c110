"""Operations of States and their phases.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="lifecycle",
    title="States and their phases",
    version="1",
    endpoints=Endpoints(),
)
