"""Words of a method: what it does, its arguments, what it raises, and where it stands in the spec."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from ..ir import Operation, Response
from .arguments import Argument
from .bodies import BodyPlan
from .context import Context, is_success
from .models import schema_facts
from .shapes import operation_name
from .text import docstring, sentence, wrapped

__all__ = ["method_docstring"]

_ERRORS: Final[Mapping[str, str]] = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "409": "Conflict",
    "429": "TooManyRequests",
}


def method_docstring(context: Context, operation: Operation, arguments: list[Argument], body: BodyPlan | None) -> str:
    """The docstring: only what the signature can't say."""
    lines = wrapped(sentence(operation.summary) or f"`{operation_name(operation)}`.", 8)
    lines += _description(operation)
    lines += ["", "Deprecated."] if operation.deprecated else []
    words = [line for argument in arguments for line in _argument_lines(argument)]
    if body is not None:
        words += _indented(f"body: {sentence(body.description) or f'What is sent, as {body.media_type}.'}")
    lines += ["", "Args:", *words] if words else []
    taken = context.shapes.models.keys() | context.shapes.enums.keys()
    raises = [line for response in operation.responses for line in _raises_lines(response, taken)]
    lines += ["", "Raises:", *raises] if raises else []
    lines += ["", f"Source: {operation.method} {context.spec}{operation.location.pointer}"]
    return docstring(lines, 8)


def _description(operation: Operation) -> list[str]:
    text = (operation.description or "").strip()
    if not text or sentence(text) == sentence(operation.summary):
        return []
    return ["", *(part for line in text.split("\n") for part in wrapped(line, 8))]


def _argument_lines(argument: Argument) -> list[str]:
    parameter = argument.parameter
    repeated = (
        ", repeated" if parameter.place == "query" and parameter.schema.type == "array" and parameter.explode else ""
    )
    facts = [f"`{parameter.name}` in {parameter.place}{repeated}", *schema_facts(parameter.schema)]
    facts += ["deprecated"] if parameter.deprecated else []
    return _indented(f"{argument.name}: {'; '.join(facts)}. {sentence(parameter.description)}".rstrip())


def _raises_lines(response: Response, classes: Collection[str]) -> list[str]:
    """An error that has the name of a class of the spec is told apart by its module."""
    if is_success(response) or response.status[0] in "13":
        return []
    known = "ServerError" if response.status[0] == "5" else _ERRORS.get(response.status, "ResponseError")
    known = f"longhaul.runtime.{known}" if known in classes else known
    status = "any other status" if response.status == "default" else response.status
    return _indented(f"{known}: {status}. {sentence(response.description)}".rstrip())


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in wrapped(text, 12, hanging="    ")]
