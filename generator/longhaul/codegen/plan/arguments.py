"""Arguments of a method: their names and hints, the signature, and how they are handed on."""

from __future__ import annotations

from attrs import frozen

from ..ir import Operation, Parameter, Schema
from .bodies import BodyPlan, OperationShapes
from .context import Context, is_constant
from .names import Namespace, snake_case
from .shapes import Shape, hint
from .text import bracketed, literal

__all__ = ["Argument", "handed_on", "plan_arguments", "signature"]


@frozen
class Argument:
    """An argument of a method, and the parameter that it is for."""

    name: str
    hint: str
    parameter: Parameter


def plan_arguments(context: Context, operation: Operation, used: OperationShapes, constant: str) -> list[Argument]:
    """The arguments for the parameters of an operation, in the spec's order. None may hide the operation's constant."""
    namespace = Namespace({"self", "body", constant})
    arguments: list[Argument] = []
    for parameter, shape in zip(operation.parameters, used.parameters, strict=True):
        if context.is_argument(parameter):
            _check_style(context, parameter)
            name = namespace.take(snake_case(parameter.name, "argument"))
            arguments.append(Argument(name, _hint(context, shape), parameter))
        elif not is_constant(parameter) and parameter.name.lower() not in context.scheme_headers:
            context.diagnostics.warning(
                parameter.location,
                f"header parameter '{parameter.name}' is not generated, as OpenAPI says",
                "describe it by content or a security scheme, or remove it",
            )
    return arguments


def _check_style(context: Context, parameter: Parameter) -> None:
    """Report a value that OpenAPI's styles have no form for."""
    schema = context.resolved(parameter.schema)
    kind = "object" if schema.properties else schema.type
    needed = {"deepObject": ("object",), "spaceDelimited": ("array", "object"), "pipeDelimited": ("array", "object")}
    inner = [schema.items] if schema.items else [each.schema for each in schema.properties]
    inner += [schema.additional] if isinstance(schema.additional, Schema) else []
    if parameter.json:
        return
    if kind is not None and kind not in needed.get(parameter.style, (kind,)):
        context.diagnostics.warning(
            parameter.location,
            f"style {parameter.style} has no form for a value of type {kind}",
            "write style: form, or leave it out",
        )
    if any(each.type in ("array", "object") or each.properties for each in map(context.resolved, inner)):
        context.diagnostics.warning(
            parameter.location,
            f"style {parameter.style} has no form for values inside '{parameter.name}' that are lists or objects",
            "use content: {application/json: {schema: …}} instead of schema",
        )


def _hint(context: Context, shape: Shape) -> str:
    """What a caller may pass: any sequence for an array, a raw value for an enum, any map for a map."""
    if shape.get("type") == "array":
        return f"Sequence[{_hint(context, shape['items'])}]"
    if shape.get("type") == "object":
        return "Mapping[str, Any]"
    text = hint({**shape, "nullable": False})
    enum = context.shapes.enums.get(text)
    return f"{text} | {enum.kind}" if enum is not None else text


def signature(arguments: list[Argument], body: BodyPlan | None) -> tuple[str, ...]:
    """Path parameters by position; then keywords, those that must be there first."""
    positional = [f"{a.name}: {a.hint}" for a in arguments if a.parameter.place == "path"]
    others = [a for a in arguments if a.parameter.place != "path"]
    required = [f"{a.name}: {a.hint}" for a in others if a.parameter.required]
    optional = [f"{a.name}: {a.hint} | None = None" for a in others if not a.parameter.required]
    if body is not None and body.required:
        required.insert(0, f"body: {body.hint}")
    elif body is not None:
        optional.insert(0, f"body: {body.hint} | None = None")
    keywords = [*required, *optional]
    return (*positional, *(("*", *keywords) if keywords else ()))


def handed_on(arguments: list[Argument], body: BodyPlan | None) -> tuple[str, ...]:
    """What the method's body passes to `_call` or `_page`."""
    parts: list[str] = []
    path = [a.name for a in arguments if a.parameter.place == "path"]
    if path:
        parts.append(f"path=({', '.join(path)}{',' if len(path) == 1 else ''})")
    for place in ("query", "header", "cookie"):
        items = [f"{literal(a.parameter.name)}: {a.name}" for a in arguments if a.parameter.place == place]
        if items:
            parts.append(bracketed(f"{place}={{", items, "}", 12, after=1))
    return (*parts, "body=body") if body is not None else tuple(parts)
