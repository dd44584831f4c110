"""Operations: constants, methods, arguments and words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from ..diagnostics import Diagnostics
from ..ir import (
    Document,
    ErrorShape,
    Header,
    Limits,
    MediaType,
    OffsetPagination,
    Operation,
    Parameter,
    Response,
    Schema,
    TokenPagination,
)
from .models import ModelsPlan, schema_facts
from .names import Namespace, constant_case, pascal_case, snake_case
from .patterns import python_pattern
from .shapes import ANY, Shape, Shapes, hint, operation_name
from .text import bracketed, docstring, exploded, literal, sentence, wrapped

__all__ = ["MethodPlan", "OperationPlan", "OperationsPlanner"]

_RESERVED_METHODS: Final = frozenset({"close"})
_IGNORED_HEADERS: Final = frozenset({"accept", "authorization", "content-type"})
"""OpenAPI: parameters of these names are ignored."""

_ERRORS: Final[Mapping[str, str]] = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "409": "Conflict",
    "429": "TooManyRequests",
}


@frozen(kw_only=True)
class MethodPlan:
    """A method of a client, each part as its text.

    Attributes:
        arguments: after self, as they stand in the signature.
        result: type of the result without the pager or response around it.
        call: what it hands on, as arguments of `_page` or `_call`.
    """

    name: str
    constant: str
    arguments: tuple[str, ...]
    result: str
    headers: str
    is_list: bool
    call: tuple[str, ...]
    docstring: str


@frozen(kw_only=True)
class OperationPlan:
    """One operation: the constant, the class of its response headers, and the method."""

    constant: str
    type: str
    value: str
    headers: str
    headers_docstring: str
    headers_fields: tuple[str, ...]
    method: MethodPlan
    types: tuple[str, ...]


@frozen
class _Argument:
    """An argument of a method, and the parameter that it is for."""

    name: str
    hint: str
    parameter: Parameter


class OperationsPlanner:
    """Plans the operations of one document."""

    def __init__(
        self, document: Document, shapes: Shapes, models: ModelsPlan, spec: str, diagnostics: Diagnostics
    ) -> None:
        self._document = document
        self._shapes = shapes
        self._models = models
        self._spec = spec
        self._diagnostics = diagnostics
        self._methods = Namespace(_RESERVED_METHODS)
        self._constants = Namespace({"SERVICE"})

    def plan(self, operation: Operation, shapes: OperationShapes) -> OperationPlan:
        """Decide everything of one operation."""
        name = operation_name(operation)
        arguments = self._arguments(operation, shapes)
        headers = [header for response in operation.responses if _is_success(response) for header in response.headers]
        headers_class = shapes.headers_class if headers else "NoHeaders"
        paging = self._paging(operation, shapes)
        result = paging.item if paging else shapes.result
        constant = self._constants.take(constant_case(name, "OPERATION"))
        method = MethodPlan(
            name=self._methods.take(snake_case(name, "operation")),
            constant=constant,
            arguments=_signature(arguments, shapes.body, required_body=_body_is_required(operation)),
            result=result,
            headers=headers_class,
            is_list=paging is not None,
            call=_call(arguments, with_body=shapes.body is not None),
            docstring=self._method_docstring(operation, arguments, shapes),
        )
        kind = "ListOperation" if paging else "Operation"
        value = exploded(f"{kind}(", self._fields(operation, shapes, headers_class, paging), ")", 0)
        return OperationPlan(
            constant=constant,
            type=f"{kind}[{result}, {headers_class}]",
            value=value,
            headers=headers_class,
            headers_docstring=_headers_docstring(name, headers),
            headers_fields=tuple(_header_fields(headers)),
            method=method,
            types=(*(answer.type for answer in shapes.answers), result),
        )

    # --- arguments -----------------------------------------------------------------------------------------------

    def _arguments(self, operation: Operation, shapes: OperationShapes) -> list[_Argument]:
        scheme_headers = {s.header.lower() for s in self._document.schemes.values() if s.header is not None}
        namespace = Namespace({"self", "body"})
        arguments: list[_Argument] = []
        for parameter, shape in zip(operation.parameters, shapes.parameters, strict=True):
            if parameter.place == "header" and parameter.name.lower() in _IGNORED_HEADERS | scheme_headers:
                self._note_ignored(parameter, scheme_headers)
                continue
            name = namespace.take(snake_case(parameter.name, "argument"))
            arguments.append(_Argument(name, self._argument_hint(shape), parameter))
        return arguments

    def _argument_hint(self, shape: Shape) -> str:
        """What a caller may pass: any sequence for an array, a raw value for an enum, any map for a map."""
        if shape.get("type") == "array":
            return f"Sequence[{self._argument_hint(shape['items'])}]"
        if shape.get("type") == "object":
            return "Mapping[str, Any]"
        text = hint({**shape, "nullable": False})
        if text not in self._shapes.enums:
            return text
        return f"{text} | {self._shapes.enums[text].kind}"

    def _note_ignored(self, parameter: Parameter, scheme_headers: set[str]) -> None:
        constant = parameter.name.lower() == "content-type" and parameter.schema.has_default
        if not constant and parameter.name.lower() not in scheme_headers:
            self._diagnostics.warning(
                parameter.location,
                f"header parameter '{parameter.name}' is not generated, as OpenAPI says",
                "describe it by content or a security scheme, or remove it",
            )

    # --- the constant --------------------------------------------------------------------------------------------

    def _fields(
        self, operation: Operation, shapes: OperationShapes, headers_class: str, paging: _Paging | None
    ) -> list[str]:
        fields = [
            f"id={literal(operation_name(operation))}",
            f"method={literal(operation.method)}",
            f"path={literal(operation.path)}",
        ]
        constants = {p.name: str(p.schema.default) for p in operation.parameters if _is_constant(p)}
        parameters = [self._parameter(p) for p in operation.parameters if self._is_argument(p)]
        if parameters:
            fields.append(
                bracketed("parameters=(", parameters, ")", 4)
                if len(parameters) > 1
                else f"parameters=({parameters[0]},)"
            )
        if constants:
            items = [f"{literal(name.lower())}: {literal(value)}" for name, value in constants.items()]
            fields.append(bracketed("constant_headers={", items, "}", 4, after=1))
        if shapes.body is not None:
            fields.append(f"body={shapes.body.constant}")
        answers = [f"{answer.status}: {answer.constant}" for answer in shapes.answers]
        fields.append(bracketed("answers={", answers, "}", 4, after=1))
        fields.append(f"headers={headers_class}")
        error = self._error_shape(operation)
        if error is not None:
            fields.append(f"error=ErrorShape(code={_keys(error.code)}, message={_keys(error.message)})")
        if paging is not None:
            fields.append(f"paging={paging.constant}")
        if not operation.security:
            fields.append("anonymous=True")
        return fields

    def _is_argument(self, parameter: Parameter) -> bool:
        scheme_headers = {s.header.lower() for s in self._document.schemes.values() if s.header is not None}
        return parameter.place != "header" or parameter.name.lower() not in _IGNORED_HEADERS | scheme_headers

    def _parameter(self, parameter: Parameter) -> str:
        schema = self._resolved(parameter.schema)
        style = "json" if parameter.json else parameter.style
        fields = [literal(parameter.name), f"Place.{parameter.place.upper()}", f"style={literal(style)}"]
        for name, default in (("explode", False), ("required", False), ("allow_reserved", False)):
            value = getattr(parameter, name)
            fields += (
                [f"{name}={value}"] if value != default and (name != "explode" or self._is_compound(schema)) else []
            )
        items = self._resolved(schema.items).limits if schema.items is not None else Limits()
        fields += self._limits(parameter, schema.limits, items)
        return bracketed("Parameter(", fields, ")", 8, after=1)

    def _limits(self, parameter: Parameter, own: Limits, items: Limits) -> list[str]:
        """Limits of the value, and for an array those of each item."""
        found: list[str] = []
        for name in ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of", "min_length",
                     "max_length", "min_items", "max_items"):  # fmt: skip
            value = getattr(own, name) if getattr(own, name) is not None else getattr(items, name)
            found += [f"{name}={value}"] if value is not None else []
        pattern = own.pattern or items.pattern
        if pattern is not None:
            readable = python_pattern(pattern)
            if readable is None:
                self._diagnostics.warning(
                    parameter.location,
                    f"pattern {pattern} of '{parameter.name}' is not one that Python reads; it is not checked",
                    "write it without what is JavaScript's own",
                )
            else:
                found.append(f"pattern={literal(readable)}")
        return [*found, "unique_items=True"] if own.unique_items else found

    def _resolved(self, schema: Schema) -> Schema:
        seen: set[str] = set()
        while schema.ref is not None and schema.ref not in seen and schema.ref in self._document.schemas:
            seen.add(schema.ref)
            schema = self._document.schemas[schema.ref]
        return schema

    @staticmethod
    def _is_compound(schema: Schema) -> bool:
        return schema.type in ("array", "object", None) or bool(schema.properties)

    def _error_shape(self, operation: Operation) -> ErrorShape | None:
        schemas = (
            self._resolved(media.schema)
            for response in operation.responses
            if not _is_success(response)
            for media in response.content
            if media.schema is not None
        )
        return next((schema.error for schema in schemas if schema.error is not None), None)

    # --- paging --------------------------------------------------------------------------------------------------

    def _paging(self, operation: Operation, shapes: OperationShapes) -> _Paging | None:
        pagination = operation.pagination
        if pagination is None:
            return None
        found = self._follow(shapes.answers[0].shape if shapes.answers else ANY, pagination.items)
        if found is None or found[1].get("type") != "array":
            self._pointer_error(pagination, "items", pagination.items, "a list")
            return None
        items, item = _keys(found[0]), hint(found[1]["items"])
        if isinstance(pagination, TokenPagination):
            return _Paging(
                item,
                bracketed(
                    "TokenPaging(",
                    [
                        f"items={items}",
                        f"header={literal(pagination.header)}",
                        f"parameter={literal(pagination.parameter)}",
                    ],
                    ")",
                    4,
                ),
            )
        total = self._total(shapes, pagination)
        arguments = [f"items={items}", f"total={total}", f"parameter={literal(pagination.parameter)}"]
        return _Paging(item, bracketed("OffsetPaging(", arguments, ")", 4, after=1))

    def _total(self, shapes: OperationShapes, pagination: OffsetPagination) -> str:
        if pagination.total is None:
            return "None"
        found = self._follow(shapes.answers[0].shape, pagination.total)
        if found is None or found[1].get("type") != "integer":
            self._pointer_error(pagination, "total", pagination.total, "an integer")
            return "None"
        return _keys(found[0])

    def _pointer_error(
        self, pagination: TokenPagination | OffsetPagination, key: str, pointer: tuple[str, ...], kind: str
    ) -> None:
        text = "/" + "/".join(pointer)
        self._diagnostics.error(
            pagination.location,
            f"{key} points to '{text}', which is not {kind} in the response",
            f"write the JSON pointer to {kind} in the body of the first 2xx response",
        )

    def _follow(self, shape: Shape, pointer: tuple[str, ...]) -> tuple[tuple[str, ...], Shape] | None:
        """The attributes that a pointer leads through, and the shape at its end."""
        attributes: list[str] = []
        for key in pointer:
            model = self._shapes.models.get(hint({**shape, "nullable": False})) if "$ref" in shape else None
            found = next((s for each, s in model.properties if each.name == key), None) if model else None
            if model is None or found is None:
                return None
            attributes.append(self._models.fields[model.name][key])
            shape = found
        return tuple(attributes), shape

    # --- words ---------------------------------------------------------------------------------------------------

    def _method_docstring(self, operation: Operation, arguments: list[_Argument], shapes: OperationShapes) -> str:
        lines = wrapped(sentence(operation.summary) or f"`{operation_name(operation)}`.", 8)
        described = (operation.description or "").strip()
        if described and sentence(described) != sentence(operation.summary):
            lines += ["", *(part for line in described.split("\n") for part in wrapped(line, 8))]
        lines += ["", "Deprecated."] if operation.deprecated else []
        words = [line for argument in arguments for line in _argument_lines(argument)]
        if shapes.body is not None and operation.request_body is not None:
            words += _indented(
                f"body: {sentence(operation.request_body.description) or f'What is sent, as {shapes.body.media_type}.'}"
            )
        lines += ["", "Args:", *words] if words else []
        raises = [line for response in operation.responses for line in _raises_lines(response)]
        lines += ["", "Raises:", *raises] if raises else []
        lines += ["", f"Source: {operation.method} {self._spec}{operation.location.pointer}"]
        return docstring(lines, 8)


@frozen
class _Paging:
    item: str
    constant: str


@frozen
class BodyPlan:
    """A request body: its media type, the hint of its argument, and its constant."""

    media_type: str
    hint: str
    constant: str


@frozen
class AnswerPlan:
    """The body of a success: the status as the runtime counts it, its type, and its constant."""

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
        body=_body(operation, shapes, name),
        answers=tuple(_answers(operation, shapes, name)),
        headers_class=shapes.names.take(f"{name}Headers"),
    )


def _form(content: tuple[MediaType, ...]) -> tuple[str, MediaType] | None:
    """The form of a body that is generated, of those that are offered: JSON first."""
    return min(
        ((_form_of(media.name), media) for media in content), key=lambda pair: _FORMS.index(pair[0]), default=None
    )


_FORMS: Final = ("json", "urlencoded", "text", "bytes")


def _form_of(media_type: str) -> str:
    if media_type in ("application/json", "*/*", "application/*") or media_type.endswith("+json"):
        return "json"
    return {"application/x-www-form-urlencoded": "urlencoded", "text/plain": "text"}.get(media_type, "bytes")


def _body(operation: Operation, shapes: Shapes, name: str) -> BodyPlan | None:
    body = operation.request_body
    found = _form(body.content) if body is not None else None
    if body is None or found is None:
        return None
    form, media = found
    media_type = "application/json" if "*" in media.name else media.name
    shape = shapes.shape(media.schema, f"{name}Body", "request") if media.schema is not None else ANY
    kind = {"text": "str", "bytes": "bytes"}.get(form) or hint(shape)
    required = ", required=True" if body.required else ""
    return BodyPlan(media_type, kind, f"Body({literal(media_type)}, {literal(form)}{required})")


def _answers(operation: Operation, shapes: Shapes, name: str) -> list[AnswerPlan]:
    successes = [response for response in operation.responses if _is_success(response)]
    if not successes:
        successes = [response for response in operation.responses if response.status == "default"]
    answers: list[AnswerPlan] = []
    for response in successes:
        status = 0 if response.status == "default" else int(response.status.rstrip("X"))
        suffix = "" if len(successes) == 1 else response.status.title()
        answers.append(_answer(status, _form(response.content), shapes, f"{name}{suffix}Result"))
    return answers


def _answer(status: int, found: tuple[str, MediaType] | None, shapes: Shapes, name: str) -> AnswerPlan:
    if found is None:
        return AnswerPlan(status, "None", 'Answer(None, "none")', ANY)
    form, media = found
    if form != "json" and not media.name.startswith("text/"):
        return AnswerPlan(status, "bytes", 'Answer(bytes, "bytes")', ANY)
    if form != "json":
        return AnswerPlan(status, "str", 'Answer(str, "text")', ANY)
    shape = shapes.shape(media.schema, name) if media.schema is not None else ANY
    return AnswerPlan(status, hint(shape), f"Answer({hint(shape)})", shape)


def _is_success(response: Response) -> bool:
    return response.status.startswith("2")


def _is_constant(parameter: Parameter) -> bool:
    """`Content-Type` as a parameter: sent always, with its default."""
    return parameter.place == "header" and parameter.name.lower() == "content-type" and parameter.schema.has_default


def _body_is_required(operation: Operation) -> bool:
    return operation.request_body is not None and operation.request_body.required


def _keys(keys: tuple[str, ...]) -> str:
    return f"({', '.join(map(literal, keys))}{',' if len(keys) == 1 else ''})"


# --- signatures ------------------------------------------------------------------------------------------------------


def _signature(arguments: list[_Argument], body: BodyPlan | None, *, required_body: bool) -> tuple[str, ...]:
    """Path parameters by position; then keywords, those that must be there first."""
    positional = [f"{a.name}: {a.hint}" for a in arguments if a.parameter.place == "path"]
    others = [a for a in arguments if a.parameter.place != "path"]
    required = [f"{a.name}: {a.hint}" for a in others if a.parameter.required]
    optional = [f"{a.name}: {a.hint} | None = None" for a in others if not a.parameter.required]
    if body is not None:
        (required if required_body else optional).insert(
            0, f"body: {body.hint}" if required_body else f"body: {body.hint} | None = None"
        )
    keywords = [*required, *optional]
    return (*positional, *(("*", *keywords) if keywords else ()))


def _call(arguments: list[_Argument], *, with_body: bool) -> tuple[str, ...]:
    parts: list[str] = []
    path = [a.name for a in arguments if a.parameter.place == "path"]
    if path:
        parts.append(f"path=({', '.join(path)}{',' if len(path) == 1 else ''})")
    for place in ("query", "header", "cookie"):
        items = [f"{literal(a.parameter.name)}: {a.name}" for a in arguments if a.parameter.place == place]
        if items:
            parts.append(bracketed(f"{place}={{", items, "}", 12, after=1))
    return (*parts, "body=body") if with_body else tuple(parts)


# --- words -----------------------------------------------------------------------------------------------------------


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in wrapped(text, 12, hanging="    ")]


def _argument_lines(argument: _Argument) -> list[str]:
    parameter = argument.parameter
    repeated = (
        ", repeated" if parameter.place == "query" and parameter.schema.type == "array" and parameter.explode else ""
    )
    facts = [f"`{parameter.name}` in {parameter.place}{repeated}", *schema_facts(parameter.schema)]
    facts += ["deprecated"] if parameter.deprecated else []
    return _indented(f"{argument.name}: {'; '.join(facts)}. {sentence(parameter.description)}".rstrip())


def _raises_lines(response: Response) -> list[str]:
    if _is_success(response) or response.status[0] in "13":
        return []
    known = "ServerError" if response.status[0] == "5" else _ERRORS.get(response.status, "ResponseError")
    status = "any other status" if response.status == "default" else response.status
    return _indented(f"{known}: {status}. {sentence(response.description)}".rstrip())


# --- response headers ------------------------------------------------------------------------------------------------


def _header_hint(header: Header) -> str:
    schema = header.schema
    if schema is None:
        return "str"
    if schema.type == "array":
        return "list[str]"
    if schema.type == "string" and schema.format == "date-time":
        return "datetime"
    return {"integer": "int", "number": "float", "boolean": "bool"}.get(str(schema.type), "str")


def _header_names(headers: list[Header]) -> list[tuple[Header, str]]:
    namespace = Namespace({"self", "field", "frozen", "wire", "str", "int", "float", "bool", "list", "datetime"})
    unique = {header.name.lower(): header for header in headers}
    return [(header, namespace.take(snake_case(header.name, "header"))) for header in unique.values()]


def _headers_docstring(operation: str, headers: list[Header]) -> str:
    lines = [f"Response headers of `{operation}`.", "", "Attributes:"]
    for header, name in _header_names(headers):
        facts = [f"`{header.name}`"] if header.name != name else []
        facts += schema_facts(header.schema) if header.schema is not None else []
        said = f"{'; '.join(facts)}. " if facts else ""
        text = f"{name}: {said}{sentence(header.description)}".rstrip()
        lines += [f"    {line}" for line in wrapped(text, 8, hanging="    ")]
    return docstring(lines, 4)


def _header_fields(headers: list[Header]) -> list[str]:
    return [
        f"{name}: {_header_hint(header)} | None = "
        + (f"field(default=None, metadata=wire({literal(header.name)}))" if name != header.name else "None")
        for header, name in _header_names(headers)
    ]
