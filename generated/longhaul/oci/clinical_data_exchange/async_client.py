"""Asynchronous client of Oracle Health Clinical Data Exchange, work requests.

Written by longhaul from specs/oci/clinical-data-exchange.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from longhaul.runtime.answers import Response
from longhaul.runtime.client import AsyncClient

from .models import WorkRequest
from .operations import GET_WORK_REQUEST, SERVICE, GetWorkRequestHeaders


class AsyncClinicalDataExchangeClient(AsyncClient):
    """Oracle Health Clinical Data Exchange, work requests, version 20180828.

    Arguments are those of `longhaul.runtime.AsyncClient`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    async def get_work_request(
        self,
        work_request_id: str,
        *,
        opc_request_id: str | None = None,
    ) -> Response[WorkRequest, GetWorkRequestHeaders]:
        """Get a work request.

        Gets one work request, with its progress and the resources it touches.

        Args:
            work_request_id: `workRequestId` in path. OCID of the work request.
            opc_request_id: `opc-request-id` in header; of the form `^[A-Za-z0-9_-]+$`. Name for this request, to quote
                to the vendor. Letters, digits, underscore and dash.

        Raises:
            Unauthorized: 401. Credentials are missing, expired or wrong.
            NotFound: 404. There is no such work request, or the caller may not see it.
            TooManyRequests: 429. The caller sent too many requests in a short time.
            ServerError: 500. The service failed.
            ResponseError: any other status. Any other failure.

        Source: GET specs/oci/clinical-data-exchange.yaml#/paths/~120180828~1workRequests~1{workRequestId}/get
        """
        return await self._call(GET_WORK_REQUEST, path=(work_request_id,), header={"opc-request-id": opc_request_id})
