"""Stage 1: a YAML or JSON file into nodes that remember where they stand.

Scalars are read by YAML 1.2's core schema, as OpenAPI asks for: `no` and `on` are text, `2024-01-01` is no date. PyYAML
parses (its C parser where it was built in) and only composes nodes; the values are made here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml
from attrs import field, frozen

from .diagnostics import Diagnostics, Location

__all__ = ["Node", "Scalar", "load", "load_text"]

Scalar: TypeAlias = str | int | float | bool | None


@frozen
class Node:
    """A value in a document: a scalar, a list of nodes, or a map of text to nodes. Compared by value and place."""

    value: Scalar | list[Node] | dict[str, Node] = field(repr=False)
    location: Location

    def get(self, key: str) -> Node | None:
        """The value under a key; None where there is none, or where this is no map."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self) -> Iterator[tuple[str, Node]]:
        """Keys and values of a map; nothing for anything else."""
        return iter(self.value.items()) if isinstance(self.value, dict) else iter(())

    def elements(self) -> list[Node]:
        """Elements of a list; nothing for anything else."""
        return self.value if isinstance(self.value, list) else []

    def plain(self) -> Any:
        """The same as plain Python values, as `json.loads` would give them."""
        match self.value:
            case dict():
                return {key: node.plain() for key, node in self.value.items()}
            case list():
                return [node.plain() for node in self.value]
            case scalar:
                return scalar


def load(path: Path, name: str, diagnostics: Diagnostics) -> Node | None:
    """Read a file. None, and a diagnostic, if it can't be read.

    Args:
        path: where it is.
        name: what diagnostics and generated files call it.
        diagnostics: takes what is wrong with it.
    """
    top = Location(name, 1, 1, "#")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        diagnostics.error(top, f"the file can't be read: {error.strerror}", "give the path of an OpenAPI document")
    except UnicodeDecodeError as error:
        diagnostics.error(top, f"the file is not UTF-8: byte {error.start}", "save it as UTF-8")
    else:
        return load_text(text, name, diagnostics)
    return None


_Loader: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST: Final = 150
"""Levels. Beyond a few ten thousand PyYAML's C parser takes the process down with it."""
_MOST: Final = 1_000_000
"""Values, aliases unfolded. A few lines of aliases to aliases would be more than fits any memory."""


def load_text(text: str, name: str, diagnostics: Diagnostics) -> Node | None:
    """Read a document that is already in memory; see `load`."""
    top = Location(name, 1, 1, "#")
    try:
        text = _json_as_yaml(text)
        deep = _too_deep(text)
        root = yaml.compose(text, Loader=_Loader) if deep is None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(name, mark.line + 1, mark.column + 1, "#") if mark else top
        diagnostics.error(
            place, f"this is no YAML: {error.problem or error.context}", "mend the YAML here or just above"
        )
        return None
    except yaml.YAMLError as error:
        diagnostics.error(
            top, f"the file is no YAML: {' '.join(str(error).split())}", "save it as plain UTF-8 YAML or JSON"
        )
        return None
    if deep is not None:
        place = Location(name, *deep, "#")
        diagnostics.error(place, f"nested deeper than {_DEEPEST} levels", "give the inner parts names, and use $ref")
        return None
    if root is None:
        diagnostics.error(top, "the file is empty", "write an OpenAPI document, beginning with `openapi: 3.0.3`")
        return None
    maker = _Maker(name, diagnostics)
    try:
        return maker.node(root, "#", None)
    except _TooMany as error:
        diagnostics.error(error.args[0], f"aliases unfold to more than {_MOST} values", "use $ref instead of aliases")
        return None


def _too_deep(text: str) -> tuple[int, int] | None:
    """Where the nesting becomes too deep; None if it never does."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST and event.start_mark is not None:
            return event.start_mark.line + 1, event.start_mark.column + 1
    return None


_PAIR: Final = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def _json_as_yaml(text: str) -> str:
    """What JSON allows and YAML doesn't: tabs between tokens, and a character as two escapes."""
    if not text.lstrip().startswith("{"):
        return text
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    paired = _PAIR.sub(lambda found: found[1] + bytes.fromhex(found[2] + found[3]).decode("utf-16-be"), text)
    return paired.replace("\t", " ")


class _TooMany(Exception):
    """The document is more than memory holds. The argument is the place."""


class _Maker:
    """Turns PyYAML's nodes into ours."""

    def __init__(self, name: str, diagnostics: Diagnostics) -> None:
        self._name = name
        self._diagnostics = diagnostics
        self._above: set[int] = set()
        self._made = 0

    def node(self, raw: yaml.Node, pointer: str, key: yaml.Node | None) -> Node:
        mark = (key or raw).start_mark
        location = Location(self._name, mark.line + 1, mark.column + 1, pointer)
        self._made += 1
        if self._made > _MOST:
            raise _TooMany(location)
        if not raw.tag.startswith("tag:yaml.org,2002:"):
            self._diagnostics.error(location, f"the tag {raw.tag} means nothing here", "remove it")
        if isinstance(raw, yaml.ScalarNode):
            return Node(_scalar(raw), location)
        if id(raw) in self._above:
            self._diagnostics.error(location, "an alias contains itself", "write the content out, or use $ref")
            return Node(None, location)
        self._above.add(id(raw))
        children = self._children(raw, pointer)
        self._above.discard(id(raw))
        return Node(children, location)

    def _children(self, raw: yaml.Node, pointer: str) -> dict[str, Node] | list[Node]:
        if isinstance(raw, yaml.SequenceNode):
            return [self.node(item, f"{pointer}/{index}", None) for index, item in enumerate(raw.value)]
        children: dict[str, Node] = {}
        for key, value in raw.value:
            text = key.value if isinstance(key, yaml.ScalarNode) else "?"
            node = self.node(value, f"{pointer}/{_escape(text)}", key)
            if not isinstance(key, yaml.ScalarNode):
                self._diagnostics.error(node.location, "a key is not text", "write a plain key")
            elif text in children:
                self._diagnostics.error(node.location, f"key '{text}' is there twice", "remove one of the two")
            elif text == "<<" and not key.style:
                self._diagnostics.error(
                    node.location, "merge keys (<<) are not in YAML 1.2", "write the content out, or use $ref"
                )
            else:
                children[text] = node
        return children


def _escape(key: str) -> str:
    """RFC 6901."""
    return key.replace("~", "~0").replace("/", "~1")


_INTEGER: Final = re.compile(r"[-+]?[0-9]+")
_BASED: Final = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: Final[dict[str, Scalar]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def _scalar(raw: yaml.ScalarNode) -> Scalar:
    """YAML 1.2, section 10.3.2. Quoted scalars and blocks, which have a style, are text."""
    text: str = raw.value
    if raw.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) < 4000 else text
    if _BASED.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) and isfinite(float(text)) else text
