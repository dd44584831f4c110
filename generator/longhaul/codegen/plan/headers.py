"""Response headers as a class."""

from __future__ import annotations

from attrs import frozen

from ..ir import Header, Operation
from .context import Context, is_success
from .models import schema_facts
from .names import Namespace, snake_case
from .shapes import operation_name
from .text import docstring, literal, sentence, wrapped

__all__ = ["HeadersPlan", "plan_headers"]


@frozen
class HeadersPlan:
    """The class of an operation's response headers: its name, docstring and fields."""

    name: str
    docstring: str
    fields: tuple[str, ...]


def plan_headers(context: Context, operation: Operation, name: str) -> HeadersPlan | None:
    """The class for the headers of all successes; None where none are documented."""
    found = {
        header.name.lower(): header
        for response in operation.responses
        if is_success(response)
        for header in response.headers
    }
    if not found:
        return None
    namespace = Namespace({"self", "field", "frozen", "wire", "str", "int", "float", "bool", "list", "datetime"})
    headers = [(header, namespace.take(snake_case(header.name, "header"))) for header in found.values()]
    lines = [f"Response headers of `{operation_name(operation)}`."]
    described = [line for header, attribute in headers for line in _attribute_lines(header, attribute)]
    lines += ["", "Attributes:", *described] if described else []
    return HeadersPlan(
        name, docstring(lines, 4), tuple(_field(context, header, attribute) for header, attribute in headers)
    )


def _attribute_lines(header: Header, name: str) -> list[str]:
    facts = [f"`{header.name}`"] if header.name != name else []
    facts += schema_facts(header.schema) if header.schema is not None else []
    words = [f"{'; '.join(facts)}." if facts else "", sentence(header.description)]
    text = " ".join(filter(None, words))
    return [f"    {line}" for line in wrapped(f"{name}: {text}", 8, hanging="    ")] if text else []


def _field(context: Context, header: Header, name: str) -> str:
    value = f"field(default=None, metadata=wire({literal(header.name)}))" if name != header.name else "None"
    return f"{name}: {_hint(context, header)} | None = {value}"


def _hint(context: Context, header: Header) -> str:
    if header.schema is None:
        return "str"
    schema = context.resolved(header.schema)
    inner = context.resolved(schema.items).type if schema.items is not None else "string"
    if schema.type == "object" or schema.properties or inner != "string":
        context.diagnostics.warning(
            header.location, f"the parts of header '{header.name}' are not decoded; they are text", "nothing to do"
        )
    if schema.type == "array":
        return "list[str]"
    if schema.type == "string" and schema.format == "date-time":
        return "datetime"
    return {"integer": "int", "number": "float", "boolean": "bool"}.get(str(schema.type), "str")
