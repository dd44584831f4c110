"""Diagnostics: their order, and what they look like."""

from __future__ import annotations

from itertools import permutations

from longhaul.codegen import Diagnostics, Location


def test_the_order_is_that_of_the_files() -> None:
    """By file, line and column, then by words; whatever order they were found in."""
    places = [
        Location("a", 2, 1, "#/x"),
        Location("a", 10, 1, "#"),
        Location("b", 1, 9, "#"),
        Location("a", 2, 1, "#/y"),
    ]
    for order in permutations(range(4)):
        diagnostics = Diagnostics()
        for index in order:
            diagnostics.warning(places[index], f"message {index}", "fix")
        assert [d.message for d in diagnostics] == ["message 0", "message 3", "message 1", "message 2"]


def test_each_is_said_once() -> None:
    """The same thing found twice is one diagnostic."""
    diagnostics = Diagnostics()
    for _ in range(2):
        diagnostics.error(Location("a", 1, 1, "#"), "message", "fix")
    diagnostics.extend([*diagnostics])
    assert len(diagnostics) == 1


def test_only_errors_forbid_writing() -> None:
    """A warning is no error."""
    diagnostics = Diagnostics()
    diagnostics.warning(Location("a", 1, 1, "#"), "message", "fix")
    assert not diagnostics.has_errors
    diagnostics.error(Location("a", 1, 1, "#"), "message", "fix")
    assert diagnostics.has_errors


def test_a_diagnostic_says_where_what_and_what_to_write() -> None:
    """Three lines: place and message, pointer, fix."""
    diagnostics = Diagnostics()
    diagnostics.error(Location("specs/x.yaml", 112, 9, "#/paths"), "it is wrong", "write it right")
    assert [*map(str, diagnostics)] == ["specs/x.yaml:112:9: error: it is wrong\n  at #/paths\n  write it right"]
