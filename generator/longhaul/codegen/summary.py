"""What a run did, for people: what changed in the API, which files, and how many operations."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from .diagnostics import Severity
from .pipeline import Outcome

__all__ = ["api_changes", "summary_lines"]


def summary_lines(outcome: Outcome, *, check: bool = False) -> list[str]:
    """A run in lines, the last of them the count of operations."""
    if outcome.changes is None:
        errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in outcome.diagnostics)
        return [
            f"{errors} {'error' if errors == 1 else 'errors'}; nothing was written",
            f"operations: {outcome.operations} in the specs, none generated",
        ]
    lines = [line for package, (old, new) in outcome.bundles.items() for line in _package_lines(package, old, new)]
    changes = outcome.changes
    marks = (("+", changes.created), ("~", changes.changed), ("-", changes.removed))
    lines += [f"{mark} {path.as_posix()}" for mark, paths in marks for path in paths]
    lines += [f"refused: {refusal.operation}: {refusal.reason}" for refusal in outcome.refused]
    written = "differ" if check else "written"
    count = len(changes.created) + len(changes.changed)
    lines.append(
        f"files: {count} {written}, {len(changes.removed)} {'stale' if check else 'removed'}, "
        f"{changes.unchanged} unchanged"
    )
    generated = outcome.operations - len(outcome.refused)
    lines.append(
        f"operations: {outcome.operations} in the specs, {generated} generated, {len(outcome.refused)} refused"
    )
    return lines


def _package_lines(package: str, old: str, new: str) -> list[str]:
    if old == new:
        return []
    try:
        before = json.loads(old)
    except ValueError:  # there was none, or somebody wrote into it
        return [f"{package}: new"]
    changes = api_changes(_map(before), json.loads(new))
    return [f"{package}:", *(f"  {change}" for change in changes or ["only words changed"])]


def api_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """What two versions of a document say differently about the API, a line each: `+` new, `-` gone, `~` changed.

    What comes or goes as a whole is one line.
    """
    before, after = dict(_facts(old)), dict(_facts(new))
    changes: list[str] = []
    for name in dict.fromkeys((*before, *after)):
        whole = name.partition(": ")[0]
        if whole != name and (whole in before) != (whole in after):
            continue
        if name not in after:
            changes.append(f"- {name}")
        elif name not in before:
            changes.append(f"+ {name}")
        elif before[name] != after[name]:
            changes.append(f"~ {name}: {before[name]} -> {after[name]}")
    return changes


_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
_WORDS = frozenset({"description", "summary", "title", "example", "examples", "x-longhaul-source"})
_TOLD_APART = frozenset({"properties", "enum", "required", "x-longhaul-lifecycle"})
"""What of a schema has facts of its own."""


def _facts(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Everything of a document that a caller can tell, by a name that stays the same when it moves."""
    for key in ("servers", "security", "x-longhaul-endpoints", "x-longhaul-request-id"):
        if key in document:
            yield key, _said(document[key])
    for path, item in _map(document.get("paths")).items():
        for method, operation in _map(item).items():
            if method in _METHODS:
                written_out = _map(_written_out(document, operation))
                shared = _list(_written_out(document, item.get("parameters")))
                yield from _operation_facts(path, method, shared, written_out)
    for name, schema in _map(_map(document.get("components")).get("schemas")).items():
        yield from _schema_facts(f"schema {name}", _map(schema))


def _operation_facts(
    path: str, method: str, shared: list[Any], operation: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    name = f"operation {operation.get('operationId') or f'{method} {path}'}"
    yield name, f"{method.upper()} {path}"
    for parameter in map(_map, (*shared, *_list(operation.get("parameters")))):
        named = parameter.get("$ref") or f"{parameter.get('name')} in {parameter.get('in')}"
        yield f"{name}: parameter {named}", _said(parameter)
    for key, words in (("requestBody", "request body"), ("security", "security"), ("x-longhaul-pagination", "pages")):
        if operation.get(key) is not None:
            yield f"{name}: {words}", _said(operation[key])
    for status, response in _map(operation.get("responses")).items():
        yield f"{name}: response {status}", _said(response)


def _schema_facts(name: str, schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield name, _said({key: value for key, value in schema.items() if key not in _TOLD_APART})
    phases = _map(schema.get("x-longhaul-lifecycle"))
    for value in _list(schema.get("enum")):
        yield f"{name}: value {value}", str(phases.get(value, ""))
    required = _list(schema.get("required"))
    for key, value in _map(schema.get("properties")).items():
        yield f"{name}: property {key}", f"{_said(value)}{' required' if key in required else ''}"


def _written_out(document: Mapping[str, Any], node: object, depth: int = 0) -> object:
    """With the shared parameters, bodies, responses and headers in place; schemas are told by themselves."""
    if isinstance(node, list):
        return [_written_out(document, item, depth) for item in cast("list[object]", node)]
    if not isinstance(node, dict):
        return node
    entries = cast("dict[str, object]", node)
    ref = entries.get("$ref")
    if isinstance(ref, str) and ref.startswith("#/components/") and not ref.startswith("#/components/schemas/"):
        section, _, name = ref.removeprefix("#/components/").partition("/")
        target = _map(_map(document.get("components")).get(section)).get(name)
        return _written_out(document, target, depth + 1) if depth < len(_METHODS) else None
    return {key: _written_out(document, value, depth) for key, value in entries.items()}


def _map(value: Any) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _said(value: object) -> str:
    return json.dumps(_without_words(value), sort_keys=True, ensure_ascii=False)


def _without_words(value: object) -> object:
    if isinstance(value, dict):
        entries = cast("dict[str, object]", value).items()
        return {k: _without_words(v) for k, v in entries if k not in _WORDS}
    return [_without_words(item) for item in cast("list[object]", value)] if isinstance(value, list) else value
