"""The generator from end to end: load -> parse -> plan -> render -> write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from .diagnostics import Diagnostic, Diagnostics, Location, Severity
from .load import load
from .parse import parse
from .plan import MARK, PackagePlan, Refusal, plan
from .plan.names import module_name
from .render import render
from .write import Changes, compare, write

__all__ = ["Job", "Outcome", "Spec", "generate", "specs_below"]


@frozen
class Spec:
    """A spec to generate from: its file, what it is called in what is written, and the package it becomes."""

    path: Path
    name: str
    package: str


@frozen
class Job:
    """What to generate, and where.

    Attributes:
        out: the folder that stands for `longhaul`.
        owns_out: whether everything below `out` comes from these specs, so that what else is there is stale and removed.
            Otherwise a folder that holds something else than a generated package is left alone, which is an error.
    """

    specs: tuple[Spec, ...]
    out: Path
    owns_out: bool = False


@frozen
class Outcome:
    """How a run ended. With errors among the diagnostics, nothing was written and `changes` is None."""

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
        )
        for path in found
    )


def generate(job: Job, *, check: bool = False) -> Outcome:
    """Generate, or with `check` only compare with what is there."""
    diagnostics = Diagnostics()
    packages = [package for spec in job.specs if (package := _package(spec, diagnostics)) is not None]
    _refuse_collisions(job.specs, diagnostics)
    if not job.owns_out:
        _refuse_foreign_folders(job, diagnostics)
    if diagnostics.has_errors or not packages:
        return Outcome(tuple(diagnostics), has_errors=True, changes=None)
    files = {path: text for package in packages for path, text in render(package).items()}
    bundles = {p.package: (_bundle_there(job.out, p.package), p.bundled) for p in packages}
    changes = compare(job.out, files, owned=[Path()] if job.owns_out else [])
    if not check:
        write(job.out, files, changes)
    return Outcome(
        tuple(diagnostics),
        has_errors=False,
        changes=changes,
        operations=sum(package.operations for package in packages),
        refused=tuple(refusal for package in packages for refusal in package.refused),
        bundles=bundles,
    )


def _package(spec: Spec, diagnostics: Diagnostics) -> PackagePlan | None:
    root = load(spec.path, spec.name, diagnostics)
    document = parse(root, diagnostics) if root is not None else None
    if document is None or any(d.location.file == spec.name and d.severity is Severity.ERROR for d in diagnostics):
        return None
    return plan(document, spec.name, spec.package, diagnostics)


def _refuse_collisions(specs: Iterable[Spec], diagnostics: Diagnostics) -> None:
    first: dict[str, Spec] = {}
    for spec in specs:
        other = first.setdefault(spec.package, spec)
        if other is not spec:
            place = Location(spec.name, 1, 1, "#")
            diagnostics.error(place, f"becomes the same package as {other.name}: {spec.package}", "rename one file")


def _refuse_foreign_folders(job: Job, diagnostics: Diagnostics) -> None:
    """A folder that is there already is written to only if it was generated before."""
    for spec in job.specs:
        folder = job.out.joinpath(*spec.package.split("."))
        first = folder / "__init__.py"
        generated = first.is_file() and MARK in first.read_text(encoding="utf-8", errors="replace")
        if folder.is_dir() and any(folder.iterdir()) and not generated:
            place = Location(folder.as_posix(), 1, 1, "#")
            diagnostics.error(
                place, "the folder holds files that longhaul did not write", "name another --out or --package"
            )


def _bundle_there(out: Path, package: str) -> str:
    path = out.joinpath(*package.split("."), "openapi.json")
    return path.read_text(encoding="utf-8") if path.is_file() else ""
