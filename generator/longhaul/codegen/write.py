"""Stage 5: text into files. Only files whose bytes change are touched; stale ones are removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

__all__ = ["Changes", "compare", "write"]


@frozen
class Changes:
    """What differs between the files that are there and those that should be. Paths are relative, in order."""

    created: tuple[Path, ...]
    changed: tuple[Path, ...]
    removed: tuple[Path, ...]
    unchanged: int

    @property
    def paths(self) -> tuple[Path, ...]:
        """All that differ."""
        return tuple(sorted((*self.created, *self.changed, *self.removed)))


def compare(root: Path, files: Mapping[Path, str], owned: Iterable[Path]) -> Changes:
    """Compare the files below a folder with what they should be.

    Args:
        root: the folder.
        files: text by path below the folder.
        owned: folders below it that are generated, so that what else stands in them is stale.
    """
    there = {path.relative_to(root) for folder in owned for path in (root / folder).rglob("*") if _counts(path)}
    differing = [path for path, text in files.items() if _bytes(root / path) != text.encode()]
    return Changes(
        created=tuple(sorted(path for path in differing if not (root / path).exists())),
        changed=tuple(sorted(path for path in differing if (root / path).exists())),
        removed=tuple(sorted(there - files.keys())),
        unchanged=len(files) - len(differing),
    )


def write(root: Path, files: Mapping[Path, str], changes: Changes) -> None:
    """Make the files what they should be. Each is replaced as a whole, so that no reader sees half of one."""
    for path in (*changes.created, *changes.changed):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f".{target.name}.new")
        fresh.write_bytes(files[path].encode())
        fresh.replace(target)
    for path in changes.removed:
        (root / path).unlink(missing_ok=True)  # one that a broken run left may have been used up
        _remove_empty(root, (root / path).parent)


def _counts(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _remove_empty(root: Path, folder: Path) -> None:
    while folder != root and not any(path.name != "__pycache__" for path in folder.iterdir()):
        for cached in folder.glob("__pycache__/*"):
            cached.unlink()
        for cache in folder.glob("__pycache__"):
            cache.rmdir()
        folder.rmdir()
        folder = folder.parent
