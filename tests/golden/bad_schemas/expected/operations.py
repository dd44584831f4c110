"""Operations of Schemas that can't mean what they say.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Endpoints, Service

SERVICE: Final = Service(
    name="bad_schemas",
    title="Schemas that can't mean what they say",
    version="1",
    endpoints=Endpoints(),
)
