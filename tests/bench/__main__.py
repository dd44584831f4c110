"""`make bench`: how longhaul stands against the limit, as ratios from one run. A table; no time makes it fail."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Callable

from . import calls, decoding, generation, imports
from .measure import Result

BENCHMARKS: dict[str, Callable[[int], Result]] = {
    "decode": decoding.run,
    "import": imports.run,
    "import-all": imports.run_with_library,
    "call": calls.run,
    "regenerate": generation.run,
    "regenerate-all": generation.run_whole,
}


def main() -> int:
    """Run all benchmarks, or the named ones."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure, side by side and interleaved.")
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], help="which (default: all)")
    parser.add_argument("--rounds", type=int, default=30, help="measurements of each side (default: 30)")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, medians of {options.rounds} interleaved rounds\n")
    print(f"{'':42} {'ours':>10} {'reference':>10} {'figure':>10} {'target':>10}")
    for name in options.names or BENCHMARKS:
        print(BENCHMARKS[name](options.rounds).line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
