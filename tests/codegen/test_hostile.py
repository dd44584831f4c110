"""No text of a spec can become code, whatever it is and wherever it stands."""

from __future__ import annotations

import ast
import json
import keyword
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, example, given, settings

from longhaul.codegen import Diagnostics
from longhaul.codegen.ir import Document
from longhaul.codegen.load import load_text
from longhaul.codegen.parse import parse
from longhaul.codegen.plan import PackagePlan, plan
from longhaul.codegen.plan.imports import IMPORTABLE
from longhaul.codegen.plan.shapes import Shapes, enum_kind
from longhaul.runtime import decode, encode

from .documents import NASTY, documents, imported, run

SYNTAX = (
    *(
        ast.Module,
        ast.ImportFrom,
        ast.alias,
        ast.ClassDef,
        ast.FunctionDef,
        ast.AsyncFunctionDef,
        ast.arguments,
        ast.arg,
    ),
    *(
        ast.Return,
        ast.Await,
        ast.Call,
        ast.keyword,
        ast.Attribute,
        ast.Name,
        ast.Load,
        ast.Store,
        ast.Constant,
        ast.Expr,
    ),
    *(
        ast.AnnAssign,
        ast.Assign,
        ast.Tuple,
        ast.Dict,
        ast.List,
        ast.Subscript,
        ast.BinOp,
        ast.BitOr,
        ast.UnaryOp,
        ast.USub,
    ),
)
"""All the syntax that generated code needs. Anything else, such as an f-string or a comparison, came from somewhere."""

TYPES = {"str", "int", "float", "bool", "bytes", "list", "dict", "date", "datetime", "self"}
CALLS = {"_call", "_page"}
KEYWORDS = {
    *("kw_only", "default", "metadata", "path", "query", "header", "cookie", "body"),
    *("name", "title", "version", "endpoints", "auth", "request_id", "pattern", "domain", "exceptions", "region"),
    *("id", "method", "parameters", "constant_headers", "answers", "headers", "error", "paging", "anonymous"),
    *("style", "explode", "required", "allow_reserved", "minimum", "maximum", "exclusive_minimum", "exclusive_maximum"),
    *("multiple_of", "min_length", "max_length", "min_items", "max_items", "unique_items"),
}
ATTRIBUTES = CALLS | {"PATH", "QUERY", "HEADER", "COOKIE", "RUNNING"}


def _document(**parts: Any) -> dict[str, Any]:
    return {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}, **parts}


def _all_over(text: str) -> dict[str, Any]:
    """One text in every place at once."""
    path = "".join(char for char in text if char not in "{}?#/") or "x"
    return _document(
        info={"title": text, "version": text, "description": text},
        paths={
            f"/{path}/{{{path}}}": {
                "get": {
                    "operationId": text,
                    "summary": text,
                    "description": text,
                    "parameters": [
                        {"name": path, "in": "path", "required": True, "schema": {"type": "string"}},
                        {
                            "name": text,
                            "in": "query",
                            "description": text,
                            "schema": {"type": "string", "default": text},
                        },
                        {"name": text, "in": "header", "schema": {"type": "string", "pattern": text}},
                    ],
                    "responses": {
                        "200": {
                            "description": text,
                            "headers": {text: {"description": text}},
                            "content": {
                                "application/json": {
                                    "schema": {"type": "object", "properties": {text: {"enum": [text]}}}
                                }
                            },
                        }
                    },
                }
            }
        },
        components={
            "schemas": {text: {"type": "object", "description": text, "properties": {text: {"type": "string"}}}}
        },
    )


def _planned(document: dict[str, Any]) -> tuple[Document, PackagePlan]:
    diagnostics = Diagnostics()
    root = load_text(json.dumps(document), "spec.json", diagnostics)
    assert root is not None
    read = parse(root, diagnostics)
    assert read is not None
    return read, plan(read, "spec.json", "hostile", diagnostics, command="make it")


def _names(planned: PackagePlan) -> set[str]:
    """Every name that the plan chose for something that code refers to."""
    arguments = {text.partition(":")[0] for each in planned.planned for text in each.arguments}
    headers = {each.headers.name for each in planned.planned if each.headers is not None}
    clients = {client.class_name for client in planned.clients}
    return {*planned.models.words, *(each.constant for each in planned.planned), *arguments, *headers, *clients}


