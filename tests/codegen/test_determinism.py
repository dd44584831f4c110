"""The same spec gives the same bytes, and a spec that says less leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from longhaul.codegen import Job, Spec, generate, specs_below

from .documents import run

ROOT = Path(__file__).parents[2]
EVERYTHING = ROOT / "tests/golden/everything/spec.yaml"


def _document() -> Any:
    return yaml.safe_load(EVERYTHING.read_text(encoding="utf-8"))


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_hash_seed_does_not_matter(tmp_path: Path) -> None:
    """Fresh processes with different hash seeds write the same bytes and say the same."""
    code = (
        "import sys; from pathlib import Path; from longhaul.codegen import *\n"
        "specs = tuple(Spec(p, p.parent.name, p.parent.name) for p in sorted(Path(sys.argv[1]).glob('*/spec.yaml')))\n"
        "for spec in specs: print(*map(str, generate(Job((spec,), Path(sys.argv[2]))).diagnostics), sep='\\n')\n"
    )
    said = []
    for seed in ("0", "1"):
        command = [sys.executable, "-c", code, str(ROOT / "tests/golden"), str(tmp_path / seed)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        said.append(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    assert said[0] == said[1]
    assert "spec.yaml" not in said[0]
    files = _files(tmp_path / "0")
    assert len(files) > 100
    assert files == _files(tmp_path / "1")


def test_twice_changes_nothing(tmp_path: Path) -> None:
    """The second run finds every file as it should be."""
    run(_document(), tmp_path)
    changes = run(_document(), tmp_path).changes
    assert changes is not None
    assert (changes.paths, changes.unchanged) == ((), 7)


def test_a_removed_operation_leaves_nothing(tmp_path: Path) -> None:
    """Its method, constant, headers class and imports go with it; those of the others stay."""
    document = _document()
    run(document, tmp_path)
    before = "".join(text.decode() for name, text in _files(tmp_path / "out").items() if name.endswith(".py"))
    del document["paths"]["/books"]["post"]
    run(document, tmp_path)
    after = "".join(text.decode() for name, text in _files(tmp_path / "out").items() if name.endswith(".py"))
    for name in ("add_book", "ADD_BOOK", "AddBookHeaders", "addBook"):
        assert name in before
        assert name not in after
    assert "def list_books(" in after


def test_a_removed_spec_leaves_nothing(tmp_path: Path) -> None:
    """Where the folder is owned, a package goes with its spec, and so does a vendor's empty folder."""
    for name in ("a/x", "b/y"):
        (tmp_path / f"specs/{name}.yaml").parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / f"specs/{name}.yaml").write_bytes(EVERYTHING.read_bytes())
    generate(Job(specs_below(tmp_path / "specs"), tmp_path / "out", owns_out=True))
    (tmp_path / "specs/b/y.yaml").unlink()
    outcome = generate(Job(specs_below(tmp_path / "specs"), tmp_path / "out", owns_out=True))
    assert outcome.changes is not None
    assert len(outcome.changes.removed) == 7
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]


def _reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(value)}
    return [_reversed(item) for item in value] if isinstance(value, list) else value


def test_the_order_of_keys_inside_an_object_does_not_matter(tmp_path: Path) -> None:
    """Keys of OpenAPI's own objects may come in any order; that of paths, schemas and properties is the spec's."""
    document = _document()
    document["paths"] = {"/books": {"get": document["paths"]["/books"]["get"]}}
    operation = document["paths"]["/books"]["get"]
    shuffled = json.loads(json.dumps(document))
    shuffled["paths"]["/books"]["get"] = {
        key: [dict(reversed(each.items())) for each in value] if key == "parameters" else value
        for key, value in reversed(operation.items())
    }
    shuffled["info"] = _reversed(shuffled["info"])
    one, two = tmp_path / "1", tmp_path / "2"
    for folder, each in ((one, document), (two, dict(reversed(shuffled.items())))):
        folder.mkdir()
        run(each, folder)
    pages = [
        {name: text for name, text in _files(folder / "out").items() if name.endswith(".py")} for folder in (one, two)
    ]
    assert pages[0] == pages[1]


def test_yaml_and_json_are_the_same(tmp_path: Path) -> None:
    """The same document in the other notation gives the same package, but for what its file is called."""
    (tmp_path / "spec.json").write_text(json.dumps(_document()), encoding="utf-8")
    for path, out in ((tmp_path / "spec.json", "json"), (EVERYTHING, "yaml")):
        generate(Job((Spec(path, "spec", "p"),), tmp_path / out))
    assert _files(tmp_path / "json") == _files(tmp_path / "yaml")
    assert len(_files(tmp_path / "json")) == 7
