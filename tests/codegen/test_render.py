"""Stage 4, and what comes out of it as Python."""

from __future__ import annotations

import ast
from importlib import import_module
from inspect import Parameter, iscoroutinefunction, signature
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from longhaul.codegen.render import _page
from longhaul.runtime.operation import ListOperation, Operation

from .documents import imported

GOLDEN = Path(__file__).parents[1] / "golden"
EXPECTED = sorted(path.parent.name for path in GOLDEN.glob("*/expected"))


def test_a_hole_without_a_word_is_an_error() -> None:
    """A template that asks for what the plan doesn't hold fails, and prints no empty text."""
    with pytest.raises(UndefinedError):
        _page("package.py.jinja2", plan={})


@pytest.mark.parametrize("case", EXPECTED)
def test_golden_packages_import(case: str) -> None:
    """Every expected package imports, offers what its `__all__` says, and each method names its own constant."""
    with imported(GOLDEN / case, "expected") as package:
        assert all(hasattr(package, name) for name in package.__all__)
        operations = import_module("expected.operations")
        constants = {name: value for name, value in vars(operations).items() if isinstance(value, Operation)}
        for module in ("client", "async_client"):
            tree = ast.parse((GOLDEN / case / f"expected/{module}.py").read_text(encoding="utf-8"))
            used = [node.args[0].id for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_call(node)]
            assert sorted(used) == sorted(constants)


def _is_call(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr in ("_call", "_page")


@pytest.mark.parametrize("case", EXPECTED)
def test_arguments_are_those_of_the_operation(case: str) -> None:
    """A method takes its path parameters by position, in the spec's order, and all others by name."""
    with imported(GOLDEN / case, "expected") as package:
        operations = import_module("expected.operations")
        for client in (getattr(package, name) for name in package.__all__ if name.endswith("Client")):
            methods = [method for name, method in vars(client).items() if not name.startswith("_")]
            served = [value for value in vars(operations).values() if isinstance(value, Operation)]
            for method, operation in zip(methods, served, strict=True):
                _check(method, operation, is_async=client.__name__.startswith("Async"))


def _check(method: object, operation: Operation[object, object], *, is_async: bool) -> None:
    assert callable(method)
    assert iscoroutinefunction(method) == (is_async and not isinstance(operation, ListOperation))
    parameters = list(signature(method).parameters.values())[1:]
    positional = [each for each in parameters if each.kind is not Parameter.KEYWORD_ONLY]
    assert len(positional) == sum(each.place == "path" for each in operation.parameters)
    assert len(parameters) == len(operation.parameters) + (operation.body is not None)
    assert sum(each.default is Parameter.empty for each in parameters) == (
        sum(each.required for each in operation.parameters) + bool(operation.body and operation.body.required)
    )
