"""Open enums: a value that the spec doesn't list is a value all the same.

Vendors add values within a version of an API (53 action types became 67 inside one). So an unknown value decodes to an
object of the same enum that compares equal to the raw value, goes out again unchanged, and says `is_known == False`. It
is no member: it isn't iterated over, and nothing keeps it alive.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Self

from .lifecycle import Phase

__all__ = ["OpenEnum", "OpenIntEnum", "StatusEnum"]


class _Open(Enum):
    """What both kinds of open enum share."""

    @property
    def is_known(self) -> bool:
        """Whether the spec lists this value."""
        return type(self)._member_map_.get(self._name_) is self

    def __repr__(self) -> str:
        if self.is_known:
            return f"{type(self).__name__}.{self._name_}"
        return f"{type(self).__name__}({self._value_!r})"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


class OpenEnum(_Open, StrEnum):
    """An enum of strings that takes unknown ones too."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = unknown._value_ = str(value)
        return unknown


class OpenIntEnum(_Open, int, Enum):  # type: ignore[misc]  # mypy: int's `real` and Enum's differ; neither is used
    """An enum of integers that takes unknown ones too."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = str(value)
        unknown._value_ = value
        return unknown


class StatusEnum(OpenEnum):
    """An open enum of states. Each member is written with its phase: `QUEUED = "QUEUED", Phase.PENDING`."""

    _value_: str
    _phase: Phase

    def __new__(cls, value: str, phase: Phase = Phase.UNKNOWN) -> Self:
        """Make one member; the spec's lifecycle gives the phase."""
        member = str.__new__(cls, value)
        member._value_ = value
        member._phase = phase  # noqa: SLF001  # its own
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        unknown = super()._missing_(value)
        if unknown is not None:
            unknown._phase = Phase.UNKNOWN  # noqa: SLF001  # its own
        return unknown

    @property
    def phase(self) -> Phase:
        """Where this state stands in the life of an operation; `Phase.UNKNOWN` for a state the spec doesn't know."""
        return self._phase

    @property
    def is_terminal(self) -> bool:
        """Whether nothing follows this state."""
        return self._phase.is_terminal
