"""Operations of Oracle Health Clinical Data Exchange, work requests.

Written by longhaul from specs/oci/clinical-data-exchange.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from longhaul.runtime.operation import Answer, Endpoints, ErrorShape, Operation, Parameter, Place, Service
from longhaul.runtime.wire import wire

from .models import WorkRequest

SERVICE: Final = Service(
    name="oci.clinical_data_exchange",
    title="Oracle Health Clinical Data Exchange, work requests",
    version="20180828",
    endpoints=Endpoints(
        pattern="https://cdexhub.{region}.oci.{domain}",
        domain="oraclecloud.com",
        exceptions={
            "us-langley-1": "oraclegovcloud.com",
            "us-luke-1": "oraclegovcloud.com",
            "us-gov-ashburn-1": "oraclegovcloud.com",
            "us-gov-chicago-1": "oraclegovcloud.com",
            "us-gov-phoenix-1": "oraclegovcloud.com",
            "uk-gov-london-1": "oraclegovcloud.uk",
            "uk-gov-cardiff-1": "oraclegovcloud.uk",
            "ap-chiyoda-1": "oraclecloud8.com",
            "ap-ibaraki-1": "oraclecloud8.com",
        },
    ),
    auth=("oci-signature",),
    request_id="opc-request-id",
)


@frozen(kw_only=True)
class GetWorkRequestHeaders:
    """Response headers of `getWorkRequest`.

    Attributes:
        etag: Version of the record, for optimistic concurrency control with `if-match`.
        opc_request_id: `opc-request-id`. The vendor's name for this request.
        retry_after: `retry-after`. How many seconds to wait before asking again.
    """

    etag: str | None = None
    opc_request_id: str | None = field(default=None, metadata=wire("opc-request-id"))
    retry_after: int | None = field(default=None, metadata=wire("retry-after"))


GET_WORK_REQUEST: Final[Operation[WorkRequest, GetWorkRequestHeaders]] = Operation(
    id="getWorkRequest",
    method="GET",
    path="/20180828/workRequests/{workRequestId}",
    parameters=(
        Parameter("workRequestId", Place.PATH, style="simple", required=True),
        Parameter("opc-request-id", Place.HEADER, style="simple", pattern="^[A-Za-z0-9_-]+\\Z"),
    ),
    answers={200: Answer(WorkRequest)},
    headers=GetWorkRequestHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
)
