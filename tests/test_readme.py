"""What the README says is so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
RUNS = [code for code in PYTHON if "emulator" in code]


def test_the_first_example_is_near_the_top() -> None:
    """An example of at most ten lines ends within the first thirty lines."""
    before = README[: README.index(PYTHON[0]) + len(PYTHON[0])]
    assert before.count("\n") <= 30
    assert PYTHON[0].count("\n") <= 10


@pytest.mark.parametrize("code", RUNS, ids=["list", "wait", "clock"])
def test_an_example_runs_as_written(code: str) -> None:
    """An example that needs nothing but the emulator runs as it is written."""
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, capture_output=True, text=True)


def test_the_first_example_finds_something() -> None:
    """The first example prints failed operations, each with its phase."""
    done = subprocess.run([sys.executable, "-c", PYTHON[0]], check=True, capture_output=True, text=True)
    lines = done.stdout.splitlines()
    assert lines
    assert all(line.endswith(" failed") for line in lines)


@pytest.mark.parametrize("code", PYTHON)
def test_an_example_is_python(code: str) -> None:
    """Every example compiles."""
    compile(code, "README.md", "exec")


@pytest.mark.parametrize("target", re.findall(r"^\| `make ([a-z-]+)`", README, re.MULTILINE))
def test_a_make_target_exists(target: str) -> None:
    """Every command in the table is a target of the Makefile, with a line in `make help`."""
    assert re.search(rf"^{target}:.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:specs|generator|generated|tests)/[\w./-]*)`", README))))
def test_a_path_exists(path: str) -> None:
    """Every path that the README names is there."""
    assert (ROOT / path).exists()
