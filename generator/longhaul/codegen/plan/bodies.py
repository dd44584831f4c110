"""Bodies of requests and responses: which of the forms on offer is generated, and as what type."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from ..diagnostics import Diagnostics
from ..ir import MediaType, Operation, RequestBody
from ..media import Form, body_form
from .context import is_success
from .names import pascal_case
from .shapes import ANY, Shape, Shapes, hint, operation_name
from .text import literal

__all__ = ["AnswerPlan", "BodyPlan", "OperationShapes", "operation_shapes"]


@frozen
class BodyPlan:
    """A request body: its media type, the hint of its argument, and its constant."""

    media_type: str
    hint: str
    constant: str
    required: bool
    description: str | None


@frozen
class AnswerPlan:
    """The body of a success: the status as the runtime counts it, its type, its constant and its shape."""

    status: int
    type: str
    constant: str
    shape: Shape


@frozen
class OperationShapes:
    """The shapes that an operation uses. They are made for all operations before the classes are printed."""

    parameters: tuple[Shape, ...]
    body: BodyPlan | None
    answers: tuple[AnswerPlan, ...]
    headers_class: str

    @property
    def result(self) -> str:
        """The type of what comes back: of the one success there is, or a union."""
        return " | ".join(dict.fromkeys(answer.type for answer in self.answers)) or "None"


def operation_shapes(operation: Operation, shapes: Shapes) -> OperationShapes:
    """Make the classes that an operation needs."""
    name = pascal_case(operation_name(operation), "Operation")
    return OperationShapes(
        parameters=tuple(shapes.shape(p.schema, name + pascal_case(p.name, "Argument")) for p in operation.parameters),
        body=_body(operation.request_body, shapes, name),
        answers=_answers(operation, shapes, name),
        headers_class=shapes.names.take(f"{name}Headers"),
    )


_FORMS: Final = ("json", "urlencoded", "text", "bytes")


def _chosen(
    content: tuple[MediaType, ...], diagnostics: Diagnostics, *, others: Form | None = None
) -> tuple[Form, MediaType] | None:
    """The form of a body that is generated, of those that are offered: JSON first. The rest is named.

    `others` is how a media type without a form of its own is given; None if it can't be.
    """
    forms: list[tuple[Form, MediaType]] = [
        (form, media) for media in content if (form := body_form(media.name) or others) is not None
    ]
    found = min(forms, key=lambda pair: _FORMS.index(pair[0]), default=None)
    for media in content:
        if found is not None and media.name != found[1].name:
            diagnostics.warning(
                media.location,
                f"{media.name} is not generated, since {found[1].name} is",
                "nothing to do, if that is meant",
            )
    return found


def _body(body: RequestBody | None, shapes: Shapes, name: str) -> BodyPlan | None:
    found = _chosen(body.content, shapes.diagnostics) if body is not None else None
    if body is None or found is None:
        return None
    form, media = found
    media_type = "application/json" if "*" in media.name else media.name
    shape = shapes.shape(media.schema, f"{name}Body", "request") if media.schema is not None else ANY
    kind = {"text": "str", "bytes": "bytes"}.get(form) or hint(shape)
    required = ", required=True" if body.required else ""
    constant = f"Body({literal(media_type)}, {literal(form)}{required})"
    return BodyPlan(media_type, kind, constant, body.required, body.description)


def _answers(operation: Operation, shapes: Shapes, name: str) -> tuple[AnswerPlan, ...]:
    """The successes; where there are none, what `default` describes is taken for one."""
    successes = [response for response in operation.responses if is_success(response)]
    if not successes:
        successes = [response for response in operation.responses if response.status == "default"]
    several = len(successes) > 1
    return tuple(
        _answer(_status(response.status), response.content, shapes, f"{name}{response.status if several else ''}Result")
        for response in successes
    )


def _status(status: str) -> int:
    """As the runtime counts: 200, 2 for 2XX, 0 for `default`."""
    return 0 if status == "default" else int(status.rstrip("X"))


def _answer(status: int, content: tuple[MediaType, ...], shapes: Shapes, name: str) -> AnswerPlan:
    found = _chosen(content, shapes.diagnostics, others="bytes")
    if found is None:
        return AnswerPlan(status, "None", 'Answer(None, "none")', ANY)
    form, media = found
    if form == "json":
        shape = shapes.shape(media.schema, name) if media.schema is not None else ANY
        return AnswerPlan(status, hint(shape), f"Answer({hint(shape)})", shape)
    if form == "text":
        return AnswerPlan(status, "str", 'Answer(str, "text")', ANY)
    return AnswerPlan(status, "bytes", 'Answer(bytes, "bytes")', ANY)
