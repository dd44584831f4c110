"""An operation as the constant that the runtime works from."""

from __future__ import annotations

import re
from urllib.parse import quote

from ..ir import ErrorShape, Limits, Operation, Parameter, Schema
from .bodies import OperationShapes
from .context import Context, is_constant, is_success
from .paging import PagingPlan
from .patterns import python_pattern
from .shapes import operation_name
from .text import bracketed, exploded, literal

__all__ = ["operation_constant"]

_LIMITS = (
    "minimum",
    "maximum",
    "exclusive_minimum",
    "exclusive_maximum",
    "multiple_of",
    "min_length",
    "max_length",
    "min_items",
    "max_items",
)


def operation_constant(
    context: Context, operation: Operation, used: OperationShapes, headers_class: str, paging: PagingPlan | None
) -> str:
    """The value of the constant."""
    fields = [
        f"id={literal(operation_name(operation))}",
        f"method={literal(operation.method)}",
        f"path={literal(_encoded(operation.path))}",
        *_parameters(context, operation),
        *_constant_headers(operation),
    ]
    if used.body is not None:
        fields.append(f"body={used.body.constant}")
    answers = [f"{answer.status}: {answer.constant}" for answer in used.answers]
    fields.append(bracketed("answers={", answers, "}", 4, after=1))
    fields.append(f"headers={headers_class}")
    error = _error_shape(context, operation)
    if error is not None:
        fields.append(f"error=ErrorShape(code={literal(error.code)}, message={literal(error.message)})")
    if paging is not None:
        fields.append(f"paging={paging.constant}")
    if operation.anonymous:
        fields.append("anonymous=True")
    return exploded("ListOperation(" if paging else "Operation(", fields, ")", 0)


def _encoded(path: str) -> str:
    """The path as it is sent, but for its holes (RFC 3986, section 3.3)."""
    parts = re.split(r"(\{[^{}]*\})", path)
    return "".join(part if part[:1] == "{" else quote(part, safe="/:@!$&'()*+,;=-._~%") for part in parts)


def _parameters(context: Context, operation: Operation) -> list[str]:
    items = [_parameter(context, p) for p in operation.parameters if context.is_argument(p)]
    if len(items) == 1:
        return [f"parameters=({items[0]},)"]
    return [bracketed("parameters=(", items, ")", 4, after=1)] if items else []


def _constant_headers(operation: Operation) -> list[str]:
    constants = {p.name.lower(): str(p.schema.default) for p in operation.parameters if is_constant(p)}
    items = [f"{literal(name)}: {literal(value)}" for name, value in constants.items()]
    return [bracketed("constant_headers={", items, "}", 4, after=1)] if items else []


def _parameter(context: Context, parameter: Parameter) -> str:
    schema = context.resolved(parameter.schema)
    style = "json" if parameter.json else parameter.style
    fields = [literal(parameter.name), f"Place.{parameter.place.upper()}", f"style={literal(style)}"]
    fields += ["explode=True"] if parameter.explode and _is_compound(schema) else []
    fields += ["required=True"] if parameter.required else []
    fields += ["allow_reserved=True"] if parameter.allow_reserved else []
    items = context.resolved(schema.items).limits if schema.items is not None else Limits()
    fields += _limits(context, parameter, schema.limits, items)
    return bracketed("Parameter(", fields, ")", 8, after=1)


def _limits(context: Context, parameter: Parameter, own: Limits, items: Limits) -> list[str]:
    """Limits of the value, and for an array those of each item."""
    found: list[str] = []
    for name in _LIMITS:
        value = getattr(own, name) if getattr(own, name) is not None else getattr(items, name)
        found += [f"{name}={literal(value)}"] if value is not None else []
    pattern = own.pattern or items.pattern
    if pattern is not None:
        readable = python_pattern(pattern)
        if readable is not None:
            found.append(f"pattern={literal(readable)}")
        else:
            context.diagnostics.warning(
                parameter.location,
                f"pattern {pattern} of '{parameter.name}' is not one that Python reads; it is not checked",
                "write it without what is JavaScript's own",
            )
    return [*found, "unique_items=True"] if own.unique_items else found


def _is_compound(schema: Schema) -> bool:
    return schema.type in ("array", "object", None) or bool(schema.properties)


def _error_shape(context: Context, operation: Operation) -> ErrorShape | None:
    """Of the first error body that tells where its code and message are."""
    schemas = (
        context.resolved(media.schema)
        for response in operation.responses
        if not is_success(response)
        for media in response.content
        if media.schema is not None
    )
    return next((shape for schema in schemas if (shape := schema.error or _usual_shape(schema)) is not None), None)


def _usual_shape(schema: Schema) -> ErrorShape | None:
    """What most error bodies mean by the texts `code` and `message`, where no x-longhaul-error says it."""
    texts = {each.name for each in schema.properties if each.schema.type == "string"}
    return ErrorShape(code=("code",), message=("message",)) if "message" in texts else None
