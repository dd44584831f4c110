"""`longhaul generate`: one spec of the user's own into a package."""

from __future__ import annotations

from keyword import iskeyword
from pathlib import Path

import click

from longhaul.codegen import Diagnostic, Job, Severity, Spec, generate, summary_lines
from longhaul.codegen.plan.names import module_name

__all__ = ["generate_one"]


def generate_one(spec: Path, out: Path, package: str | None, *, check: bool) -> int:
    """Generate, and say what happened. 0 if all is well, 1 if the spec has errors or, with `check`, files differ."""
    name = package or module_name(spec.stem)
    if not all(part.isidentifier() and not iskeyword(part) for part in name.split(".")):
        raise click.BadParameter(f"'{name}' is no package name; write one such as my_service", param_hint="--package")
    outcome = generate(Job((Spec(spec, spec.name, name),), out), check=check)
    for diagnostic in outcome.diagnostics:
        click.echo(_styled(diagnostic), err=True)
    click.echo("\n".join(summary_lines(outcome, check=check)))
    if outcome.has_errors:
        return 1
    if check:
        return 1 if outcome.changes is not None and outcome.changes.paths else 0
    click.echo(f"import it with {out} on the path: from {name} import …")
    return 0


def _styled(diagnostic: Diagnostic) -> str:
    color = "red" if diagnostic.severity is Severity.ERROR else "yellow"
    return str(diagnostic).replace(f" {diagnostic.severity}: ", f" {click.style(diagnostic.severity, fg=color)}: ", 1)
