"""Refusals, in the statuses and the shape that an operation documents."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from enum import Enum

from longhaul.emulator import pointer
from longhaul.emulator.contract import Operation, Response
from longhaul.emulator.samples import fit, sample
from longhaul.emulator.schema import as_object
from longhaul.emulator.vocabulary import ErrorFields, read

MAX_MESSAGE = 1024  # characters; where the document gives no limit


class Reason(Enum):
    """Why a request is refused: the usual status, and the code where the document gives no example of one."""

    INVALID = 400, "InvalidParameter"
    UNAUTHENTICATED = 401, "NotAuthenticated"
    NOT_FOUND = 404, "NotAuthorizedOrNotFound"
    METHOD_NOT_ALLOWED = 405, "MethodNotAllowed"
    INTERNAL = 500, "InternalServerError"


class Rejection(Exception):
    """A request that is refused, with the explanation for the caller."""

    def __init__(self, reason: Reason, message: str) -> None:
        """Refuse for `reason`; `message` says what is wrong and where."""
        super().__init__(message)
        self.reason = reason
        self.message = message


@dataclass(frozen=True, slots=True)
class ErrorForm:
    """How an operation answers one reason: the status, and where the body takes code and message."""

    status: int
    code: str
    fields: ErrorFields | None
    max_length: int
    body: dict[str, object] | None

    def fill(self, message: str) -> dict[str, object] | None:
        """Return the body, None where the document gives it none."""
        if self.body is None or self.fields is None:
            return self.body
        body = deepcopy(self.body)
        pointer.put(body, pointer.parse(self.fields.code), self.code)
        pointer.put(body, pointer.parse(self.fields.message), message[: self.max_length])
        return body


def error_form(operation: Operation, reason: Reason) -> ErrorForm:
    """Decide how `operation` answers `reason`."""
    status, response = _documented(operation, reason)
    _, code = reason.value
    if response is None:
        return ErrorForm(status, code, ErrorFields("/code", "/message"), MAX_MESSAGE, {})
    if response.schema is None:
        return ErrorForm(status, code, None, MAX_MESSAGE, None)
    body = as_object(sample(operation.document, response.schema, "error"))
    fields = read(operation.document.fold(response.schema), "x-longhaul-error", ErrorFields)
    if fields is None:
        return ErrorForm(status, code, None, MAX_MESSAGE, body)
    code, limit = _code(operation, response, fields, code), _max_length(operation, response, fields)
    return ErrorForm(status, code, fields, limit, body)


def _documented(operation: Operation, reason: Reason) -> tuple[int, Response | None]:
    """Find the status to answer with: the usual one if it is documented, else a documented one of the same class.

    Of DRS, for one, only 400 is documented, so that an unknown project is a 400 there.
    """
    usual, _ = reason.value
    responses = operation.responses
    for key in (str(usual), f"{usual // 100}XX", f"{usual // 100}xx", "default"):
        if key in responses:
            return usual, responses[key]
    others = next(_other_statuses(operation, usual), None)
    if reason is Reason.METHOD_NOT_ALLOWED or others is None:
        return usual, responses[others] if others else None
    return int(others), responses[others]


def _other_statuses(operation: Operation, usual: int) -> Iterator[str]:
    failures = sorted(status for status in operation.responses if status.isdigit() and status >= "400")
    yield from (status for status in failures if status[0] == str(usual)[0])
    yield from failures


def _code(operation: Operation, response: Response, fields: ErrorFields, usual: str) -> str:
    """Take the code of the documented example, which has the vendor's form, else the usual one fitted to the limits."""
    address = pointer.parse(fields.code)
    example = pointer.get(response.example, address)
    return example if isinstance(example, str) else fit(usual, operation.document.field(response.schema, address))


def _max_length(operation: Operation, response: Response, fields: ErrorFields) -> int:
    limit = operation.document.field(response.schema, pointer.parse(fields.message)).get("maxLength")
    return limit if isinstance(limit, int) else MAX_MESSAGE
