"""Each folder of tests/golden: a small spec, and what comes of it. `make golden` writes the expectations anew."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from longhaul.codegen import Job, Spec, generate, summary_lines

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())
FAILING = [case for case in CASES if case.startswith("error_")]
UPDATE = os.environ.get("LONGHAUL_UPDATE_GOLDEN") == "1"


def _run(case: str, out: Path) -> str:
    """Generate, and give back what a user would read."""
    outcome = generate(Job((Spec(GOLDEN / case / "spec.yaml", "spec.yaml", case),), out))
    lines = [*map(str, outcome.diagnostics), *summary_lines(outcome)]
    return "\n".join(line for line in lines if not line.startswith("+ ")) + "\n"


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("case", CASES)
def test_what_is_said(case: str, tmp_path: Path) -> None:
    """A spec's diagnostics and summary are, to the letter, those in its output.txt."""
    said = _run(case, tmp_path)
    expected = GOLDEN / case / "output.txt"
    if UPDATE:
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", sorted(set(CASES) - set(FAILING)))
def test_what_is_written(case: str, tmp_path: Path) -> None:
    """A spec's package is, byte for byte, the one in its folder expected/."""
    _run(case, tmp_path)
    expected = GOLDEN / case / "expected"
    if UPDATE:
        shutil.rmtree(expected, ignore_errors=True)
        shutil.copytree(tmp_path / case, expected, ignore=shutil.ignore_patterns("__pycache__"))
    assert _files(tmp_path / case) == _files(expected)


@pytest.mark.parametrize("case", FAILING)
def test_nothing_is_written_on_error(case: str, tmp_path: Path) -> None:
    """A spec with an error leaves no file behind."""
    _run(case, tmp_path)
    assert _files(tmp_path) == {}
