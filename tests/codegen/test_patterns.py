"""Patterns of JSON Schema, as `re` reads them."""

from __future__ import annotations

import re

import pytest

from longhaul.codegen.plan.patterns import python_pattern


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("^[a-z]+$", r"^[a-z]+\Z"),
        ("$", r"\Z"),
        (r"a\$", r"a\$"),
        (r"a\\$", r"a\\\Z"),
        (r"a\\\$", r"a\\\$"),
        ("[a$]", "[a$]"),
        (r"^\/a\-b$", r"^\/a\-b\Z"),
        (r"\u00e9", r"\u00e9"),
    ],
)
def test_patterns_that_python_reads(pattern: str, expected: str) -> None:
    r"""A pattern stays as it is, but for an unescaped `$` at its end, which becomes `\Z`."""
    assert python_pattern(pattern) == expected


@pytest.mark.parametrize("pattern", [r"\p{L}", "(?<name>a)", "[^]", "(", "a{2", "*", "[[a]", "a{99999999999999999999}"])
def test_patterns_that_python_does_not_read(pattern: str) -> None:
    """What `re` can't read, or may read otherwise one day, is not checked; what it reads as plain text is."""
    found = python_pattern(pattern)
    assert found is None or re.search(found, pattern)


def test_the_end_is_the_end() -> None:
    """A line break after the last character is no match, as in ECMAScript."""
    found = python_pattern("^a$")
    assert found is not None
    assert re.search(found, "a")
    assert not re.search(found, "a\n")
