"""Everything that longhaul raises.

    LonghaulError
    ├── ConfigurationError      the client can't be built, or no credentials were found: nothing was sent
    ├── InvalidParameter        an argument breaks a documented limit: nothing was sent (also a ValueError)
    ├── TransportError          no answer: refused, timed out, cut off
    ├── DecodeError             an answer that isn't what the document promises
    └── ResponseError           an answer that says no
        ├── BadRequest          400
        ├── Unauthorized        401
        ├── Forbidden           403
        ├── NotFound            404
        ├── Conflict            409
        ├── TooManyRequests     429
        └── ServerError         500 to 599

A caller who catches `LonghaulError` catches all of it. No message holds a credential.
"""

from __future__ import annotations

from collections.abc import Mapping, Sized
from typing import Final

__all__ = [
    "BadRequest",
    "ConfigurationError",
    "Conflict",
    "DecodeError",
    "Forbidden",
    "InvalidParameter",
    "LonghaulError",
    "NotFound",
    "ResponseError",
    "ServerError",
    "TooManyRequests",
    "TransportError",
    "Unauthorized",
]


class LonghaulError(Exception):
    """Base of every error that longhaul raises."""

    def __repr__(self) -> str:
        """With all that the message says, since this is what lists of errors and debuggers show."""
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        """Errors can be copied, and pickled on the way between processes, whatever their `__init__` takes."""
        return _made_again, (type(self), self.args), self.__dict__


def _made_again(kind: type[LonghaulError], args: tuple[object, ...]) -> LonghaulError:
    return kind.__new__(kind, *args)


class ConfigurationError(LonghaulError):
    """The client can't be built as asked, or found no credentials. Nothing was sent."""


class InvalidParameter(LonghaulError, ValueError):
    """An argument can't be sent, or breaks a limit that the document states. Nothing was sent.

    Attributes:
        operation: operationId of the call.
        parameter: name of the parameter on the wire.
        rule: the rule that was broken, such as `at most 1000`.
    """

    def __init__(self, operation: str, parameter: str, rule: str, value: object) -> None:
        self.operation = operation
        self.parameter = parameter
        self.rule = rule
        super().__init__(operation, parameter, rule, _shown(value))

    def __str__(self) -> str:
        operation, parameter, rule, value = self.args
        return f"{operation}: parameter '{parameter}' must be {rule}; got {value}"


class TransportError(LonghaulError):
    """No answer arrived: the connection failed, timed out or was cut off. The cause is `__cause__`.

    Attributes:
        operation: operationId of the call.
        attempts: how many times the request was sent.
        timeout: whether time ran out, rather than the connection failing.
        sent: whether the request may have reached the service.
    """

    def __init__(
        self, message: str, *, operation: str = "", attempts: int = 1, timeout: bool = False, sent: bool = True
    ) -> None:
        self.operation = operation
        self.attempts = attempts
        self.timeout = timeout
        self.sent = sent
        super().__init__(message)

    def __str__(self) -> str:
        where = f"{self.operation}: " if self.operation else ""
        tries = f" (after {self.attempts} attempts)" if self.attempts > 1 else ""
        return f"{where}{super().__str__()}{tries}"


class DecodeError(LonghaulError):
    """JSON, or a whole answer, that isn't what the document promises.

    Attributes:
        path: where in the JSON, such as `$.items[0].actionType`; `$` for the whole.
        body: the bytes that were decoded, as they came.
        operation, status_code, request_id, headers: of the answer; None when plain bytes were decoded.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str = "$",
        body: bytes = b"",
        operation: str | None = None,
        status_code: int | None = None,
        request_id: str | None = None,
    ) -> None:
        self.message = message
        self.path = path
        self.body = body
        self.operation = operation
        self.status_code = status_code
        self.request_id = request_id
        self.headers: Mapping[str, str] | None = None
        super().__init__(message)

    def __str__(self) -> str:
        where = f"{self.operation}: " if self.operation else ""
        place = "" if self.path == "$" else f" at {self.path}"
        request = f", request id {self.request_id}" if self.request_id else ""
        answer = f" (status {self.status_code}{request})" if self.status_code else ""
        return f"{where}{self.message}{place}{answer}"


class ResponseError(LonghaulError):
    """The service answered, and the answer is no.

    Attributes:
        operation: operationId of the call.
        status_code: HTTP status.
        code: the service's own code, where the body holds one.
        message: the service's own explanation; else the start of the body, or the status in words.
        request_id: the service's name for the request, to quote to the vendor.
        headers: of the response, names in lower case.
        body: of the response, as it came.
        attempts: how many times the request was sent.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        status_code: int,
        code: str | None = None,
        request_id: str | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        attempts: int = 1,
    ) -> None:
        self.operation = operation
        self.status_code = status_code
        self.code = code
        self.message = message
        self.request_id = request_id
        self.headers: Mapping[str, str] = headers if headers is not None else {}
        self.body = body
        self.attempts = attempts
        super().__init__(message)

    def __str__(self) -> str:
        code = f" {self.code}" if self.code else ""
        request = f", request id {self.request_id}" if self.request_id else ""
        tries = f", {self.attempts} attempts" if self.attempts > 1 else ""
        return f"{self.operation}: {self.status_code}{code}: {self.message} (status {self.status_code}{request}{tries})"


class BadRequest(ResponseError):
    """400: the service finds the request malformed."""


class Unauthorized(ResponseError):
    """401: credentials are missing, expired or wrong."""


class Forbidden(ResponseError):
    """403: the credentials are good, and don't allow this."""


class NotFound(ResponseError):
    """404: there is no such thing, or the caller may not see it."""


class Conflict(ResponseError):
    """409: the state of the resource doesn't allow this now."""


class TooManyRequests(ResponseError):
    """429: too many requests in a short time, and the retries are spent."""


class ServerError(ResponseError):
    """500 to 599: the service failed, and the retries are spent."""


_BY_STATUS: Final[Mapping[int, type[ResponseError]]] = {
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    429: TooManyRequests,
}


def error_class(status_code: int) -> type[ResponseError]:
    """The class for a status: one of its own where it has a meaning of its own, `ServerError` for any 5xx."""
    if 500 <= status_code <= 599:
        return ServerError
    return _BY_STATUS.get(status_code, ResponseError)


class Unshown:
    """Stands for a value that may hold a secret; tells its type and length alone."""

    def __init__(self, value: object) -> None:
        length = f" of length {len(value)}" if isinstance(value, Sized) else ""
        self._words = f"{type(value).__name__}{length}"

    def __repr__(self) -> str:
        return self._words


def _shown(value: object, limit: int = 80) -> str:
    text = repr(value)
    return text if len(text) <= limit else f"{text[:limit]}…"
