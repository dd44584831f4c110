"""Stage 3: everything Python of one spec. What is decided here is only filled in by the templates."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from ..diagnostics import Diagnostics
from ..ir import Document
from ..models import ModelsText, write_models
from .models import plan_models
from .names import pascal_case
from .operations import MethodPlan, OperationPlan, OperationsPlanner, operation_shapes
from .shapes import Shapes, operation_name
from .text import bracketed, docstring, exploded, literal, sentence, wrapped

__all__ = ["MARK", "ClientPlan", "PackagePlan", "Refusal", "plan"]


MARK: Final = "Written by longhaul from "
"""What the first page of each generated package says, so that nobody else's folder is taken for one."""


@frozen
class Refusal:
    """An operation for which nothing is generated, and why."""

    operation: str
    reason: str


@frozen(kw_only=True)
class ClientPlan:
    """A client module, sync or async: the words that differ, and imports."""

    docstring: str
    imports: tuple[str, ...]
    class_name: str
    base: str
    class_docstring: str
    methods: tuple[tuple[str, str, str], ...]


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
    models: ModelsText
    models_docstring: str
    models_imports: tuple[str, ...]
    bind: str
    operations_docstring: str
    operations_imports: tuple[str, ...]
    service: str
    planned: tuple[OperationPlan, ...]
    clients: tuple[ClientPlan, ...]
    operations: int
    refused: tuple[Refusal, ...]


