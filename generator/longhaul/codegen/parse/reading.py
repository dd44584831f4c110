"""Reading nodes as what they should be. Each reader reports what it finds instead, and gives back a usable value."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ..diagnostics import Diagnostics
from ..ir import Pointer
from ..load import Node

__all__ = ["Reader"]


@frozen
class Reader:
    """Reads the nodes of one document."""

    root: Node
    diagnostics: Diagnostics

    def error(self, node: Node, message: str, fix: str) -> None:
        """Report an error at a node."""
        self.diagnostics.error(node.location, message, fix)

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

    def flag(self, parent: Node, key: str, default: bool = False) -> bool:  # noqa: FBT001, FBT002  # a default is a value
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
        for key, value in node.items():
            if key not in keys:
                self.error(value, f"'{key}' means nothing here", f"use one of {', '.join(keys)}")

    def resolve(self, node: Node) -> Node | None:
        """Follow `$ref` to its end, within this document. None, and a diagnostic, if it leads nowhere."""
        seen: set[str] = set()
        target = node
        while (ref := target.get("$ref")) is not None:
            text = str(ref.value)
            found = self._lookup(text) if text.startswith("#") else None
            if not text.startswith("#"):
                self.error(ref, f"refers to another file: {text}", "bundle the document into one file first")
            elif text in seen:
                self.error(ref, f"refers to itself through {text}", "refer to something that is written out")
                return None
            elif found is None:
                self.error(ref, f"nothing is at {text}", "add it there, or mend the reference")
            if found is None:
                return None
            seen.add(text)
            target = found
        return target

    def _lookup(self, ref: str) -> Node | None:
        node: Node | None = self.root
        for part in ref[1:].lstrip("/").split("/") if ref != "#" else ():
            if node is None:
                return None
            key = part.replace("~1", "/").replace("~0", "~")
            elements = node.elements()
            if elements and key.isdigit() and int(key) < len(elements):
                node = elements[int(key)]
            else:
                node = node.get(key)
        return node
