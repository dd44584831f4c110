"""Text of a spec to text of Python. The one place where it is escaped: what comes from here can't become code."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from typing import cast

__all__ = ["WIDTH", "bracketed", "docstring", "exploded", "literal", "sentence", "wrapped"]

WIDTH = 120
"""Columns of a generated line."""


def literal(value: object) -> str:
    """A Python literal. Text is in double quotes, unless that would need more backslashes."""
    if isinstance(value, str):
        mark = "'" if '"' in value and "'" not in value else '"'
        quoted = value.replace("\\", "\\\\").replace(mark, f"\\{mark}").replace("\n", "\\n")
        return f"{mark}{''.join(map(_visible, quoted))}{mark}"
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    if isinstance(value, tuple):
        items = [literal(item) for item in cast("tuple[object, ...]", value)]
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    raise TypeError(f"no literal for {type(value).__name__}")


def docstring(lines: Sequence[str], indent: int) -> str:
    """Lines as a docstring, without the indent of its first line. An empty line stays empty."""
    safe = [_docstring_text(part) for line in lines for part in line.split("\n")]
    if safe[0].startswith('"'):
        safe[0] = f" {safe[0]}"
    if len(safe) == 1 and len(safe[0]) + indent + 6 < WIDTH:
        line = f'{safe[0][:-1]}\\"' if _ends_in_quote(lines[0]) else safe[0]
        return f'"""{line}"""'
    margin = " " * indent
    body = "\n".join(f"{margin}{line}" if line else "" for line in safe[1:])
    return f'"""{safe[0]}\n{body}\n{margin}"""' if body else f'"""{safe[0]}\n{margin}"""'


def _docstring_text(line: str) -> str:
    """A line of a docstring."""
    spaced = "".join(" " if unicodedata.category(char) == "Zs" else char for char in line).rstrip()
    quoted = spaced.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return "".join(map(_visible, quoted))


def _ends_in_quote(line: str) -> bool:
    """Whether the last quote of a line is left after threes of them were escaped."""
    bare = line.rstrip()
    return (len(bare) - len(bare.rstrip('"'))) % 3 > 0


def _visible(char: str) -> str:
    """Characters that can't be seen, or turn the direction of the text, as escapes."""
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def sentence(text: str | None) -> str:
    """Text as one line that ends in a full stop; empty for none."""
    line = " ".join((text or "").split())
    return line if not line or line[-1] in ".!?:" else f"{line}."


def wrapped(text: str, indent: int, *, hanging: str = "") -> list[str]:
    """A paragraph in lines that fit behind an indent; all but the first begin with `hanging`."""
    width = max(40, WIDTH - indent)
    return textwrap.wrap(
        text, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False, expand_tabs=False
    ) or [""]


def bracketed(head: str, items: Iterable[str], tail: str, indent: int, *, after: int = 0) -> str:
    """`head(a, b)tail` in one line where it fits, else an item a line, as the formatter would.

    Args:
        head: up to the opening bracket.
        items: what stands between the brackets.
        tail: from the closing bracket.
        indent: columns before the line.
        after: columns that follow on the line, such as a comma.
    """
    parts = list(items)
    line = f"{head}{', '.join(parts)}{tail}"
    if len(line) + indent + after <= WIDTH and "\n" not in line:
        return line
    return exploded(head, parts, tail, indent)


def exploded(head: str, items: Iterable[str], tail: str, indent: int) -> str:
    """An item a line, with a comma after the last, which tells the formatter to leave it so."""
    margin = " " * indent
    body = "".join(f"{margin}    {item},\n" for item in items)
    return f"{head}\n{body}{margin}{tail}"
