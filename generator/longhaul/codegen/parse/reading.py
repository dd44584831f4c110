"""Reading nodes as what they should be. Each reader reports what it finds instead, and gives back a usable value."""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import unquote

from attrs import evolve, frozen

from ..diagnostics import Diagnostics, Location
from ..ir import Pointer
from ..load import Node

__all__ = ["Reader", "keys_of", "shown"]


@frozen
class Reader:
    """Reads the nodes of one document.

    Attributes:
        forgiving: whether what is wrong is left out with a warning, rather than an error that stops all.
    """

    root: Node
    diagnostics: Diagnostics
    forgiving: bool = False

    @property
    def forgives(self) -> Reader:
        """The reader of schemas. One that is bad costs itself, not the document."""
        return evolve(self, forgiving=True)

    def error(self, node: Node, message: str, fix: str) -> None:
        """Report an error at a node."""
        self.error_at(node.location, message, fix)

    def error_at(self, location: Location, message: str, fix: str) -> None:
        """Report an error at a place."""
        if self.forgiving:
            self.diagnostics.warning(location, f"{message}; it is left out", fix)
        else:
            self.diagnostics.error(location, message, fix)

    def warning(self, node: Node, message: str, fix: str) -> None:
        """Report a warning at a node."""
        self.diagnostics.warning(node.location, message, fix)

    def text(self, parent: Node, key: str) -> str | None:
        """A string; None where it is absent or wrong. A number is taken as its text, as in `version: 1.0`."""
        node = parent.get(key)
        if node is None or node.value is None:
            return None
        if isinstance(node.value, (dict, list, bool)):
            self.error(node, f"'{key}' must be text", f"write {key}: some text")
            return None
        return str(node.value)

    def required_text(self, parent: Node, key: str) -> str | None:
        """A string that must be there and not empty."""
        text = self.text(parent, key)
        if not text:
            self.error(parent.get(key) or parent, f"'{key}' is missing or empty", f"add {key}: some text")
        return text or None

    def flag(self, parent: Node, key: str, default: bool = False) -> bool:  # a default is a value
        """A boolean."""
        node = parent.get(key)
        if node is None:
            return default
        if not isinstance(node.value, bool):
            self.error(node, f"'{key}' must be true or false", f"write {key}: true or {key}: false")
            return default
        return node.value

    def number(self, parent: Node, key: str) -> float | None:
        """A number; None where it is absent or wrong."""
        node = parent.get(key)
        if node is None:
            return None
        if isinstance(node.value, bool) or not isinstance(node.value, (int, float)):
            self.error(node, f"'{key}' must be a number", f"write {key}: 1")
            return None
        return node.value

    def count(self, parent: Node, key: str) -> int | None:
        """A whole number from 0; None where it is absent or wrong."""
        value = self.number(parent, key)
        if value is None or (isinstance(value, int) and value >= 0):
            return value
        if (node := parent.get(key)) is not None:
            self.error(node, f"'{key}' must be a whole number from 0", f"write {key}: 1")
        return None

    def map(self, parent: Node, key: str) -> Iterable[tuple[str, Node]]:
        """The entries of a map; nothing where it is absent or wrong."""
        node = parent.get(key)
        if node is not None and not isinstance(node.value, dict):
            self.error(node, f"'{key}' must be a map", f"write {key}: with indented entries below it")
        return node.items() if node is not None else ()

    def list(self, parent: Node, key: str) -> list[Node]:
        """The elements of a list; nothing where it is absent or wrong."""
        node = parent.get(key)
        if node is not None and not isinstance(node.value, list):
            self.error(node, f"'{key}' must be a list", f"write {key}: with entries that begin with a dash")
        return node.elements() if node is not None else []

    def choice(self, parent: Node, key: str, choices: Iterable[str]) -> str | None:
        """One of some words; None where it is absent or wrong."""
        text = self.text(parent, key)
        if text is None or text in choices:
            return text
        if (node := parent.get(key)) is not None:
            self.error(node, f"'{key}' is '{text}'", f"write one of {', '.join(choices)}")
        return None

    def pointer(self, parent: Node, key: str) -> Pointer | None:
        """A JSON pointer (RFC 6901) such as `/state/status`; None where it is absent or wrong."""
        text = self.text(parent, key)
        if text is None:
            return None
        if not text.startswith("/") and (node := parent.get(key)) is not None:
            self.error(node, f"'{key}' is no JSON pointer: '{text}'", f"write {key}: /{text}")
            return None
        return tuple(part.replace("~1", "/").replace("~0", "~") for part in text[1:].split("/"))

    def known_keys(self, node: Node, keys: Iterable[str]) -> None:
        """Report keys that mean nothing here: most are slips of the pen."""
        if not isinstance(node.value, dict):
            self.error(node, "this must be a map", f"give it entries: {', '.join(keys)}")
        for key, value in node.items():
            if key not in keys:
                self.error(value, f"'{key}' means nothing here", f"use one of {', '.join(keys)}")

    def resolve(self, node: Node) -> Node | None:
        """Follow `$ref` to its end, within this document. None, and a diagnostic, if it leads nowhere."""
        seen: set[str] = set()
        while (ref := node.get("$ref")) is not None:
            self._check_beside(node)
            found = self._target(ref, seen)
            if found is None:
                return None
            node = found
        return node

    def _target(self, ref: Node, seen: set[str]) -> Node | None:
        text = ref.value
        if not isinstance(text, str):
            self.error(ref, "'$ref' must be text", "write $ref: '#/components/…'")
        elif not text.startswith("#"):
            self.error(ref, f"refers to another file: {text}", "bundle the document into one file first")
        elif text in seen:
            self.error(ref, f"refers to itself through {text}", "refer to something that is written out")
        elif (found := self._lookup(text)) is None:
            self.diagnostics.error(ref.location, f"nothing is at {text}", "add it there, or mend the reference")
        else:
            seen.add(text)
            return found
        return None

    def _check_beside(self, node: Node) -> None:
        """OpenAPI: what stands beside a reference is ignored. Schemas have a rule of their own."""
        if self.forgiving:
            return
        for key, value in node.items():
            if key not in ("$ref", "summary", "description") and not key.startswith("x-"):
                self.warning(value, f"'{key}' beside a $ref is ignored", "write it where the $ref leads, or not at all")

    def _lookup(self, ref: str) -> Node | None:
        node: Node | None = self.root if ref == "#" or ref.startswith("#/") else None
        for key in keys_of(ref):
            elements = node.elements() if node is not None else []
            if elements and key.isascii() and key.isdigit() and int(key) < len(elements):
                node = elements[int(key)]
            else:
                node = node.get(key) if node is not None else None
        return node


def keys_of(ref: str) -> Pointer:
    """The keys of a reference within the document: a URI fragment (RFC 3986) that holds a JSON pointer (RFC 6901)."""
    return tuple(unquote(part).replace("~1", "/").replace("~0", "~") for part in ref[1:].split("/")[1:])


def shown(node: Node) -> str:
    """A value as a message shows it."""
    match node.value:
        case dict():
            return "a map"
        case list():
            return "a list"
        case None | bool():
            return json.dumps(node.value)
        case scalar:
            return str(scalar)
