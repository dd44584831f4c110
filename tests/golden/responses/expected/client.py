"""Client of Several responses, their headers and errors.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client

from .models import Job
from .operations import GET_JOB, SERVICE, GetJobHeaders


class ResponsesClient(Client):
    """Several responses, their headers and errors, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def get_job(self, id: str) -> Response[Job | list[str] | None, GetJobHeaders]:
        """`getJob`.

        Args:
            id: `id` in path.

        Raises:
            NotFound: 404. No such job.
            ServerError: 5XX. The service failed.
            ResponseError: any other status. Something else.

        Source: GET spec.yaml#/paths/~1jobs~1{id}/get
        """
        return self._call(GET_JOB, path=(id,))
