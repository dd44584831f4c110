"""What a run says of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from longhaul.codegen import api_changes, summary_lines

from .documents import run


def _document(**operation: Any) -> dict[str, Any]:
    return {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "readA", "responses": {"200": {"description": "D"}}, **operation}}},
        "components": {
            "schemas": {"S": {"type": "string", "enum": ["x"]}, "O": {"properties": {"p": {"type": "string"}}}}
        },
    }


def test_nothing_changed() -> None:
    """Two documents that say the same give no lines, also where their words and extensions differ."""
    assert api_changes(_document(), _document(summary="New", **{"x-new": 1})) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"deprecated": True}, []),
        ({"operationId": "readB"}, ["- operation readA", "+ operation readB"]),
        ({"parameters": [{"name": "q", "in": "query"}]}, ["+ operation readA: parameter q in query"]),
        ({"responses": {"404": {}}}, ["- operation readA: response 200", "+ operation readA: response 404"]),
        ({"requestBody": {"required": True}}, ["+ operation readA: request body"]),
    ],
)
def test_a_changed_operation_is_named(change: dict[str, Any], expected: list[str]) -> None:
    """What a caller can tell of an operation is a line of its own."""
    found = api_changes(_document(), _document(**change))
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_changed_schemas_are_named() -> None:
    """So are values and properties of schemas, with what was and what is."""
    new = _document()
    new["components"]["schemas"] = {
        "S": {"type": "string", "enum": ["y"]},
        "O": {"properties": {"p": {"type": "integer"}}},
    }
    assert api_changes(_document(), new) == [
        "- schema S: value x",
        '~ schema O: property p: {"type": "string"} -> {"type": "integer"}',
        "+ schema S: value y",
    ]


@pytest.mark.parametrize(
    "odd",
    [{}, {"paths": None}, {"paths": {"/a": None}}, {"paths": {"/a": {"get": 5, "parameters": 3}}}, {"components": 1}],
)
def test_an_odd_document_is_no_obstacle(odd: dict[str, Any]) -> None:
    """What lies in the folder may be anything; it is compared as far as it goes."""
    assert api_changes(odd, odd) == []


def test_the_last_line_counts_operations(tmp_path: Path) -> None:
    """Each run ends with how many operations the specs hold, and how many were generated and refused."""
    document = _document(requestBody={"content": {"multipart/form-data": {}}})
    assert summary_lines(run(document, tmp_path))[-1] == "operations: 1 in the specs, 0 generated, 1 refused"


def test_the_last_line_counts_operations_on_errors_too(tmp_path: Path) -> None:
    """Also where errors forbade writing."""
    assert summary_lines(run(_document(responses={}), tmp_path)) == [
        "1 error; nothing was written",
        "operations: 1 in the specs, none generated",
    ]


def test_the_second_run_says_what_changed(tmp_path: Path) -> None:
    """A run over an older package lists the changes of the API before the files."""
    run(_document(), tmp_path)
    lines = summary_lines(
        run(_document(parameters=[{"name": "q", "in": "query", "schema": {"type": "string"}}]), tmp_path)
    )
    assert lines[:2] == ["hostile:", "  + operation readA: parameter q in query"]


def test_a_broken_bundle_counts_as_none(tmp_path: Path) -> None:
    """An openapi.json that somebody wrote into is replaced."""
    run(_document(), tmp_path)
    (tmp_path / "out/hostile/openapi.json").write_text("<<<<")
    assert summary_lines(run(_document(), tmp_path))[0] == "hostile: new"


def _shared(**changes: object) -> dict[str, object]:
    """An operation with a shared parameter, and a status."""
    schema = {"type": "string", "enum": ["a"], "x-longhaul-lifecycle": {"a": changes.get("phase", "running")}}
    parameter = {"name": "p", "in": "query", "required": changes.get("required", False), "schema": {"type": "string"}}
    operation = {"operationId": "readA", "parameters": [{"$ref": "#/components/parameters/P"}], "responses": {}}
    return {
        "security": changes.get("security", []),
        "paths": {"/a": {"get": operation}},
        "components": {"parameters": {"P": parameter}, "schemas": {"S": schema}},
    }


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"required": True}, "~ operation readA: parameter p in query"),
        ({"phase": "failed"}, "~ schema S: value a: running -> failed"),
        ({"security": [{"k": []}]}, "~ security"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_is_shared_or_behaves_otherwise_is_told(changes: dict[str, object], said: str) -> None:
    """A change in a shared part, of a phase or of the security is a change of the API, and not of words."""
    [line] = api_changes(_shared(), _shared(**changes))
    assert line.startswith(said)
