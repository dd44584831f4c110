"""The rule that keeps the emulator an independent reading of the specs."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from longhaul.emulator import app

MODULES = sorted(Path(app.__file__).parent.rglob("*.py"))
ALLOWED = {"jsonschema", "msgspec", "referencing", "starlette", "uvicorn", "yaml", *sys.stdlib_module_names}


def imported(path: Path) -> Iterator[str]:
    """Yield the names of the modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            yield node.module or ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_module_imports_nothing_of_the_rest(path: Path):
    """A module of the emulator imports the emulator, the standard library and the libraries of its extra."""
    for name in imported(path):
        assert name.startswith("longhaul.emulator") or name.split(".")[0] in ALLOWED, name
