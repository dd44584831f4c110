"""Models of States and their phases.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.enums import StatusEnum
from longhaul.runtime.lifecycle import Phase


class State(StatusEnum):
    """`State`.

    Source: spec.yaml#/components/schemas/State
    """

    QUEUED = "queued", Phase.PENDING
    IN_PROGRESS = "in-progress", Phase.RUNNING
    DONE = "done", Phase.SUCCEEDED
    BROKEN = "broken", Phase.FAILED
