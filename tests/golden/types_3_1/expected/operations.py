"""Operations of Types as OpenAPI 3.1 writes them.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="types_3_1",
    title="Types as OpenAPI 3.1 writes them",
    version="1",
    endpoints=Endpoints(),
)
