"""What is wrong with a spec: where, what, and what to write instead.

    specs/oci/x.yaml:112:9: error: path parameter 'volumeId' is not in '/volumes/{id}'
      at #/paths/~1volumes~1{id}/get/parameters/0
      write {volumeId} in the path, or name the parameter id

All diagnostics of a run are collected; an error means that nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

__all__ = ["Diagnostic", "Diagnostics", "Location", "Severity"]


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    """The spec can't mean what it says. Nothing is written."""
    WARNING = "warning"
    """Something in it is not generated, or generated as less than it says."""


@frozen
class Location:
    """A place in a spec. Lines and columns count from 1; the pointer is a JSON pointer with `#` before it."""

    file: str
    line: int
    column: int
    pointer: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@frozen
class Diagnostic:
    """One thing that is wrong, and how to mend it."""

    severity: Severity
    location: Location
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{self.location}: {self.severity}: {self.message}\n  at {self.location.pointer}\n  {self.fix}"


class Diagnostics:
    """Collects what is wrong, each thing once, in the order of the files."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def error(self, location: Location, message: str, fix: str) -> None:
        """The spec can't mean what it says."""
        self._found[Diagnostic(Severity.ERROR, location, message, fix)] = None

    def warning(self, location: Location, message: str, fix: str) -> None:
        """Something is left out, or generated as less than the spec says."""
        self._found[Diagnostic(Severity.WARNING, location, message, fix)] = None

    def extend(self, others: Iterable[Diagnostic]) -> None:
        """Take over what another stage or spec found."""
        self._found.update(dict.fromkeys(others))

    @property
    def has_errors(self) -> bool:
        """Whether anything forbids writing."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found, key=_order))

    def __len__(self) -> int:
        return len(self._found)


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    place = diagnostic.location
    return place.file, place.line, place.column, diagnostic.message
