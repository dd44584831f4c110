"""Imports point one way: generated -> runtime -> third parties, and nothing from the tools."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GENERATED = tuple(sorted(path.name for path in (ROOT / "generated/longhaul").iterdir() if path.is_dir()))

MAY_NOT_IMPORT = {
    "runtime": ("codegen", "emulator", "cli", "operations", *GENERATED),
    "codegen": ("runtime", "emulator", "cli", "operations", *GENERATED),
    "emulator": ("runtime", "codegen", "cli", "operations", *GENERATED),
    **dict.fromkeys(GENERATED, ("codegen", "emulator", "cli", "operations")),
}


def _imported(file: Path) -> Iterator[str]:
    """The modules that a file imports, relative ones made absolute."""
    root = next(root for root in (ROOT / "generator", ROOT / "generated") if file.is_relative_to(root))
    package = file.relative_to(root).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, *((node.module,) if node.module else ())))
            yield from (f"{module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("part", MAY_NOT_IMPORT)
def test_imports_point_one_way(part: str) -> None:
    """No file of a part imports a part that stands above it."""
    folders = [root / "longhaul" / part for root in (ROOT / "generator", ROOT / "generated")]
    files = [file for folder in folders for file in folder.rglob("*.py")]
    forbidden = tuple(f"longhaul.{other}" for other in MAY_NOT_IMPORT[part])
    wrong = [
        f"{file.relative_to(ROOT)}: {module}"
        for file in files
        for module in _imported(file)
        if any(f"{module}.".startswith(f"{other}.") for other in forbidden)
    ]
    assert files
    assert wrong == []


def test_namespace_has_no_init() -> None:
    """`longhaul` is an implicit namespace package with two roots."""
    assert not (ROOT / "generator/longhaul/__init__.py").exists()
    assert not (ROOT / "generated/longhaul/__init__.py").exists()


@pytest.mark.parametrize(
    "module", ["longhaul.oci.ai_data_platform", "longhaul.oci.clinical_data_exchange", "longhaul.huaweicloud.drs"]
)
def test_a_client_loads_no_tool(module: str) -> None:
    """Importing a client in a fresh process loads no tool, no other service, and no cryptography."""
    code = f"import sys, {module}; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    tools = ("datamodel_code_generator", "jinja2", "yaml", "click", "rich", "starlette", "uvicorn", "jsonschema")
    services = {f"longhaul.{vendor}" for vendor in GENERATED} - {".".join(module.split(".")[:2])}
    unwanted = {*tools, *services, "longhaul.codegen", "longhaul.cli", "longhaul.emulator", "cryptography"}
    assert unwanted.isdisjoint(loaded)
    assert sum(name.startswith("longhaul.") and name.count(".") == 2 and "runtime" not in name for name in loaded) == 1
