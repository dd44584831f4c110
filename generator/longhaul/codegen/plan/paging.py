"""How the pages of a list follow each other, and what its items are."""

from __future__ import annotations

from attrs import frozen

from ..ir import OffsetPagination, Pagination, Pointer, TokenPagination
from .bodies import OperationShapes
from .context import Context
from .shapes import ANY, Shape, hint
from .text import bracketed, literal

__all__ = ["PagingPlan", "plan_paging"]


@frozen
class PagingPlan:
    """The type of the items, and the constant."""

    item: str
    constant: str


def plan_paging(context: Context, pagination: Pagination | None, used: OperationShapes) -> PagingPlan | None:
    """The paging of an operation; None for one that has none, or, with a diagnostic, where a pointer leads nowhere."""
    body = used.answers[0].shape if used.answers else ANY
    found = _follow(context, body, pagination.items) if pagination is not None else None
    if pagination is None:
        return None
    if found is None or found[1].get("type") != "array":
        _report(context, pagination, "items", pagination.items, "a list")
        return None
    arguments = [f"items={literal(found[0])}"]
    if isinstance(pagination, TokenPagination):
        arguments.append(f"header={literal(pagination.header)}")
    else:
        arguments.append(f"total={_total(context, pagination, body)}")
    arguments.append(f"parameter={literal(pagination.parameter)}")
    kind = "TokenPaging(" if isinstance(pagination, TokenPagination) else "OffsetPaging("
    return PagingPlan(hint(found[1]["items"]), bracketed(kind, arguments, ")", 4, after=len("paging=,")))


def _total(context: Context, pagination: OffsetPagination, body: Shape) -> str:
    if pagination.total is None:
        return "None"
    found = _follow(context, body, pagination.total)
    if found is None or found[1].get("type") != "integer":
        _report(context, pagination, "total", pagination.total, "an integer")
        return "None"
    return literal(found[0])


def _follow(context: Context, shape: Shape, pointer: Pointer) -> tuple[tuple[str, ...], Shape] | None:
    """The attributes that a pointer leads through, and the shape at its end."""
    attributes: list[str] = []
    for key in pointer:
        model = context.shapes.models.get(hint({**shape, "nullable": False})) if "$ref" in shape else None
        found = next((its for each, its in model.properties if each.name == key), None) if model else None
        if model is None or found is None:
            return None
        attributes.append(context.models.fields[model.name][key])
        shape = found
    return tuple(attributes), shape


def _report(context: Context, pagination: Pagination, key: str, pointer: Pointer, kind: str) -> None:
    context.diagnostics.error(
        pagination.location,
        f"{key} points to '/{'/'.join(pointer)}', which is not {kind} in the response",
        f"write the JSON pointer to {kind} in the body of the first 2xx response",
    )
