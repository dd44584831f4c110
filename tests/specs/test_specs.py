"""The spec files themselves: their extensions, and what house rules ask of every one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
SPECS = sorted((ROOT / "specs").glob("*/*.yaml"))
EXTENSIONS = json.loads((ROOT / "specs/extensions.schema.json").read_text(encoding="utf-8"))
PHASES = EXTENSIONS["properties"]["x-longhaul-lifecycle"]["additionalProperties"]["enum"]


def _read(path: Path) -> Any:
    def plain(value: Any) -> Any:  # PyYAML reads YAML 1.1, where an ISO date is a date
        if isinstance(value, dict):
            return {str(key): plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if isinstance(value, (date, datetime)) else value

    return plain(yaml.safe_load(path.read_text(encoding="utf-8")))


def _nodes(value: Any, pointer: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield pointer, value
        for key, item in value.items():
            yield from _nodes(item, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _nodes(item, f"{pointer}/{index}")


pytestmark = pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)


def test_extensions_fit_their_schema(path: Path) -> None:
    """Every x-longhaul-* value fits extensions.schema.json, which knows every one that is used."""
    validator = Draft202012Validator(EXTENSIONS)
    found = {pointer: {k: v for k, v in node.items() if k.startswith("x-")} for pointer, node in _nodes(_read(path))}
    errors = [f"{pointer}: {error.message}" for pointer, its in found.items() for error in validator.iter_errors(its)]
    assert errors == []


def test_enums_are_named_components(path: Path) -> None:
    """An enum stands under components/schemas and nowhere else."""
    inline = [pointer for pointer, node in _nodes(_read(path)) if isinstance(node.get("enum"), list)]
    assert [pointer for pointer in inline if pointer.count("/") != 3 or "/schemas/" not in pointer] == []


def test_lifecycles_cover_their_enums(path: Path) -> None:
    """A lifecycle gives each value of its enum a phase, and nothing else one."""
    for pointer, node in _nodes(_read(path)):
        lifecycle = node.get("x-longhaul-lifecycle")
        if lifecycle is not None:
            assert lifecycle.keys() == set(node["enum"]), pointer
            assert set(lifecycle.values()) <= set(PHASES)


def test_specs_stand_alone(path: Path) -> None:
    """No reference leaves the file."""
    refs = [node["$ref"] for _, node in _nodes(_read(path)) if isinstance(node.get("$ref"), str)]
    assert refs
    assert [ref for ref in refs if not ref.startswith("#/")] == []


def test_everything_is_described(path: Path) -> None:
    """Every parameter, schema, property, header and response has words of its own."""
    document = _read(path)
    parts = [
        (f"{route} {parameter['name']}", parameter)
        for route, item in document["paths"].items()
        for parameter in item["get"].get("parameters", ())
    ]
    schemas = document["components"]["schemas"]
    parts += list(schemas.items())
    parts += [
        (f"{name}.{key}", value)
        for name, schema in schemas.items()
        for key, value in schema.get("properties", {}).items()
        if "$ref" not in value
    ]
    parts += [
        (f"{name} {key}", value)
        for name in ("headers", "responses")
        for key, value in document["components"].get(name, {}).items()
    ]
    assert [name for name, part in parts if not part.get("description")] == []


def test_each_operation_names_its_source(path: Path) -> None:
    """Each operation says which document it is transcribed from, and when."""
    operations = [item["get"] for item in _read(path)["paths"].values()]
    assert operations
    assert all(operation["x-longhaul-source"]["address"].startswith("https://") for operation in operations)


def test_no_sentence_is_the_vendors(path: Path) -> None:
    """No run of eight words, and no whole text of five or more, stands in a vendor's document, where they are here."""
    documents = ROOT.parent / "shared/documents"
    if not documents.is_dir():
        pytest.skip("the vendors' documents are not here")
    vendor = " ".join(" ".join(_words(file.read_text(encoding="utf-8"))) for file in documents.glob("*.txt"))
    copied = []
    for pointer, node in _nodes(_read(path)):
        for key in ("description", "summary", "says", "decided"):
            words = _words(str(node.get(key, "")))
            runs = [" ".join(words[start : start + 8]) for start in range(max(1, len(words) - 7))]
            copied += [f"{pointer}: {run}" for run in runs if len(words) >= 5 and f" {run} " in vendor]
    assert copied == []


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w\s]", " ", text).lower().split()
