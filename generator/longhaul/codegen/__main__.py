"""`python -m longhaul.codegen`: a folder of specs into a folder of packages, as `make regenerate` does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from . import Job, generate, specs_below, summary_lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it. 0 if all is well; 1 for errors, differences (--check) or warnings (--strict); 2 for wrong usage."""
    parser = argparse.ArgumentParser(
        prog="python -m longhaul.codegen", description="Write generated/ anew from the spec files in specs/."
    )
    parser.add_argument(
        "--specs", type=Path, default=Path("specs"), help="folder of <vendor>/<service>.yaml (default: specs)"
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("generated/longhaul"),
        help="folder of the packages (default: generated/longhaul)",
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 and list the files that differ")
    parser.add_argument("--strict", action="store_true", help="exit 1 on warnings, too")
    options = parser.parse_args(arguments)
    specs = specs_below(options.specs)
    if not specs:
        parser.error(f"{options.specs} holds no <vendor>/<service>.yaml")
    outcome = generate(Job(specs, options.out, owns_out=True), check=options.check)
    for diagnostic in outcome.diagnostics:
        print(diagnostic, file=sys.stderr)
    print("\n".join(summary_lines(outcome, check=options.check)))
    differs = options.check and outcome.changes is not None and bool(outcome.changes.paths)
    warned = options.strict and bool(outcome.diagnostics)
    return 1 if outcome.has_errors or differs or warned else 0


if __name__ == "__main__":
    sys.exit(main())
