"""Readable values from the names of fields: `jobRunKey` is the key of a job run, so `job-run-1`."""

from __future__ import annotations

import re
from functools import cache

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_LABELS = {"id", "key", "name", "identifier", "ocid", "uri"}  # last words that say which label of a thing is meant
_RELATIONS = {"parent", "root"}  # first words that say how another thing of the same kind is related
_SUMMARIES = {"summary", "collection"}


def words(name: str) -> list[str]:
    """Split a name in any case into lower-case words: `aiDataPlatformId` is `ai data platform id`."""
    return [word.lower() for word in _WORD.findall(name)]


@cache
def thing(name: str) -> str | None:
    """Return what a field names, None if its name says nothing but the label: `jobRunKey` names a `job-run`.

    The `parentJobRunKey` names one as well, and `createdBy` and `createdByName` name a `user`.
    """
    rest = words(name)
    while rest and rest[-1] in _LABELS | {"display"}:
        rest.pop()
    if rest and rest[-1] == "by":
        return "user"
    if len(rest) > 1 and rest[0] in _RELATIONS:
        rest = rest[1:]
    return "-".join(rest) or None


def is_relation(name: str) -> bool:
    """Tell whether a field names a relative of the thing: the parent of a job run is another job run."""
    first, *rest = words(name) or [""]
    return first in _RELATIONS and bool(rest)


def noun(schema_name: str) -> str:
    """Return the noun for items of a schema: `TaskRunSummary` is a `task-run`."""
    return "-".join(word for word in words(schema_name) if word not in _SUMMARIES) or "item"
