"""Requests read and held against the parameters that an operation declares."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from starlette.requests import Request

from longhaul.emulator.contract import Operation, Parameter
from longhaul.emulator.errors import Reason, Rejection
from longhaul.emulator.schema import Json, quote

# Numbers as JSON writes them, so that `01`, `+1`, `1_000` and `1.0` are no integers. Digits beyond these fit no format.
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,99})", re.ASCII)
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,99})(\.[0-9]{1,99})?([eE][+-]?[0-9]{1,2})?", re.ASCII)
BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Arguments:
    """The values of a request's parameters, typed, with defaults filled in. What is unset and has none is missing."""

    path: Mapping[str, object]
    query: Mapping[str, object]
    header: Mapping[str, object]


class RequestReader:
    """Reads the requests of one operation. Parameters that it does not declare are ignored."""

    def __init__(self, operation: Operation) -> None:
        """Take the parameters of `operation`."""
        self._path = operation.parameters_in("path")
        self._query = operation.parameters_in("query")
        self._header = operation.parameters_in("header")
        self._cookie = operation.parameters_in("cookie")

    def read(self, request: Request, path_texts: Mapping[str, str]) -> Arguments:
        """Return the arguments of a request whose path parameters, still percent-encoded, are `path_texts`.

        Raises:
            Rejection: a parameter is missing, repeated or not as its schema says.
        """
        query: dict[str, list[str]] = {}
        for name, text in request.query_params.multi_items():
            query.setdefault(name, []).append(text)
        _values(self._cookie, {name: [text] for name, text in request.cookies.items()})
        return Arguments(
            path=_values(self._path, {name: [unquote(text)] for name, text in path_texts.items()}),
            query=_values(self._query, query),
            header=_values(self._header, {each.name: request.headers.getlist(each.name) for each in self._header}),
        )


def _values(parameters: Sequence[Parameter], texts: Mapping[str, Sequence[str]]) -> dict[str, object]:
    values: dict[str, object] = {}
    for parameter in parameters:
        given = texts.get(parameter.name)
        if given and not _is_unset(parameter, given):
            values[parameter.name] = _value(parameter, given)
        elif parameter.required:
            raise Rejection(Reason.INVALID, f"{parameter} is missing")
        elif "default" in parameter.schema:
            values[parameter.name] = parameter.schema["default"]
    return values


def _is_unset(parameter: Parameter, texts: Sequence[str]) -> bool:
    """Tell whether an optional query parameter is there but empty, where empty text is nothing its schema rules out.

    DRS documents `status=&user_name=` for filters that are not set. An enum, a length or a number rules empty text out,
    so that `limit=` stays a mistake.
    """
    if parameter.required or parameter.location != "query" or any(texts):
        return False
    return parameter.schema.get("type") == "string" and not {"enum", "minLength"} & parameter.schema.keys()


def _value(parameter: Parameter, texts: Sequence[str]) -> object:
    if parameter.item_schema is None:
        if len(texts) > 1:
            raise Rejection(Reason.INVALID, f"{parameter} is given {len(texts)} times, and takes one value")
        value = _scalar(parameter, parameter.schema, texts[0])
    else:
        value = [_scalar(parameter, parameter.item_schema, part) for text in texts for part in _parts(parameter, text)]
    problem = parameter.compiled.problem(value)
    if problem is not None:
        raise Rejection(Reason.INVALID, f"{parameter}: {problem}")
    return value


def _parts(parameter: Parameter, text: str) -> list[str]:
    return [text] if parameter.delimiter is None else text.split(parameter.delimiter)


def _scalar(parameter: Parameter, schema: Json, text: str) -> object:
    kind = schema.get("type")
    if kind == "integer" and INTEGER.fullmatch(text):
        return int(text)
    if kind == "number" and NUMBER.fullmatch(text):
        return float(text)
    if kind == "boolean" and text in BOOLEANS:
        return BOOLEANS[text]
    if kind in ("integer", "number", "boolean"):
        raise Rejection(Reason.INVALID, f"{parameter}: {quote(text)} is not of type {kind!r}")
    return text
