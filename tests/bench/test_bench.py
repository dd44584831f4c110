"""The benchmarks run, and check what they measure. No claim is made about a time."""

from __future__ import annotations

import pytest
from tests.bench import calls, decoding
from tests.bench.measure import Result, interleaved


def test_decoding_reads_the_same_records() -> None:
    """Both sides of the decoding benchmark read the same records."""
    assert decoding.run(1, count=50).reference > 0


def test_calls_read_the_same_records() -> None:
    """Both sides of the call benchmark read the same records."""
    assert calls.run(1, count=5).reference > 0


@pytest.mark.parametrize(("unit", "figure"), [("x", 2.0), ("ms", 1000.0), ("s", 2.0)])
def test_the_figure_follows_from_the_unit(unit: str, figure: float) -> None:
    """A ratio, a difference in milliseconds, or our own seconds."""
    assert Result("name", 2.0, 1.0, unit, 1.0).figure == figure


def test_sides_are_measured_in_turn() -> None:
    """After a round that doesn't count, each side is measured once a round."""
    order: list[str] = []
    interleaved(lambda: order.append("ours"), lambda: order.append("reference"), 3)
    assert sorted(order) == ["ours"] * 4 + ["reference"] * 4
    assert order[2:4] != order[4:6]
