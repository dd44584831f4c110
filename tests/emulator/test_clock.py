"""Virtual time."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from longhaul.emulator import ManualClock, RealClock


def test_real_clock_runs_at_its_speed(monkeypatch: pytest.MonkeyPatch):
    """Ten virtual seconds pass in one real second at speed 10."""
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    clock = RealClock(speed=10)
    before = clock.now()
    monkeypatch.setattr(time, "monotonic", lambda: 101.0)
    assert (clock.now() - before).total_seconds() == 10


def test_manual_clock_moves_only_when_advanced():
    """A manual clock stands still but for `advance`."""
    clock = ManualClock(datetime(2026, 1, 1, tzinfo=UTC))
    assert clock.now() == clock.now()
    clock.advance(1.5)
    assert clock.now() == datetime(2026, 1, 1, 0, 0, 1, 500_000, tzinfo=UTC)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: RealClock(0),
        lambda: ManualClock().advance(-1),
        lambda: ManualClock(datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)),
    ],
    ids=["speed 0", "backwards", "naive start"],
)
def test_clocks_refuse_what_makes_no_sense(wrong):
    """Time neither stands still at full speed, nor goes backwards, nor lacks a time zone."""
    with pytest.raises(ValueError, match=r"speed|backwards|aware"):
        wrong()
