"""`python -m longhaul.emulator`: serve until Ctrl-C."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from threading import Event

from longhaul.emulator.directory import Directory
from longhaul.emulator.documents import read_document
from longhaul.emulator.server import serve


def main(arguments: Sequence[str] | None = None, *, prog: str = "python -m longhaul.emulator") -> int:
    """Run the command. Returns 0 after Ctrl-C, 1 if the emulator cannot start."""
    options = _parser(prog).parse_args(arguments)
    try:
        documents = [read_document(path) for path in options.spec] if options.spec else None
        with serve(
            documents, port=options.port, speed=options.speed, seed=options.seed, authenticate=not options.no_auth
        ) as emulator:
            print(f"Serving on {emulator.url}, until Ctrl-C")
            print(describe(emulator.directory))
            print(f"All of it: {emulator.url}/_emulator/directory", flush=True)
            Event().wait()
    except KeyboardInterrupt:
        return 0
    except (
        ValueError,
        OSError,
    ) as error:  # a ContractError, a speed or port out of range, a file or port not to be had
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def describe(directory: Directory) -> str:
    """Return what one can ask for, a paragraph for each operation."""
    lines: list[str] = []
    for operation in directory.operations:
        lines.append(f"\n{operation.operation_id}: {operation.method} {operation.path}")
        for scope in operation.scopes:
            place = ", ".join(f"{name}={value}" for name, value in scope.path.items()) or "everywhere"
            filters = "".join(f", {name}={values[0]} to {values[-1]}" for name, values in scope.query.items() if values)
            lines.append(f"  {place}{filters}: {len(scope.ids)} items, going: {', '.join(scope.going) or 'none'}")
        if operation.item_parameter and operation.scopes:
            ids = operation.scopes[0].ids
            lines.append(f"  {operation.item_parameter}: {ids[0]} to {ids[-1]}")
    return "\n".join(lines) + "\n"


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=prog, description="Serve the services on 127.0.0.1.")
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: a free one)")
    parser.add_argument(
        "--spec", action="append", metavar="FILE", help="OpenAPI file, repeatable (default: those of the packages)"
    )
    parser.add_argument("--speed", type=float, default=1.0, help="virtual seconds per real second (default: 1)")
    parser.add_argument("--seed", type=int, default=0, help="another seed gives other items (default: 0)")
    parser.add_argument("--no-auth", action="store_true", help="take requests without credentials")
    return parser


if __name__ == "__main__":
    sys.exit(main())
