"""Operations: what is decided of each, put together."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from ..ir import Operation
from .arguments import handed_on, plan_arguments, signature
from .bodies import OperationShapes
from .constants import operation_constant
from .context import Context
from .headers import HeadersPlan, plan_headers
from .imports import IMPORTABLE
from .methods import method_docstring
from .names import Namespace, constant_case, snake_case
from .paging import plan_paging
from .shapes import operation_name

__all__ = ["OperationPlan", "plan_operations"]

_RESERVED_METHODS: Final = frozenset(
    {"close", "str", "int", "float", "bool", "list", "dict", "bytes", "date", "datetime"}
)
"""What a client has beside its operations, and the types in its signatures, which a method of that name would hide."""


@frozen(kw_only=True)
class OperationPlan:
    """One operation, each part as its text.

    Attributes:
        constant, type, value: name, type and value of the constant.
        method: name of the method.
        arguments: of the method after self, as they stand in its signature.
        result: type of the items or of the body, without the pager or response around it.
        headers_class: class of the response headers.
        headers: the class itself, where it is generated.
        handed_on: what the method passes to `_page` or `_call`.
    """

    constant: str
    type: str
    value: str
    method: str
    arguments: tuple[str, ...]
    result: str
    headers_class: str
    headers: HeadersPlan | None
    is_list: bool
    handed_on: tuple[str, ...]
    docstring: str


def plan_operations(
    context: Context, operations: list[Operation], used: list[OperationShapes]
) -> tuple[OperationPlan, ...]:
    """Decide everything of the operations of a document."""
    classes = {*context.shapes.models, *context.shapes.enums, *(its.headers_class for its in used)}
    methods = Namespace(_RESERVED_METHODS | classes)
    constants = Namespace({"SERVICE"} | IMPORTABLE | classes)
    return tuple(
        _plan(context, operation, its, methods, constants) for operation, its in zip(operations, used, strict=True)
    )


def _plan(
    context: Context, operation: Operation, used: OperationShapes, methods: Namespace, constants: Namespace
) -> OperationPlan:
    name = operation_name(operation)
    constant = constants.take(constant_case(name, "OPERATION"))
    arguments = plan_arguments(context, operation, used, constant)
    headers = plan_headers(context, operation, used.headers_class)
    headers_class = headers.name if headers else "NoHeaders"
    paging = plan_paging(context, operation.pagination, used)
    result = paging.item if paging else used.result
    return OperationPlan(
        constant=constant,
        type=f"{'ListOperation' if paging else 'Operation'}[{result}, {headers_class}]",
        value=operation_constant(context, operation, used, headers_class, paging),
        method=methods.take(snake_case(name, "operation")),
        arguments=signature(arguments, used.body),
        result=result,
        headers_class=headers_class,
        headers=headers,
        is_list=paging is not None,
        handed_on=handed_on(arguments, used.body),
        docstring=method_docstring(context, operation, arguments, used.body),
    )
