"""What time it is in the emulator: virtual time that may run faster than real time, or stand still in a test."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the virtual time. Everything that the emulator shows is a function of it."""

    def now(self) -> datetime:
        """Return the virtual time, aware and in UTC. It never goes backwards."""
        ...


class RealClock:
    """Starts at the wall time and advances `speed` virtual seconds per real second."""

    def __init__(self, speed: float = 1.0) -> None:
        """Start the clock.

        Raises:
            ValueError: `speed` is not positive.
        """
        if speed <= 0:
            raise ValueError(f"speed must be positive, got {speed}")
        self._speed = speed
        self._start = datetime.now(UTC)
        self._origin = time.monotonic()

    def now(self) -> datetime:
        """Return the virtual time."""
        return self._start + timedelta(seconds=(time.monotonic() - self._origin) * self._speed)


class ManualClock:
    """Stands still until `advance` is called."""

    def __init__(self, start: datetime | None = None) -> None:
        """Start at `start` (aware), or at noon UTC on 1 June 2026.

        Raises:
            ValueError: `start` has no time zone.
        """
        start = start or datetime(2026, 6, 1, 12, tzinfo=UTC)
        if start.tzinfo is None:
            raise ValueError("start must be an aware datetime")
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """Return the virtual time."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Let `seconds` of virtual time pass.

        Raises:
            ValueError: `seconds` is negative.
        """
        if seconds < 0:
            raise ValueError(f"time does not go backwards: {seconds}")
        self._now += timedelta(seconds=seconds)


def milliseconds(moment: datetime) -> int:
    """Return whole milliseconds since the epoch, the unit of time inside the emulator."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
