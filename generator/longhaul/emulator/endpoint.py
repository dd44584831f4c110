"""One request at a time: it is identified, authenticated, read and answered, and refused in one place."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from longhaul.emulator.answers import Answers
from longhaul.emulator.clock import Clock, milliseconds
from longhaul.emulator.contract import PLACEHOLDER, Operation
from longhaul.emulator.credentials import Authenticator
from longhaul.emulator.errors import Reason, Rejection, error_form
from longhaul.emulator.request_ids import RequestIds
from longhaul.emulator.validation import RequestReader

logger = logging.getLogger(__name__)


class Endpoint:
    """One operation: identify, authenticate, read, answer."""

    def __init__(
        self, operation: Operation, answers: Answers, clock: Clock, authenticate: Authenticator, ids: RequestIds
    ) -> None:
        """Put together what serves `operation`."""
        self._operation = operation
        self._path_names = PLACEHOLDER.findall(operation.path)
        self._reader = RequestReader(operation)
        self._authenticate = authenticate
        self._answers = answers
        self._clock = clock
        self._ids = ids
        self._forms = {reason: error_form(operation, reason) for reason in Reason}
        self._media_type = operation.success[1].media_type

    def respond(self, request: Request) -> Response:
        """Answer a request, whatever comes."""
        named = self._ids.headers(request)
        try:
            caller = self._authenticate(request, self._operation)
            path_texts = dict(zip(self._path_names, request.path_params.values(), strict=True))
            arguments = self._reader.read(request, path_texts)
            answer = self._answers(arguments, caller, milliseconds(self._clock.now()))
        except Rejection as rejection:
            return self.refuse(rejection, named)
        except Exception:
            logger.exception("%s failed", self._operation.id)
            return self.refuse(Rejection(Reason.INTERNAL, "the emulator failed; its log says how"), named)
        return Response(answer.body, answer.status, {**answer.headers, **named}, self._media_type)

    def refuse_method(self, request: Request, allowed: str) -> Response:
        """Answer a request for the path of this operation, but with a method that the path does not have."""
        rejection = Rejection(Reason.METHOD_NOT_ALLOWED, f"method {request.method} is not one of {allowed}")
        return self.refuse(rejection, {**self._ids.headers(request), "allow": allowed})

    def refuse(self, rejection: Rejection, headers: Mapping[str, str]) -> Response:
        """Answer with a documented error."""
        form = self._forms[rejection.reason]
        body = form.fill(rejection.message)
        content = None if body is None else msgspec.json.encode(body)
        return Response(content, form.status, headers, None if body is None else "application/json")


class Resource:
    """One path: hands a request to the operation of its method."""

    def __init__(self, endpoints: Mapping[str, Endpoint]) -> None:
        """Take the endpoints of the path by method. HEAD is GET; servers leave out the body."""
        self._endpoints = {**({"HEAD": endpoints["GET"]} if "GET" in endpoints else {}), **endpoints}
        self._allowed = ", ".join(sorted(self._endpoints))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        request = Request(scope, receive)
        endpoint = self._endpoints.get(request.method)
        if endpoint is None:
            response = next(iter(self._endpoints.values())).refuse_method(request, self._allowed)
        else:
            response = endpoint.respond(request)
        await response(scope, receive, send)
