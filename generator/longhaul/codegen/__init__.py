"""The generator: OpenAPI documents into typed Python clients.

`generate` runs all of it; `python -m longhaul.codegen` does so for a folder of specs, `longhaul generate` for one.
"""

from .diagnostics import Diagnostic, Diagnostics, Location, Severity
from .pipeline import Job, Outcome, Spec, generate, specs_below
from .summary import api_changes, summary_lines

__all__ = [
    "Diagnostic",
    "Diagnostics",
    "Job",
    "Location",
    "Outcome",
    "Severity",
    "Spec",
    "api_changes",
    "generate",
    "specs_below",
    "summary_lines",
]
