"""A fresh process that imports a client, and one that imports the HTTP library alone."""

from __future__ import annotations

import subprocess
import sys

from .measure import Result, interleaved

CLIENT = "import longhaul.oci.ai_data_platform"
LIBRARY = "import httpx2"


def run(rounds: int) -> Result:
    """Measure whole processes; what Python itself takes is in both. Ours loads the HTTP library, too, as the first call would."""
    medians = interleaved(lambda: _python(f"{CLIENT}; {LIBRARY}"), lambda: _python(LIBRARY), max(5, rounds // 2))
    return Result("import a client and httpx2 - import httpx2", *medians, "ms", 40.0)


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)
