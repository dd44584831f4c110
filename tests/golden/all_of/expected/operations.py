"""Operations of allOf is merged.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="all_of",
    title="allOf is merged",
    version="1",
    endpoints=Endpoints(),
)
