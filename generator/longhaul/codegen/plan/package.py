"""Stage 3: everything Python of one spec. What is decided here is only filled in by the templates."""

from __future__ import annotations

import json
from typing import Final

from attrs import frozen

from ..diagnostics import Diagnostics
from ..ir import Document
from .bodies import operation_shapes
from .clients import ClientPlan, plan_client
from .context import Context
from .imports import from_line, import_blocks, names_in
from .models import ModelsPlan, plan_models
from .names import pascal_case
from .operations import OperationPlan, plan_operations
from .service import service_constant
from .shapes import Shapes, operation_name
from .text import bracketed, docstring, sentence, wrapped

__all__ = ["MARK", "PackagePlan", "Refusal", "plan"]

MARK: Final = "Written by longhaul from "
"""What the first page of each generated package says, so that nobody else's folder is taken for one."""


@frozen
class Refusal:
    """An operation for which nothing is generated, and why."""

    operation: str
    reason: str


@frozen(kw_only=True)
class PackagePlan:
    """A generated package, ready to be printed.

    Attributes:
        package: dotted name below `longhaul`.
        bundled: the spec as JSON text.
        operations: how many are in the spec, those that were refused among them.
    """

    package: str
    bundled: str
    init_docstring: str
    init_imports: tuple[str, ...]
    exports: tuple[str, ...]
    models: ModelsPlan
    models_docstring: str
    bind: str
    operations_docstring: str
    operations_imports: tuple[str, ...]
    service: str
    planned: tuple[OperationPlan, ...]
    clients: tuple[ClientPlan, ...]
    operations: int
    refused: tuple[Refusal, ...]


def plan(document: Document, spec: str, package: str, diagnostics: Diagnostics, *, command: str) -> PackagePlan:
    """Decide everything.

    Args:
        document: what the spec says.
        spec: what the spec file is called in docstrings, such as `specs/oci/x.yaml`.
        package: dotted name of the package below `longhaul`, such as `oci.x`.
        diagnostics: takes what can't be generated.
        command: what writes the package anew, for its docstrings.
    """
    name = pascal_case(package.rpartition(".")[2], "Service")
    client_names = f"{name}Client", f"Async{name}Client"
    shapes = Shapes(document, diagnostics, reserved=client_names)
    served = [operation for operation in document.operations if operation.refused is None]
    used = [operation_shapes(operation, shapes) for operation in served]
    models_plan = plan_models(shapes, spec)
    classes = tuple(models_plan.words)
    planned = plan_operations(Context(document, shapes, models_plan, spec, diagnostics), served, used)
    origin = f"{MARK}{spec}; change that and run `{command}`."
    clients = tuple(
        plan_client(document, client_name, planned, classes, origin, is_async=is_async)
        for client_name, is_async in zip(client_names, (False, True), strict=True)
    )
    headers = [its.headers.name for its in planned if its.headers is not None]
    return PackagePlan(
        package=package,
        bundled=json.dumps(document.bundled, ensure_ascii=False, indent=2) + "\n",
        init_docstring=docstring(_module_words(document, origin), 0),
        init_imports=_init_imports(clients, classes, headers),
        exports=tuple(sorted([*classes, *client_names, *headers])),
        models=models_plan,
        models_docstring=docstring([*wrapped(f"Models of {sentence(document.title)}", 0), "", origin], 0),
        bind=bracketed("bind(", models_plan.models, ")", 0) if models_plan.models else "",
        operations_docstring=docstring([*wrapped(f"Operations of {sentence(document.title)}", 0), "", origin], 0),
        operations_imports=_operations_imports(planned, classes),
        service=service_constant(document, package),
        planned=planned,
        clients=clients,
        operations=len(document.operations),
        refused=tuple(Refusal(operation_name(o), o.refused) for o in document.operations if o.refused is not None),
    )


def _module_words(document: Document, origin: str) -> list[str]:
    lines = [*wrapped(sentence(f"{document.title}, version {document.version}"), 0)]
    for line in (document.description or "").strip().split("\n"):
        lines += ["", *wrapped(line, 0)] if line and lines[-1:] == [""] else wrapped(line, 0) if line else [""]
    if document.description:
        lines.insert(1, "")
    return [*_squeezed(lines), "", origin]


def _squeezed(lines: list[str]) -> list[str]:
    """Without two empty lines after each other, and without one at the end."""
    kept = [line for before, line in zip(["x", *lines], lines, strict=False) if line or before]
    return kept[:-1] if kept[-1:] == [""] else kept


# --- imports ---------------------------------------------------------------------------------------------------------


def _init_imports(clients: tuple[ClientPlan, ...], classes: tuple[str, ...], headers: list[str]) -> tuple[str, ...]:
    lines = [from_line(f".{client.module}", [client.class_name]) for client in clients]
    own = {".models": classes, ".operations": headers}
    return tuple(sorted([*lines, *(from_line(module, names) for module, names in own.items() if names)]))


def _operations_imports(planned: tuple[OperationPlan, ...], classes: tuple[str, ...]) -> tuple[str, ...]:
    headers = [plan.headers for plan in planned if plan.headers is not None]
    sources = [text for plan in planned for text in (plan.value, plan.type)]
    names = names_in([*sources, *(line for its in headers for line in its.fields)]) | {"Service", "Endpoints", "Final"}
    return import_blocks([*names, *(["frozen"] if headers else [])], {".models": names & set(classes)})
