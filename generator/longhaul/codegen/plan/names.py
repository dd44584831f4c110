"""Names of a spec to names of Python."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable

__all__ = ["Namespace", "constant_case", "module_name", "pascal_case", "snake_case"]

_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake_case(text: str, fallback: str) -> str:
    """`aiDataPlatformId` -> `ai_data_platform_id`. The fallback goes before what can't begin a name."""
    return _identifier("_".join(word.lower() for word in _words(text)), fallback, "_")


def constant_case(text: str, fallback: str) -> str:
    """`timeCreated` -> `TIME_CREATED`."""
    return _identifier("_".join(word.upper() for word in _words(text)), fallback, "_")


def pascal_case(text: str, fallback: str) -> str:
    """`ai-data-platform` -> `AiDataPlatform`. A name that is a class name already stays as it is."""
    if text.isidentifier() and text.isascii() and text[0].isupper() and "_" not in text:
        return text
    return _identifier("".join(word[:1].upper() + word[1:] for word in _words(text)), fallback, "")


def module_name(stem: str) -> str:
    """`ai-data-platform` -> `ai_data_platform`; a keyword gets an underscore."""
    name = snake_case(stem, "spec")
    return f"{name}_" if keyword.iskeyword(name) else name


def _words(text: str) -> list[str]:
    """The words of a name. Python compares identifiers in NFKC, so they are made in it.

    Combining marks end a word: Python takes them in a name, datamodel-code-generator doesn't.
    """
    plain = unicodedata.normalize("NFKC", text)
    marked = "".join(char if char.isalnum() and f"a{char}".isidentifier() else " " for char in plain)
    return _BOUNDARY.sub(" ", marked).split()


def _identifier(name: str, fallback: str, between: str) -> str:
    normal = unicodedata.normalize("NFKC", name)
    name = "".join(char for char in normal if char == "_" or char.isalnum())  # changing case can bring marks with it
    if name.isidentifier():
        return name
    joined = f"{fallback}{between}{name}" if name else fallback
    return joined if joined.isidentifier() else fallback


class Namespace:
    """Names in use in one scope. Each that is taken from it is new.

    Args:
        reserved: names that can't be taken.
        suffix: what a reserved name or a keyword gets.
        between: what stands between a name in use and its number.
    """

    def __init__(self, reserved: Iterable[str] = (), *, suffix: str = "_", between: str = "_") -> None:
        self._reserved = frozenset(reserved)
        self._suffix = suffix
        self._between = between
        self._taken: set[str] = set()

    def take(self, name: str, *, avoid: Iterable[str] = ()) -> str:
        """This name, or the nearest that is free: `name_` for a reserved one, `name_2` for one in use."""
        forbidden = self._taken.union(avoid)
        if keyword.iskeyword(name) or name in self._reserved:
            name = f"{name}{self._suffix}"
        found, number = name, 2
        while found in forbidden or found in self._reserved:
            found, number = f"{name}{self._between}{number}", number + 1
        self._taken.add(found)
        return found
