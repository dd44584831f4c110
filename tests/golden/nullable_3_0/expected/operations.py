"""Operations of Null in OpenAPI 3.0.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="nullable_3_0",
    title="Null in OpenAPI 3.0",
    version="1",
    endpoints=Endpoints(),
)
