"""A spec with mistakes in it gives diagnostics that point into the file, or a package; never a traceback."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from longhaul.codegen import Diagnostics, Job, Spec, generate
from longhaul.codegen.load import load

ROOT = Path(__file__).parents[2]
SPECS = sorted(ROOT.glob("specs/*/*.yaml"))
CASES = sorted(ROOT.glob("tests/golden/*/spec.yaml"))
ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    "",
    "text",
    "#/components/schemas/X",
    [],
    [None],
    {},
    {"a": {}},
    {"$ref": "#"},
)
"""What a value is replaced by."""


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a document, as its holder and its key."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from _places(inner)


def _mutate(document: Any, chance: random.Random) -> None:
    """One mistake: a key is gone, or another, or its value is of another type, or of another place."""
    places = list(_places(document))
    if not places:
        return
    (holder, key), (other, other_key) = chance.choice(places), chance.choice(places)
    match chance.randrange(4):
        case 0:
            del holder[key]
        case 1:
            holder[key] = chance.choice(ODD)
        case 2:
            holder[key], other[other_key] = deepcopy(other[other_key]), deepcopy(holder[key])
        case _ if isinstance(holder, dict):
            holder[chance.choice([f"{key}s", str(key)[:-1], str(key).upper(), "type", "$ref"])] = holder.pop(key)
        case _:
            holder.append(holder[key])


def _broken_lines(text: str, chance: random.Random) -> str:
    """One line is gone, there twice, cut, or elsewhere."""
    lines = text.splitlines()
    if not lines:
        return text
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
        case _:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
    return "\n".join(lines)


def _check(text: str, folder: Path) -> bool:
    """Whether a package was written; diagnostics point into the file in any case."""
    (folder / "spec.yaml").write_text(text, encoding="utf-8")
    outcome = generate(Job((Spec(folder / "spec.yaml", "spec.yaml", "p"),), folder / "out", owns_out=True))
    last = text.count("\n") + 2
    for diagnostic in outcome.diagnostics:
        assert 1 <= diagnostic.location.line <= last
        assert diagnostic.location.column >= 1
        assert diagnostic.location.pointer.startswith("#")
        assert "Node(" not in str(diagnostic)
    assert outcome.has_errors == (outcome.changes is None)
    if outcome.has_errors:
        return False
    for file in (folder / "out").rglob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"))
    return True


READABLE = [path for path in (*SPECS, *CASES) if load(path, path.name, Diagnostics()) is not None]


@pytest.mark.parametrize("spec", READABLE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_mistakes_in_values(spec: Path, tmp_path: Path) -> None:
    """One to three mistakes in a document that is still YAML."""
    root = load(spec, spec.name, Diagnostics())
    assert root is not None
    chance = random.Random(spec.parent.name)  # the same mistakes each time
    for _ in range(12):
        document = root.plain()
        for _ in range(chance.randint(1, 3)):
            _mutate(document, chance)
        _check(yaml.safe_dump(document, sort_keys=False, allow_unicode=True), tmp_path)


@pytest.mark.parametrize("spec", [*SPECS, *CASES], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_mistakes_in_lines(spec: Path, tmp_path: Path) -> None:
    """A slip of the pen, or of the mouse, in a file that may not be YAML any more."""
    text = spec.read_text(encoding="utf-8")
    chance = random.Random(spec.parent.name)
    for _ in range(8):
        _check(_broken_lines(text, chance), tmp_path)


def test_mistakes_are_found_and_forgiven(tmp_path: Path) -> None:
    """Some mistakes forbid a package and some cost only themselves: the checks above see both."""
    text = (ROOT / "tests/golden/everything/spec.yaml").read_text(encoding="utf-8")
    chance = random.Random(1)
    written = []
    for _ in range(40):
        document = yaml.safe_load(text)
        _mutate(document, chance)
        written.append(_check(yaml.safe_dump(document, sort_keys=False), tmp_path))
    assert 5 < sum(written) < 35
