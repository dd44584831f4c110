"""Type hints are printed twice: of fields by datamodel-code-generator, of arguments and results by `plan.shapes`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from longhaul.codegen import Diagnostics
from longhaul.codegen.classes import print_classes
from longhaul.codegen.load import load
from longhaul.codegen.parse import parse
from longhaul.codegen.plan.models import plan_models
from longhaul.codegen.plan.shapes import Shapes, hint

ROOT = Path(__file__).parents[2]
SPECS = [*sorted((ROOT / "specs").glob("*/*.yaml")), *sorted((ROOT / "tests/golden").glob("[!e]*/spec.yaml"))]


@pytest.mark.parametrize("path", SPECS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_both_print_the_same(path: Path) -> None:
    """The hint of each field is, but for what makes it optional, the one that a signature would have."""
    root = load(path, path.name, Diagnostics())
    document = parse(root, Diagnostics()) if root is not None else None
    if document is None:
        pytest.fail(f"{path} can't be read")
    shapes = Shapes(document, Diagnostics())
    printed = {
        node.name: [ast.unparse(line.annotation) for line in node.body if isinstance(line, ast.AnnAssign)]
        for node in ast.parse(print_classes(plan_models(shapes, path.name)).code).body
        if isinstance(node, ast.ClassDef)
    }
    for model in shapes.models.values():
        for (each, shape), text in zip(model.properties, printed[model.name], strict=True):
            optional = "" if each.required else " | UnsetType" if shape.get("nullable") or not shape else " | None"
            assert text == hint(shape) + optional, each.name
