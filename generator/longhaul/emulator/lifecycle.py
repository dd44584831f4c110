"""How an operation gets on: a plan made once, and the state at any moment as a pure function of plan and time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from random import Random


class Phase(StrEnum):
    """What a status means, whatever a vendor calls it."""

    PENDING = "pending"
    RUNNING = "running"
    ATTENTION = "attention"
    CANCELING = "canceling"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELED = "canceled"
    SKIPPED = "skipped"


TERMINAL = frozenset({Phase.SUCCEEDED, Phase.FAILED, Phase.CANCELED, Phase.SKIPPED})

# Which phase may follow which: the rule that every plan keeps, as a test shows of all routes below.
# A phase may also follow itself, with another status of that phase.
TRANSITIONS: Mapping[Phase, frozenset[Phase]] = {
    Phase.PENDING: frozenset({Phase.RUNNING, Phase.SKIPPED}),
    Phase.RUNNING: frozenset({Phase.ATTENTION, Phase.CANCELING, Phase.SUCCEEDED, Phase.FAILED, Phase.CANCELED}),
    Phase.ATTENTION: frozenset({Phase.RUNNING}),
    Phase.CANCELING: frozenset({Phase.CANCELED}),
    **dict.fromkeys(TERMINAL, frozenset[Phase]()),
}

# The way to each end. A service passes over the phases that its statuses do not know.
ROUTES: Mapping[Phase, tuple[Phase, ...]] = {
    Phase.SUCCEEDED: (Phase.PENDING, Phase.RUNNING, Phase.SUCCEEDED),
    Phase.FAILED: (Phase.PENDING, Phase.RUNNING, Phase.FAILED),
    Phase.CANCELED: (Phase.PENDING, Phase.RUNNING, Phase.CANCELING, Phase.CANCELED),
    Phase.SKIPPED: (Phase.PENDING, Phase.SKIPPED),
}
DETOUR = (Phase.PENDING, Phase.RUNNING, Phase.ATTENTION, Phase.RUNNING, Phase.SUCCEEDED)
DETOUR_SHARE = 0.15  # of those that succeed, and only where a status asks for attention


@dataclass(frozen=True, slots=True)
class Step:
    """From `at` on (milliseconds since the epoch), the status is this one."""

    at: int
    status: str
    phase: Phase


@dataclass(frozen=True, slots=True)
class State:
    """Where an operation stands. Times are milliseconds since the epoch; `progress` is 0 to 1, and 1 at success."""

    status: str
    phase: Phase
    progress: float
    submitted: int
    started: int | None
    finished: int | None
    changed: int

    @property
    def terminal(self) -> bool:
        """Whether nothing will change any more."""
        return self.phase in TERMINAL


@dataclass(frozen=True)
class Plan:
    """The steps of one operation, in order of time, and how much of the work is done when it ends."""

    steps: Sequence[Step]
    reach: float

    @property
    def end(self) -> int:
        """When the last step is reached, after which nothing changes."""
        return self.steps[-1].at

    @cached_property
    def started(self) -> int | None:
        """When the work begins, None if it never does."""
        return next((step.at for step in self.steps if step.phase is Phase.RUNNING), None)

    def state(self, now: int) -> State:
        """Return the state at `now`; before the first step it is the first one's."""
        index = max(bisect_right(self.steps, now, key=lambda step: step.at) - 1, 0)
        step, started = self.steps[index], self.started
        return State(
            status=step.status,
            phase=step.phase,
            progress=self._progress(now),
            submitted=self.steps[0].at,
            started=started if started is not None and started <= step.at else None,
            finished=step.at if step.phase in TERMINAL else None,
            changed=step.at,
        )

    def _progress(self, now: int) -> float:
        if self.started is None or now <= self.started or self.end == self.started:
            return 0.0
        return self.reach * (min(now, self.end) - self.started) / (self.end - self.started)


class Lifecycle:
    """The statuses of one service and the phase of each."""

    def __init__(self, phases: Mapping[str, Phase]) -> None:
        """Take each status and its phase, in the order in which an operation goes through statuses of one phase."""
        self._statuses = {phase: [status for status, its in phases.items() if its is phase] for phase in Phase}
        self._any = list(phases.items())[:1]
        self.ends = [phase for phase in ROUTES if self._statuses[phase]]

    def plan(self, end: Phase, submitted: int, finished: int, choose: Random) -> Plan:
        """Plan an operation that ends in the phase `end`, or the nearest to it that the service has, at `finished`."""
        end = next((phase for phase in (end, Phase.FAILED, *self.ends) if phase in self.ends), end)
        takes_detour = end is Phase.SUCCEEDED and self._statuses[Phase.ATTENTION] and choose.random() < DETOUR_SHARE
        route = DETOUR if takes_detour else ROUTES[end]
        passed = [pair for phase in route for pair in self._pass(phase, end, choose)] or self._any
        times = _spread(len(passed), submitted, finished)
        reach = 1.0 if passed[-1][1] is Phase.SUCCEEDED else round(choose.uniform(0.2, 0.9), 2)
        return Plan([Step(at, status, phase) for at, (status, phase) in zip(times, passed, strict=True)], reach)

    def _pass(self, phase: Phase, end: Phase, choose: Random) -> list[tuple[str, Phase]]:
        """Return the statuses that an operation goes through in one phase.

        Pending and running ones in turn, since the order in which they are listed is all that is known of them; but
        what fails does so in the first running one, since others tend to mean that a check is passed. Of the rest, one.
        """
        statuses = self._statuses[phase]
        if phase is Phase.RUNNING and end is not Phase.SUCCEEDED:
            statuses = statuses[:1]
        elif phase not in (Phase.PENDING, Phase.RUNNING) and statuses:
            statuses = [choose.choice(statuses)]
        return [(status, phase) for status in statuses]


def _spread(count: int, first: int, last: int) -> list[int]:
    """Return `count` moments from `first` to `last`; a single one is `last`, since it is the end."""
    if count == 1:
        return [last]
    return [first + (last - first) * index // (count - 1) for index in range(count)]
