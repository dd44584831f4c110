"""The header that names a request: what the caller sent, or a name made here."""

from __future__ import annotations

import re
from random import Random

from starlette.requests import Request

from longhaul.emulator.contract import Operation

USUAL = re.compile(r"[!-~]{1,255}")  # visible ASCII: what a header may carry without quoting


class RequestIds:
    """Names the requests of one operation, as x-longhaul-request-id of its document says."""

    def __init__(self, operation: Operation, source: Random) -> None:
        """Make new names from `source`."""
        self.header = operation.request_id_header
        self._declared = [each for each in operation.parameters_in("header") if each.name.lower() == self.header]
        self._source = source

    def headers(self, request: Request) -> dict[str, str]:
        """Return the header of the answer; nothing where the document has none."""
        if self.header is None:
            return {}
        given = request.headers.get(self.header, "")
        is_valid = USUAL.fullmatch(given) and not any(each.compiled.problem(given) for each in self._declared)
        return {self.header: given if is_valid else f"{self._source.getrandbits(128):032X}"}
