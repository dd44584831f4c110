"""The generator from end to end: load -> parse -> plan -> render -> write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import field, frozen

from .diagnostics import Diagnostic, Diagnostics, Location, Severity
from .ir import Document
from .load import load
from .parse import parse
from .plan import MARK, PackagePlan, Refusal, plan
from .plan.names import module_name
from .render import render
from .write import Changes, compare, write

__all__ = ["Job", "Outcome", "Spec", "generate", "specs_below"]


@frozen
class Spec:
    """A spec to generate from.

    Attributes:
        path: its file.
        name: what it is called in what is written.
        package: the package it becomes.
        command: what generates it anew, for the package's docstrings.
    """

    path: Path
    name: str
    package: str
    command: str = "longhaul generate"


@frozen
class Job:
    """What to generate, and where.

    Attributes:
        out: the folder that stands for `longhaul`.
        owns_out: whether the packages that were generated into `out` before are to be just these, so that others are
            stale and removed. A folder of somebody else's is left alone; where a package should go, it is an error.
    """

    specs: tuple[Spec, ...]
    out: Path
    owns_out: bool = False


@frozen
class Outcome:
    """How a run ended. With errors among the diagnostics, nothing was written and `changes` is None.

    Attributes:
        operations: how many are in the specs, as far as they can be read; those that were refused among them.
    """

    diagnostics: tuple[Diagnostic, ...]
    has_errors: bool
    changes: Changes | None
    operations: int = 0
    refused: tuple[Refusal, ...] = ()
    bundles: Mapping[str, tuple[str, str]] = field(factory=dict[str, tuple[str, str]])
    """Package -> its spec before and after, as JSON text; before is empty for a new one."""


def specs_below(folder: Path) -> tuple[Spec, ...]:
    """The specs of a folder: `<folder>/oci/ai-data-platform.yaml` becomes the package `oci.ai_data_platform`."""
    found = sorted(path for ending in ("yaml", "yml", "json") for path in folder.glob(f"*/*.{ending}"))
    return tuple(
        Spec(
            path,
            f"{folder.name}/{path.parent.name}/{path.name}",
            f"{module_name(path.parent.name)}.{module_name(path.stem)}",
            "make regenerate",
        )
        for path in found
    )


def generate(job: Job, *, check: bool = False) -> Outcome:
    """Generate, or with `check` only compare with what is there."""
    diagnostics = Diagnostics()
    documents = [(spec, found) for spec in job.specs if (found := _document(spec, diagnostics)) is not None]
    operations = sum(len(document.operations) for _, document in documents)
    packages = [package for spec, found in documents if (package := _package(spec, found, diagnostics)) is not None]
    _refuse_collisions(job, diagnostics)
    _refuse_foreign_folders(job, diagnostics)
    owned = _generated_folders(job) if job.owns_out else []
    _warn_of_strangers(job, owned, diagnostics)
    if diagnostics.has_errors or not packages:
        return Outcome(tuple(diagnostics), has_errors=True, changes=None, operations=operations)
    files = {path: text for package in packages for path, text in render(package).items()}
    try:
        bundles = {p.package: (_bundle_there(job.out, p.package), p.bundled) for p in packages}
        changes = compare(job.out, files, owned=owned)
        if not check:
            write(job.out, files, changes)
    except OSError as error:
        place = Location(str(error.filename or job.out), 1, 1, "#")
        diagnostics.error(place, f"can't be written: {error.strerror}", "make room for it, or name another folder")
        return Outcome(tuple(diagnostics), has_errors=True, changes=None, operations=operations)
    return Outcome(
        tuple(diagnostics),
        has_errors=False,
        changes=changes,
        operations=operations,
        refused=tuple(refusal for package in packages for refusal in package.refused),
        bundles=bundles,
    )


def _document(spec: Spec, diagnostics: Diagnostics) -> Document | None:
    root = load(spec.path, spec.name, diagnostics)
    return parse(root, diagnostics) if root is not None else None


def _package(spec: Spec, document: Document, diagnostics: Diagnostics) -> PackagePlan | None:
    if any(d.location.file == spec.name and d.severity is Severity.ERROR for d in diagnostics):
        return None
    return plan(document, spec.name, spec.package, diagnostics, command=spec.command)


_OWN_PARTS: Final = ("cli", "codegen", "emulator", "operations", "runtime")
"""Hand-written packages below `longhaul`."""


def _refuse_collisions(job: Job, diagnostics: Diagnostics) -> None:
    first: dict[str, Spec] = {}
    for spec in job.specs:
        place = Location(spec.name, 1, 1, "#")
        if job.owns_out and spec.package.partition(".")[0] in _OWN_PARTS:
            diagnostics.error(place, f"{spec.package} would hide a part of longhaul", "rename the vendor's folder")
        other = first.setdefault(spec.package, spec)
        if other is not spec:
            diagnostics.error(place, f"becomes the same package as {other.name}: {spec.package}", "rename one file")


def _refuse_foreign_folders(job: Job, diagnostics: Diagnostics) -> None:
    """A folder that is there already is written to only if it was generated before."""
    for folder in (job.out.joinpath(*spec.package.split(".")) for spec in job.specs):
        if folder.is_dir() and any(folder.iterdir()) and not _is_generated(folder):
            place = Location(folder.as_posix(), 1, 1, "#")
            diagnostics.error(
                place, "the folder holds files that longhaul did not write", "name another --out or --package"
            )


def _is_generated(folder: Path) -> bool:
    first = folder / "__init__.py"
    return first.is_file() and MARK in first.read_text(encoding="utf-8", errors="replace")


def _warn_of_strangers(job: Job, owned: list[Path], diagnostics: Diagnostics) -> None:
    """Files that no spec gives, in a folder that is for nothing else."""
    new = [Path(*spec.package.split(".")) for spec in job.specs]
    for path in sorted(job.out.rglob("*")) if job.owns_out else ():
        below = path.relative_to(job.out)
        if path.is_file() and "__pycache__" not in below.parts and not any(map(below.is_relative_to, (*owned, *new))):
            place = Location(path.as_posix(), 1, 1, "#")
            diagnostics.warning(place, "this file is not generated; it is left alone", "move it to another folder")


def _generated_folders(job: Job) -> list[Path]:
    """The packages that were generated into `out`, by their place below it; what else is there is somebody's own."""
    below = sorted((*job.out.glob("*"), *job.out.glob("*/*")))
    return [folder.relative_to(job.out) for folder in below if _is_generated(folder)]


def _bundle_there(out: Path, package: str) -> str:
    path = out.joinpath(*package.split("."), "openapi.json")
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
