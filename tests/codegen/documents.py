"""OpenAPI documents with hostile text wherever text may stand, and what generated packages are read with."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from longhaul.codegen import Job, Outcome, Spec, generate

NASTY = (
    '"""',
    "'''",
    '"',
    "\\",
    '\\"',
    '\\"""',
    '""""',
    'x"""\nimport os\nos.abort()\n"""',
    "') or __import__('os').abort() or ('",
    '"); __import__("os").abort(); ("',
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{x.__class__}",
    "%(x)s",
    "line\nbreak",
    "carriage\rreturn",
    "next\x85line",
    "line\u2028separator",
    "null\x00byte",
    "form\x0cfeed",
    "no-break\xa0space",
    "\u202eright to left",
    "\ufeffmark",
    "#: type: ignore",
    "# -*- coding: rot13 -*-",
    "\\N{BULLET}",
    "\\x41\\u0041",
    "ends in backslash \\",
    "self",
    "cls",
    "class",
    "None",
    "import",
    "async",
    "match",
    "type",
    "str",
    "list",
    "field",
    "frozen",
    "wire",
    "bind",
    "body",
    "Any",
    "Client",
    "Response",
    "SERVICE",
    "Phase",
    "close",
    "_call",
    "__init__",
    "__class_getitem__",
    "__slots__",
    "mro",
    "1st",
    "0",
    "-1",
    " ",
    "_",
    "$ref",
    "a b",
    "a-b",
    "a_b",
    "aB",
    "AB",
    "größe",
    "名",
    "ﬁ",
    "fi",
    "ª",
    "\U0001d431",
    "😀",
    "İ",
    "ǅ",
    "e\u0301",
)
"""Text that has broken a generator before, ours or another."""

TEXTS = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
_SAFE_IN_PATH = TEXTS.map(lambda text: "".join(char for char in text if char not in "{}?#/")).filter(bool)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A document without errors, whose every name, word and value may be hostile."""
    is_3_0 = draw(st.booleans())
    names = draw(st.lists(TEXTS, min_size=1, max_size=5, unique=True))
    scheme = draw(TEXTS)
    return {
        "openapi": "3.0.3" if is_3_0 else "3.1.0",
        "info": {"title": draw(TEXTS), "version": draw(TEXTS), "description": draw(TEXTS)},
        "servers": [
            {
                "url": f"https://example.com/{draw(TEXTS).translate({123: None, 125: None})}/{{v}}",
                "variables": {"v": {"default": draw(TEXTS)}},
            }
        ],
        "tags": [{"name": draw(TEXTS)}],
        "security": [{scheme: []}],
        "x-anything": draw(TEXTS),
        "paths": draw(_paths(names)),
        "components": {
            "securitySchemes": {scheme: {"type": "apiKey", "in": "header", "name": draw(TEXTS)}},
            "schemas": {name: draw(_component(names)) for name in names},
        },
    }


def _reference(name: str) -> dict[str, str]:
    return {"$ref": "#/components/schemas/" + name.replace("%", "%25").replace("~", "~0").replace("/", "~1")}


@st.composite
def _component(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    words = {"description": draw(TEXTS), "title": draw(TEXTS)}
    match draw(st.integers(0, 5)):
        case 0:
            values = draw(st.lists(TEXTS, min_size=1, max_size=4, unique=True))
            lifecycle = dict.fromkeys(values, "running") if draw(st.booleans()) else None
            extension = {"x-longhaul-lifecycle": lifecycle} if lifecycle else {}
            return {"type": "string", "enum": values, "default": values[0], **extension, **words}
        case 1:
            return {"type": "integer", "enum": draw(st.lists(st.integers(), min_size=1, unique=True)), **words}
        case _:
            keys = draw(st.lists(TEXTS, min_size=1, max_size=5, unique=True))
            return {
                "type": "object",
                "required": [key for key in keys if draw(st.booleans()) and not _is_dunder(key)],
                "properties": {key: draw(_value(names)) for key in keys},
                **words,
            }


def _is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


@st.composite
def _value(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    words: dict[str, Any] = {"description": draw(TEXTS)}
    match draw(st.integers(0, 6)):
        case 0:
            return {"type": "string", "default": draw(TEXTS), "pattern": draw(TEXTS), **words}
        case 1:
            return {"type": "integer", "minimum": draw(st.integers()), "format": draw(TEXTS), **words}
        case 2:
            return _reference(draw(st.sampled_from(names)))
        case 3:
            return {"type": "array", "items": _reference(draw(st.sampled_from(names)))}
        case 4:
            words |= {"type": "object", "additionalProperties": {"type": "string"}}
        case 5:
            words |= {"type": "string", "enum": draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))}
        case _:
            words["allOf"] = [_reference(draw(st.sampled_from(names)))]
    return words


@st.composite
def _paths(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for number in range(draw(st.integers(1, 3))):
        hole = draw(_SAFE_IN_PATH)
        path = f"/{number}{draw(_SAFE_IN_PATH)}/{{{hole}}}"
        paths[path] = {draw(st.sampled_from(["get", "put", "post", "delete"])): draw(_operation(names, hole))}
    return paths


@st.composite
def _operation(draw: st.DrawFn, names: list[str], hole: str) -> dict[str, Any]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for _ in range(draw(st.integers(0, 4))):
        name, place = draw(TEXTS), draw(st.sampled_from(["query", "header", "cookie"]))
        schema = {"type": "string", "pattern": draw(TEXTS), "default": draw(TEXTS)}
        found[place, name.lower()] = {"name": name, "in": place, "description": draw(TEXTS), "schema": schema}
    operation: dict[str, Any] = {
        "operationId": draw(TEXTS),
        "summary": draw(TEXTS),
        "description": draw(TEXTS),
        "tags": [draw(TEXTS)],
        "parameters": [
            {"name": hole, "in": "path", "required": True, "schema": {"type": "string"}},
            *found.values(),
        ],
        "responses": {
            draw(st.sampled_from(["200", "2XX", "default"])): {
                "description": draw(TEXTS),
                "headers": {draw(TEXTS): {"description": draw(TEXTS), "schema": {"type": "string"}}},
                "content": {draw(_media_types()): {"schema": _reference(draw(st.sampled_from(names)))}},
            },
            "404": {"description": draw(TEXTS)},
        },
    }
    if draw(st.booleans()):
        body = {draw(_media_types()): {"schema": _reference(draw(st.sampled_from(names)))}}
        operation["requestBody"] = {"description": draw(TEXTS), "content": body}
    return operation


def _media_types() -> st.SearchStrategy[str]:
    return st.just("application/json") | st.just("text/plain") | TEXTS


# --- packages --------------------------------------------------------------------------------------------------------


def run(document: object, folder: Path, package: str = "hostile") -> Outcome:
    """Generate a package from a document, or from text that may be none."""
    text = document if isinstance(document, str) else json.dumps(document)
    (folder / "spec.json").write_text(text, encoding="utf-8")
    return generate(Job((Spec(folder / "spec.json", "spec.json", package),), folder / "out"))


@contextmanager
def imported(folder: Path, package: str) -> Generator[ModuleType]:
    """A generated package, imported from its folder; forgotten afterwards."""
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.split(".")[0] == package]:
            del sys.modules[name]
