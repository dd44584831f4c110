"""`make regenerate` with nothing changed: the whole process, and what of it is ours, not the library's import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .measure import Result, interleaved

ROOT = Path(__file__).parents[2]
LIBRARY = "import datamodel_code_generator, datamodel_code_generator.parser.openapi"


def run(rounds: int) -> Result:
    """Measure whole processes, beside one that imports datamodel-code-generator alone."""
    medians = interleaved(
        lambda: _python("-m", "longhaul.codegen", "--check"), lambda: _python("-c", LIBRARY), max(3, rounds // 6)
    )
    return Result("regenerate - import of datamodel-code-gen.", *medians, "ms", 1000.0)


def run_whole(rounds: int) -> Result:
    """The whole process, as `make regenerate` starts it; the reference is the import of the library again."""
    medians = interleaved(
        lambda: _python("-m", "longhaul.codegen"), lambda: _python("-c", LIBRARY), max(3, rounds // 6)
    )
    return Result("regenerate, the whole process", *medians, "s", 4.0)


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