def plan(document: Document, spec: str, package: str, diagnostics: Diagnostics) -> PackagePlan:
    """Decide everything.

    Args:
        document: what the spec says.
        spec: what the spec file is called in docstrings, such as `specs/oci/x.yaml`.
        package: dotted name of the package below `longhaul`, such as `oci.x`.
        diagnostics: takes what can't be generated.
    """
    shapes = Shapes(document, diagnostics)
    served = [operation for operation in document.operations if operation.refused is None]
    used = [operation_shapes(operation, shapes) for operation in served]
    models_plan = plan_models(shapes, spec)
    models = write_models(models_plan)
    planner = OperationsPlanner(document, shapes, models_plan, spec, diagnostics)
    planned = tuple(planner.plan(operation, its) for operation, its in zip(served, used, strict=True))
    name = pascal_case(package.rpartition(".")[2], "Service")
    clients = tuple(_client(document, name, planned, models.order, is_async=is_async) for is_async in (False, True))
    origin = f"{MARK}{spec}; change that and run `make regenerate`."
    exports = sorted([*models.order, *(client.class_name for client in clients)])
    return PackagePlan(
        package=package,
        bundled=json.dumps(document.bundled, ensure_ascii=False, indent=2) + "\n",
        init_docstring=docstring(_module_words(document, origin), 0),
        init_imports=_init_imports(clients, models.order),
        exports=tuple(exports),
        models=models,
        models_docstring=docstring([f"Models of {sentence(document.title)}", "", origin], 0),
        models_imports=_models_imports(models, bind=bool(models_plan.models)),
        bind=bracketed("bind(", [name for name in models.order if name in models_plan.models], ")", 0),
        operations_docstring=docstring([f"Operations of {sentence(document.title)}", "", origin], 0),
        operations_imports=_operations_imports(planned, models.order),
        service=_service(document, package),
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


# --- the service -----------------------------------------------------------------------------------------------------


def _service(document: Document, package: str) -> str:
    used = [name for operation in document.operations for name in operation.security]
    auth = dict.fromkeys(document.schemes[name].auth for name in used if name in document.schemes)
    fields = [
        f"name={literal(package)}",
        f"title={literal(document.title)}",
        f"version={literal(document.version)}",
        f"endpoints={_endpoints(document)}",
    ]
    if auth:
        fields.append(f"auth=({', '.join(map(literal, auth))}{',' if len(auth) == 1 else ''})")
    if document.request_id is not None:
        fields.append(f"request_id={literal(document.request_id)}")
    return exploded("Service(", fields, ")", 0)


def _endpoints(document: Document) -> str:
    if document.endpoints is not None:
        fields = [f"pattern={literal(document.endpoints.pattern)}", f"domain={literal(document.endpoints.domain)}"]
        if document.endpoints.exceptions:
            items = [f"{literal(r)}: {literal(domain)}" for r, domain in document.endpoints.exceptions.items()]
            fields.append(bracketed("exceptions={", items, "}", 8, after=1))
        return bracketed("Endpoints(", fields, ")", 4, after=1)
    if document.server is None or not document.server.url.startswith(("http://", "https://")):
        return "Endpoints()"
    url = document.server.url
    for name, value in document.server.variables.items():
        url = url if name == "region" else url.replace(f"{{{name}}}", value)
    fields = [f"pattern={literal(url)}"]
    region = document.server.variables.get("region")
    fields += [f"region={literal(region)}"] if region and "{region}" in url else []
    return bracketed("Endpoints(", fields, ")", 4, after=1)


# --- clients ---------------------------------------------------------------------------------------------------------

_IMPORTED_FROM: Final[Mapping[str, str]] = {
    "Any": "typing",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "date": "datetime",
    "datetime": "datetime",
    "AsyncClient": "longhaul.runtime.client",
    "Client": "longhaul.runtime.client",
    "AsyncPager": "longhaul.runtime.paging",
    "Pager": "longhaul.runtime.paging",
    "Response": "longhaul.runtime.answers",
    "Answer": "longhaul.runtime.operation",
    "Body": "longhaul.runtime.operation",
    "Endpoints": "longhaul.runtime.operation",
    "ErrorShape": "longhaul.runtime.operation",
    "ListOperation": "longhaul.runtime.operation",
    "NoHeaders": "longhaul.runtime.operation",
    "OffsetPaging": "longhaul.runtime.operation",
    "Operation": "longhaul.runtime.operation",
    "Parameter": "longhaul.runtime.operation",
    "Place": "longhaul.runtime.operation",
    "Service": "longhaul.runtime.operation",
    "TokenPaging": "longhaul.runtime.operation",
    "field": "attrs",
    "frozen": "attrs",
    "wire": "longhaul.runtime.wire",
    "Final": "typing",
}


def _client(
    document: Document, name: str, planned: tuple[OperationPlan, ...], classes: tuple[str, ...], *, is_async: bool
) -> ClientPlan:
    prefix = "Async" if is_async else ""
    methods = tuple(_method(plan.method, is_async=is_async) for plan in planned)
    class_name = f"{prefix}{name}Client"
    names = _names([signature for signature, _, _ in methods]) | {f"{prefix}Client"}
    local = {"operations": {"SERVICE", *(p.constant for p in planned)} | _headers_used(planned)}
    kind = "Asynchronous client" if is_async else "Client"
    return ClientPlan(
        docstring=docstring([f"{kind} of {sentence(document.title)}"], 0),
        imports=_import_lines(names, classes, local),
        class_name=class_name,
        base=f"{prefix}Client",
        class_docstring=docstring(wrapped(sentence(f"{document.title}, version {document.version}"), 4), 4),
        methods=methods,
    )


def _method(method: MethodPlan, *, is_async: bool) -> tuple[str, str, str]:
    """Signature, docstring and body."""
    prefix = "Async" if is_async else ""
    result = f"{prefix}Pager" if method.is_list else "Response"
    words = "async def" if is_async and not method.is_list else "def"
    wait = "await " if is_async and not method.is_list else ""
    signature = bracketed(
        f"{words} {method.name}(", ["self", *method.arguments], f") -> {result}[{method.result}, {method.headers}]:", 4
    )
    call = "_page" if method.is_list else "_call"
    return signature, method.docstring, bracketed(f"return {wait}self.{call}(", [method.constant, *method.call], ")", 8)


def _headers_used(planned: Iterable[OperationPlan]) -> set[str]:
    return {plan.headers for plan in planned if plan.headers != "NoHeaders"}


# --- imports ---------------------------------------------------------------------------------------------------------


def _names(sources: Iterable[str]) -> set[str]:
    """The names that pieces of code use; a signature is read as a function without a body."""
    found: set[str] = set()
    for source in sources:
        tree = ast.parse(f"{source} ..." if source.endswith(":") else source)
        found |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return found


def _import_lines(names: set[str], classes: Iterable[str], local: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Imports in the formatter's order: standard library, third parties, longhaul, this package."""
    modules: dict[str, set[str]] = {}
    for name in names & _IMPORTED_FROM.keys():
        modules.setdefault(_IMPORTED_FROM[name], set()).add(name)
    own = {".models": names & set(classes), **{f".{module}": its for module, its in local.items()}}
    groups = (
        [m for m in sorted(modules) if m in ("typing", "collections.abc", "datetime")],
        [m for m in sorted(modules) if m == "attrs"],
        [m for m in sorted(modules) if m.startswith("longhaul.")],
    )
    blocks = [[_from(module, modules[module]) for module in group] for group in groups]
    blocks.append([_from(module, its) for module, its in sorted(own.items()) if its])
    return tuple("\n".join(block) for block in blocks if block)


def _from(module: str, names: Iterable[str]) -> str:
    ordered = sorted(names, key=_import_order)
    line = f"from {module} import {', '.join(ordered)}"
    return line if len(line) <= 120 else bracketed(f"from {module} import (", ordered, ")", 0)  # noqa: PLR2004


def _import_order(name: str) -> tuple[int, str]:
    """Constants, classes, functions: isort's order."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name


def _init_imports(clients: Iterable[ClientPlan], classes: tuple[str, ...]) -> tuple[str, ...]:
    lines = [f"from .{'async_' if c.base == 'AsyncClient' else ''}client import {c.class_name}" for c in clients]
    lines += [_from(".models", classes)] if classes else []
    return tuple(sorted(lines))


def _models_imports(models: ModelsText, *, bind: bool) -> tuple[str, ...]:
    modules = {module: set(names) for module, names in models.imports.items()}
    if bind:
        modules.setdefault("longhaul.runtime.wire", set()).add("bind")
    groups = (
        [m for m in sorted(modules) if m in ("typing", "datetime")],
        [m for m in sorted(modules) if m == "attrs"],
        [m for m in sorted(modules) if m.startswith("longhaul.")],
    )
    return tuple("\n".join(_from(module, modules[module]) for module in group) for group in groups if group)


def _operations_imports(planned: tuple[OperationPlan, ...], classes: tuple[str, ...]) -> tuple[str, ...]:
    sources = [plan.value for plan in planned] + [plan.type for plan in planned]
    sources += [line for plan in planned if plan.headers != "NoHeaders" for line in plan.headers_fields]
    names = _names(sources) | {"Service", "Endpoints", "Final"}
    names |= {"frozen"} if _headers_used(planned) else set()
    return _import_lines(names, classes, {})
