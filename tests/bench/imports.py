"""A fresh process that imports a client, and one that imports the HTTP library alone."""

from __future__ import annotations

import subprocess
import sys

from .measure import Result, interleaved

CLIENT = "import longhaul.oci.ai_data_platform"
LIBRARY = "import httpx2"


def run(rounds: int) -> Result:
    """The client package. It loads the HTTP library when a client is made, not before."""
    return Result("import a client - import httpx2", *_processes(CLIENT, rounds), "ms", 40.0)


def run_with_library(rounds: int) -> Result:
    """The client package and the HTTP library, as a program that makes a client loads them."""
    return Result("import a client and httpx2 - httpx2", *_processes(f"{CLIENT}; {LIBRARY}", rounds), "ms", 40.0)


def _processes(code: str, rounds: int) -> tuple[float, float]:
    """Whole processes; what Python itself takes is in both."""
    return interleaved(lambda: _python(code), lambda: _python(LIBRARY), max(5, rounds // 2))


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)
