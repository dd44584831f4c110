"""Two things measured in turn, so that a machine that slows down slows down both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One benchmark: medians in seconds, the figure that follows, and what it should be at most, where that is said.

    Attributes:
        unit: `x` for a ratio of the two, `ms` for their difference, `s` for ours alone.
    """

    name: str
    ours: float
    reference: float
    unit: str
    target: float | None

    @property
    def figure(self) -> float:
        """In the unit."""
        match self.unit:
            case "x":
                return self.ours / self.reference
            case "ms":
                return (self.ours - self.reference) * 1000
            case _:
                return self.ours

    def line(self) -> str:
        """As a row of the table."""
        target = "" if self.target is None else f"{self.target:8.2f}{self.unit:2}"
        mark = "  missed" if self.target is not None and self.figure > self.target else ""
        times = f"{self.ours * 1000:8.2f}ms {self.reference * 1000:8.2f}ms"
        return f"{self.name:42} {times} {self.figure:8.2f}{self.unit:2} {target}{mark}"


def interleaved(ours: Callable[[], object], reference: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Medians in seconds, after one round that doesn't count; the order changes every round."""
    times: tuple[list[float], list[float]] = ([], [])
    ours(), reference()
    for number in range(rounds):
        pair = ((0, ours), (1, reference))
        for side, work in pair if number % 2 else reversed(pair):
            start = time.perf_counter()
            work()
            times[side].append(time.perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])
