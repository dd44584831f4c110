"""The two client modules. They are the same but for a few words, which are chosen here."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ..ir import Document
from .imports import import_blocks, names_in
from .operations import OperationPlan
from .text import bracketed, docstring, sentence, wrapped

__all__ = ["ClientPlan", "plan_client"]


@frozen(kw_only=True)
class ClientPlan:
    """A client module.

    Attributes:
        methods: of each, its signature, docstring and body.
    """

    module: str
    docstring: str
    imports: tuple[str, ...]
    class_name: str
    base: str
    class_docstring: str
    methods: tuple[tuple[str, str, str], ...]


def plan_client(
    document: Document,
    class_name: str,
    operations: tuple[OperationPlan, ...],
    classes: Iterable[str],
    origin: str,
    *,
    is_async: bool,
) -> ClientPlan:
    """Plan the sync or the async client."""
    base = "AsyncClient" if is_async else "Client"
    methods = tuple(_method(operation, is_async=is_async) for operation in operations)
    names = names_in(signature for signature, _, _ in methods) | {base}
    constants = {"SERVICE", *(operation.constant for operation in operations)}
    headers = {operation.headers.name for operation in operations if operation.headers is not None}
    kind = "Asynchronous client" if is_async else "Client"
    return ClientPlan(
        module="async_client" if is_async else "client",
        docstring=docstring([*wrapped(f"{kind} of {sentence(document.title)}", 0), "", origin], 0),
        imports=import_blocks(names, {".models": names & set(classes), ".operations": constants | headers}),
        class_name=class_name,
        base=base,
        class_docstring=docstring(_class_words(document, base), 4),
        methods=methods,
    )


def _class_words(document: Document, base: str) -> list[str]:
    return [
        *wrapped(sentence(f"{document.title}, version {document.version}"), 4),
        "",
        *wrapped(
            f"Arguments are those of `longhaul.runtime.{base}`. Beside what it names, each call raises "
            "`InvalidParameter`, `TransportError` or `DecodeError`.",
            4,
        ),
    ]


def _method(operation: OperationPlan, *, is_async: bool) -> tuple[str, str, str]:
    """Signature, docstring and body."""
    prefix = "Async" if is_async else ""
    kind = f"{prefix}Pager" if operation.is_list else "Response"
    words = "async def" if is_async and not operation.is_list else "def"
    wait = "await " if is_async and not operation.is_list else ""
    result = f"{kind}[{operation.result}, {operation.headers_class}]"
    signature = bracketed(f"{words} {operation.method}(", ["self", *operation.arguments], f") -> {result}:", 4)
    call = f"return {wait}self.{'_page' if operation.is_list else '_call'}("
    return signature, operation.docstring, bracketed(call, [operation.constant, *operation.handed_on], ")", 8)
