"""Stage 4: plans into the text of files. The templates are pages with holes; every word in them was chosen before.

The classes are printed through datamodel-code-generator (see `classes`), everything else by Jinja2 alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .classes import print_classes
from .plan import PackagePlan
from .plan.imports import import_blocks

__all__ = ["render"]


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  # Python, not HTML; plan.text escapes
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(package: PackagePlan) -> Mapping[Path, str]:
    """The files of one package, by their path below the folder that stands for `longhaul`."""
    folder = Path(*package.package.split("."))
    classes = print_classes(package.models)
    imports = import_blocks([*classes.names, *(["bind"] if package.bind else [])])
    pages = {
        "__init__.py": _page("package.py.jinja2", plan=package),
        "models.py": _page("models.py.jinja2", plan=package, classes=classes, imports=imports),
        "operations.py": _page("operations.py.jinja2", plan=package),
        "client.py": _page("client.py.jinja2", client=package.clients[0]),
        "async_client.py": _page("client.py.jinja2", client=package.clients[1]),
        "openapi.json": package.bundled,
        "py.typed": "",
    }
    return {folder / name: text for name, text in pages.items()}


def _page(template: str, **plan: object) -> str:
    return _templates().get_template(template).render(plan)
