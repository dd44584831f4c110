"""The phases that every service's states are sorted into."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

__all__ = ["Phase"]


class Phase(StrEnum):
    """Where an operation stands, in words that mean the same for every service.

    `x-longhaul-lifecycle` in the spec gives each state its phase. A state that the spec doesn't know is `UNKNOWN`,
    which is not terminal: nobody can say that it won't change.
    """

    PENDING = "pending"
    RUNNING = "running"
    ATTENTION = "attention"
    CANCELING = "canceling"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELED = "canceled"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"

    @property
    def is_terminal(self) -> bool:
        """Whether nothing follows."""
        return self in _TERMINAL


_TERMINAL: Final = frozenset({Phase.SUCCEEDED, Phase.FAILED, Phase.CANCELED, Phase.SKIPPED})
