"""Where documents come from."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import longhaul
from longhaul.emulator import ContractError, bundled_documents, read_document


def test_yaml_dates_stay_text(tmp_path: Path):
    """YAML is read as the JSON it stands for, in which 2026-11-22 is a string."""
    path = tmp_path / "spec.yaml"
    path.write_text("read: 2026-11-22\n", encoding="utf-8")
    assert read_document(path) == {"read": "2026-11-22"}


@pytest.mark.parametrize(("name", "text"), [("a.json", "{"), ("a.yaml", "a: ["), ("a.yaml", "- a"), ("a.json", "[]")])
def test_broken_file_is_named(tmp_path: Path, name: str, text: str):
    """A file that holds no object is refused with its path."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContractError, match=name):
        read_document(path)


def test_bundled_documents_are_found_without_imports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Every openapi.json below any root of the namespace is read, though its package would not import."""
    for root, title in (("one", "first"), ("two", "second")):
        package = tmp_path / root / "vendor" / title
        package.mkdir(parents=True)
        (package / "__init__.py").write_text("raise ImportError", encoding="utf-8")
        (package / "operations.py").touch()
        (package / "openapi.json").write_text(json.dumps({"info": {"title": title}}), encoding="utf-8")
    for decoy in ("one/vendor/case", "one/clone/tests/golden/case"):  # as in a clone, whose folder is called longhaul
        (tmp_path / decoy).mkdir(parents=True)
        (tmp_path / decoy / "openapi.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(longhaul, "__path__", [str(tmp_path / "one"), str(tmp_path / "two"), str(tmp_path / "one")])
    assert [document["info"]["title"] for document in bundled_documents()] == ["first", "second"]


def test_emulator_loads_none_of_the_rest():
    """Importing the emulator loads no other part of longhaul."""
    code = (
        "import json, sys, longhaul.emulator; print(json.dumps([n for n in sys.modules if n.startswith('longhaul.')]))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert all(name.startswith("longhaul.emulator") for name in json.loads(loaded))
