"""Imports of generated modules: which names the code uses, and the lines that bring them, in the formatter's order."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import Final

from .text import WIDTH, exploded

__all__ = ["IMPORTABLE", "from_line", "import_blocks", "names_in", "names_in_tree"]

_MODULES: Final[Mapping[str, str]] = {
    "collections.abc": "Mapping Sequence",
    "datetime": "date datetime",
    "typing": "Any Final",
    "attrs": "field frozen",
    "longhaul.runtime.answers": "Response",
    "longhaul.runtime.client": "AsyncClient Client",
    "longhaul.runtime.codec": "UNSET UnsetType",
    "longhaul.runtime.enums": "OpenEnum OpenIntEnum StatusEnum",
    "longhaul.runtime.lifecycle": "Phase",
    "longhaul.runtime.operation": "Answer Body Endpoints ErrorShape ListOperation NoHeaders OffsetPaging Operation "
    "Parameter Place Service TokenPaging",
    "longhaul.runtime.paging": "AsyncPager Pager",
    "longhaul.runtime.wire": "bind wire",
}
_GROUPS: Final = (("collections.abc", "datetime", "typing"), ("attrs",))
"""Standard library and third parties; what is left is longhaul's."""

_ORIGIN: Final[Mapping[str, str]] = {name: module for module, names in _MODULES.items() for name in names.split()}

IMPORTABLE: Final = frozenset(_ORIGIN)
"""Every name that a generated module may import; no class of a spec may have one."""


def names_in(sources: Iterable[str]) -> set[str]:
    """The names that pieces of code use; a signature is read as a function without a body."""
    return {
        name
        for source in sources
        for name in names_in_tree(ast.parse(f"{source} ..." if source[-1:] == ":" else source))
    }


def names_in_tree(tree: ast.AST) -> set[str]:
    """The names that a syntax tree reads."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def import_blocks(names: Iterable[str], own: Mapping[str, Iterable[str]] | None = None) -> tuple[str, ...]:
    """The import lines for these names, a block a group; `own` holds those of this package, by module."""
    modules: dict[str, set[str]] = {}
    for name in IMPORTABLE.intersection(names):
        modules.setdefault(_ORIGIN[name], set()).add(name)
    rest = tuple(sorted(module for module in modules if not any(module in group for group in _GROUPS)))
    blocks = [[from_line(m, modules[m]) for m in group if m in modules] for group in (*_GROUPS, rest)]
    blocks.append([from_line(module, its) for module, its in sorted((own or {}).items()) if its])
    return tuple("\n".join(block) for block in blocks if block)


def from_line(module: str, names: Iterable[str]) -> str:
    """One `from … import …`."""
    ordered = sorted(names, key=_order)
    line = f"from {module} import {', '.join(ordered)}"
    return line if len(line) <= WIDTH else exploded(f"from {module} import (", ordered, ")", 0)


def _order(name: str) -> tuple[int, str]:
    """Constants, classes, functions: isort's order."""
    return 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2, name