def _check_syntax(tree: ast.Module, names: set[str]) -> None:
    for node in ast.walk(tree):
        assert isinstance(node, SYNTAX), ast.dump(node)
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                assert name in names | IMPORTABLE | TYPES | {"SERVICE"}
            case ast.Attribute(attr=name):
                assert name in ATTRIBUTES
            case ast.keyword(arg=name):
                assert name in KEYWORDS
            case ast.ImportFrom(module=module):
                assert module is not None
            case ast.Expr(value=ast.Call(func=ast.Name(id=name))):
                assert name == "bind"
            case ast.Expr(value=value):
                assert isinstance(value, ast.Constant)
                assert isinstance(value.value, str)
            case ast.arg(arg=name) | ast.Name(id=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                assert name.isidentifier()
                assert not keyword.iskeyword(name)
            case _:
                pass


def _check_no_name_is_hidden(tree: ast.Module) -> None:
    """Each name of a module stands for one thing, and no argument hides what its method uses."""
    bound = [alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    bound += [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    bound += [ast.unparse(node.target) for node in tree.body if isinstance(node, ast.AnnAssign)]
    assert len(set(bound)) == len(bound)
    for method in (node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))):
        arguments = [each.arg for each in (*method.args.args, *method.args.kwonlyargs)]
        calls = [node for node in ast.walk(method) if isinstance(node, ast.Call) and node.args]
        assert {ast.unparse(call.args[0]) for call in calls}.isdisjoint(arguments)


def _trees(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(folder.glob("*.py")):
        yield file.name, ast.parse(file.read_text(encoding="utf-8"))


def _constants(tree: ast.AST) -> set[object]:
    negative = {-node.operand.value for node in ast.walk(tree) if _is_negative(node)}
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)} | negative


def _is_negative(node: Any) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant)


def _check_everything(document: dict[str, Any], folder: Path) -> None:
    outcome = run(document, folder)
    assert not outcome.has_errors, [*map(str, outcome.diagnostics)]
    read, planned = _planned(document)
    trees = dict(_trees(folder / "out/hostile"))
    for tree in trees.values():
        _check_syntax(tree, _names(planned))
        _check_no_name_is_hidden(tree)
    _check_values_are_kept(read, planned, trees)
    methods = {each.method for each in planned.planned}
    with imported(folder / "out", "hostile") as package:
        for client in planned.clients:
            public = {name for name in vars(getattr(package, client.class_name)) if not name.startswith("_")}
            assert public == methods
        _check_round_trips(read, document, package)


def _check_values_are_kept(read: Document, planned: PackagePlan, trees: dict[str, ast.Module]) -> None:
    """Names on the wire and values of enums are in the code as they are in the spec."""
    served = [operation for operation in read.operations if operation.refused is None]
    assert len(served) == len(planned.planned)
    sent = _constants(trees["operations.py"])
    secret = {scheme.header.lower() for scheme in read.schemes.values() if scheme.header}
    for operation in served:
        assert {p.name for p in operation.parameters if p.name.lower() not in secret} <= sent
    values = {value for schema in read.schemas.values() if enum_kind(schema) for value in schema.enum or ()}
    assert values <= _constants(trees["models.py"])


def _check_round_trips(read: Document, document: dict[str, Any], package: Any) -> None:
    for model in Shapes(read, Diagnostics()).models.values():
        parts = model.schema.location.pointer.split("/")
        if len(parts) != 4 or model.name not in package.__all__:
            continue
        name = parts[3].replace("~1", "/").replace("~0", "~")
        schema = document["components"]["schemas"][name]
        content = {key: _example(value) for key, value in schema["properties"].items()}
        known = {key: value for key, value in content.items() if value is not None and key in _kept(model)}
        if set(schema.get("required", ())) <= known.keys():
            again = json.loads(encode(decode(json.dumps(known).encode(), getattr(package, model.name))))
            assert again == known


def _kept(model: Any) -> set[str]:
    return {each.name for each, _ in model.properties}


def _example(schema: dict[str, Any]) -> Any:
    """A value of a schema; None for one that leads elsewhere."""
    if "enum" in schema:
        return schema["enum"][0]
    return {"string": 'te"xt', "integer": 7, "array": [], "object": {"a": "b"}}.get(schema.get("type", ""))


NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""A failing document is read as it is: making it smaller takes minutes."""


@settings(max_examples=60, phases=NO_SHRINKING)
@given(document=documents())
def test_no_text_becomes_code(document: dict[str, Any]) -> None:
    """Whatever a spec says, its package holds only planned names and syntax, imports, and keeps every value."""
    with tempfile.TemporaryDirectory() as folder:
        _check_everything(document, Path(folder))


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_one_text_everywhere(text: str, tmp_path: Path) -> None:
    """A text that is known to be awkward may stand in every place of a spec at once."""
    _check_everything(_all_over(text), tmp_path)


@settings(max_examples=30, phases=NO_SHRINKING)
@given(document=documents())
@example(document=_document(components={"schemas": {"A": {"$ref": "#/components/schemas/A"}}}))
@example(
    document=_document(
        components={"schemas": {"A": {"allOf": [{"$ref": "#/components/schemas/A"}, {"type": "object"}]}}}
    )
)
@example(document=_document(components={"schemas": {"": {"type": "object", "properties": {"": {}}}}}))
def test_docstrings_hold_no_code(document: dict[str, Any]) -> None:
    """Every docstring is one constant, and the first statement of what it describes."""
    with tempfile.TemporaryDirectory() as folder:
        run(document, Path(folder))
        for name, tree in _trees(Path(folder) / "out/hostile"):
            described = [
                node for node in ast.walk(tree) if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.Module))
            ]
            assert described, name
            assert all(ast.get_docstring(node) is not None for node in described), name
