"""Stage 5: which files are touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from longhaul.codegen.write import Changes, compare, write


def _write(root: Path, files: dict[str, str], *, owned: bool = True) -> Changes:
    texts = {Path(name): text for name, text in files.items()}
    changes = compare(root, texts, [Path()] if owned else [])
    write(root, texts, changes)
    return changes


def _names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    """A file whose bytes stay keeps its time; one whose bytes change doesn't."""
    _write(tmp_path, {"a/x.py": "1", "a/y.py": "1"})
    for name in ("x", "y"):
        os.utime(tmp_path / f"a/{name}.py", (1, 1))
    changes = _write(tmp_path, {"a/x.py": "1", "a/y.py": "2"})
    assert (tmp_path / "a/x.py").stat().st_mtime == 1
    assert (tmp_path / "a/y.py").stat().st_mtime > 1
    assert (changes.changed, changes.unchanged) == ((Path("a/y.py"),), 1)


def test_stale_files_go_where_all_is_owned(tmp_path: Path) -> None:
    """What nothing asks for any more is removed, with the folders that it leaves empty and what Python cached there."""
    _write(tmp_path, {"a/b/x.py": "1", "a/y.py": "1"})
    (tmp_path / "a/b/__pycache__").mkdir()
    (tmp_path / "a/b/__pycache__/x.pyc").touch()
    changes = _write(tmp_path, {"a/y.py": "1"})
    assert changes.removed == (Path("a/b/x.py"),)
    assert _names(tmp_path) == ["a", "a/y.py"]


def test_other_files_stay_where_nothing_is_owned(tmp_path: Path) -> None:
    """Without `owned`, a file that nothing asks for is left alone."""
    _write(tmp_path, {"a/x.py": "1"})
    assert _write(tmp_path, {"a/y.py": "1"}, owned=False).removed == ()
    assert _names(tmp_path) == ["a", "a/x.py", "a/y.py"]


def test_bytes_are_utf_8_with_unix_line_ends(tmp_path: Path) -> None:
    """The same bytes on every machine."""
    _write(tmp_path, {"x.py": "é\n"})
    assert (tmp_path / "x.py").read_bytes() == b"\xc3\xa9\n"


def test_a_file_is_replaced_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that breaks off leaves the old file, and the next run takes away what it left behind."""
    _write(tmp_path, {"x.py": "old"})

    def broken(*_: object) -> None:
        raise OSError("no space")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", broken)
        with pytest.raises(OSError, match="no space"):
            _write(tmp_path, {"x.py": "new"})
    assert (tmp_path / "x.py").read_text() == "old"
    _write(tmp_path, {"x.py": "new"})
    assert _names(tmp_path) == ["x.py"]


def test_changes_are_in_order(tmp_path: Path) -> None:
    """All that differs is listed once, sorted."""
    _write(tmp_path, {"b.py": "1", "d.py": "1"})
    changes = compare(tmp_path, {Path("c.py"): "1", Path("a.py"): "1", Path("b.py"): "2"}, [Path()])
    assert [str(path) for path in changes.paths] == ["a.py", "b.py", "c.py", "d.py"]
