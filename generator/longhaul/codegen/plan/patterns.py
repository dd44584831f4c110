"""Patterns: JSON Schema's are ECMAScript's, ours are checked by `re`."""

from __future__ import annotations

import re
import warnings

__all__ = ["python_pattern"]


def python_pattern(pattern: str) -> str | None:
    r"""The same pattern for `re.search`; None if it can't be read.

    `$` at the end becomes `\Z`, since in Python it also matches before a line break there.
    """
    ends = re.search(r"(?<!\\)(\\\\)*\$$", pattern) is not None
    translated = f"{pattern[:-1]}\\Z" if ends else pattern
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # of what `re` may read otherwise one day
            re.compile(translated)
    except (re.error, OverflowError, RecursionError, FutureWarning):
        return None
    return translated
