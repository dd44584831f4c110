"""Plans and states, for any set of statuses."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longhaul.emulator.lifecycle import TERMINAL, TRANSITIONS, Lifecycle, Phase, Plan

lifecycles = st.dictionaries(st.text(min_size=1), st.sampled_from(Phase), min_size=1).map(Lifecycle)
full = Lifecycle({phase.value.upper(): phase for phase in Phase})


@st.composite
def plans(draw: st.DrawFn, lifecycles: st.SearchStrategy[Lifecycle] = lifecycles) -> Plan:
    """Draw a plan of any end and duration."""
    submitted = draw(st.integers(0, 10**13))
    finished = submitted + draw(st.integers(100, 10**9))
    end = draw(st.sampled_from([Phase.SUCCEEDED, Phase.FAILED, Phase.CANCELED, Phase.SKIPPED]))
    return draw(lifecycles).plan(end, submitted, finished, Random(draw(st.integers())))


@given(plans(st.just(full)))
def test_transitions_are_legal(plan: Plan):
    """Where a service knows all phases, each phase is followed by itself or one that may follow it."""
    for before, after in pairwise(plan.steps):
        assert after.phase is before.phase or after.phase in TRANSITIONS[before.phase]


@given(plans())
def test_what_is_terminal_comes_last(plan: Plan):
    """Whatever phases a service knows, nothing follows a terminal one."""
    assert all(step.phase not in TERMINAL for step in plan.steps[:-1])


@given(plans(), st.lists(st.integers(-100, 10**9 + 100), min_size=2))
def test_progress_never_goes_back(plan: Plan, offsets: list[int]):
    """Progress grows with time, stays between 0 and 1, and is 1 exactly at success."""
    start = plan.steps[0].at
    states = [plan.state(start + offset) for offset in sorted(offsets)]
    assert [state.progress for state in states] == sorted(state.progress for state in states)
    for state in states:
        assert 0 <= state.progress <= 1
        assert (state.progress == 1) == (state.phase is Phase.SUCCEEDED and state.started is not None)


@given(plans(), st.integers(-100, 10**9 + 100))
def test_times_say_what_the_phase_says(plan: Plan, offset: int):
    """An operation is finished exactly in a terminal phase, and neither starts nor ends before it is submitted."""
    state = plan.state(plan.steps[0].at + offset)
    assert (state.finished is not None) == state.terminal
    for moment in (state.started, state.finished, state.changed):
        assert moment is None or moment >= state.submitted


@given(plans())
def test_end_is_where_it_was_planned(plan: Plan):
    """The last step is reached at its time, and not a millisecond before."""
    last = plan.steps[-1]
    assert plan.state(last.at).status == last.status
    assert plan.state(last.at - 1).changed < last.at or len(plan.steps) == 1


@pytest.mark.parametrize("end", sorted(TERMINAL))
def test_end_is_the_one_asked_for_where_there_is_one(end: Phase):
    """A service that knows the phase ends its operation in it."""
    assert full.plan(end, 0, 1000, Random(0)).steps[-1].phase is end


def test_missing_end_is_replaced():
    """A service that cannot cancel fails instead."""
    lifecycle = Lifecycle({"BUSY": Phase.RUNNING, "BROKEN": Phase.FAILED, "DONE": Phase.SUCCEEDED})
    assert lifecycle.plan(Phase.CANCELED, 0, 1000, Random(0)).steps[-1].status == "BROKEN"
