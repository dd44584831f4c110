"""Operations of Schemas that contain themselves.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="recursion",
    title="Schemas that contain themselves",
    version="1",
    endpoints=Endpoints(),
)
