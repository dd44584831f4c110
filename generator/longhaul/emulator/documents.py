"""Where OpenAPI documents come from: files, and those that the installed packages carry."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import yaml

from longhaul.emulator.schema import ContractError, Json, is_mapping


class _JsonLikeLoader(yaml.SafeLoader):
    """YAML read as the JSON it stands for: `2026-11-22` stays a string, as no JSON value is a date."""


_JsonLikeLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_document(path: str | Path) -> Json:
    """Read an OpenAPI document from a file: JSON if its name ends in `.json`, else YAML.

    Raises:
        OSError: the file cannot be read.
        ContractError: it holds no JSON or YAML object.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
        document: object = json.loads(text) if path.suffix == ".json" else _load_yaml(text)
    except (ValueError, yaml.YAMLError) as error:
        raise ContractError(f"{path}: {error}") from error
    if not is_mapping(document):
        raise ContractError(f"{path}: holds no object")
    return document


def _load_yaml(text: str) -> object:
    return yaml.load(text, _JsonLikeLoader)  # noqa: S506 - it is a SafeLoader


def bundled_documents() -> list[Json]:
    """Read every `openapi.json` below the roots of the namespace package `longhaul`.

    The packages that carry them are not imported: what the emulator knows of a service, it reads from the document.
    """
    found: dict[Path, Path] = {}
    for root in map(Path, import_module("longhaul").__path__):
        for path in sorted(root.glob("*/*/openapi.json")):
            if path.with_name("operations.py").exists():  # a folder that happens to be called longhaul is a root, too
                found.setdefault(path.relative_to(root), path)  # the first root wins, as it does for imports
    return [read_document(path) for path in found.values()]
