"""The `longhaul` command. What it needs is the extra `cli`; each subcommand loads its own when it is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives back its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        from longhaul.version import VERSION

        print(f"longhaul {VERSION}")
        return 0
    try:
        from .commands import run
    except ModuleNotFoundError as error:
        print(f"longhaul: {error.name} is missing; install it with: pip install 'longhaul[cli]'", file=sys.stderr)
        return 2
    return run(given)
