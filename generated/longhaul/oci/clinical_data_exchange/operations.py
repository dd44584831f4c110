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
            "me-dcc-muscat-1": "oraclecloud9.com",
            "me-ibri-1": "oraclecloud9.com",
            "ap-dcc-canberra-1": "oraclecloud10.com",
            "eu-dcc-milan-1": "oraclecloud14.com",
            "eu-dcc-milan-2": "oraclecloud14.com",
            "eu-dcc-dublin-2": "oraclecloud14.com",
            "eu-dcc-rating-2": "oraclecloud14.com",
            "eu-dcc-rating-1": "oraclecloud14.com",
            "eu-dcc-dublin-1": "oraclecloud14.com",
            "ap-dcc-gazipur-1": "oraclecloud15.com",
            "eu-madrid-2": "oraclecloud.eu",
            "eu-frankfurt-2": "oraclecloud.eu",
            "eu-jovanovac-1": "oraclecloud20.com",
            "me-dcc-doha-1": "oraclecloud21.com",
            "me-alrayyan-1": "oraclecloud21.com",
            "us-somerset-1": "oraclecloud23.com",
            "us-thames-1": "oraclecloud23.com",
            "eu-dcc-zurich-1": "oraclecloud24.com",
            "eu-crissier-1": "oraclecloud24.com",
            "me-abudhabi-3": "oraclecloud26.com",
            "me-alain-1": "oraclecloud26.com",
            "me-abudhabi-2": "oraclecloud29.com",
            "me-abudhabi-4": "oraclecloud29.com",
            "ap-seoul-2": "oraclecloud35.com",
            "ap-suwon-1": "oraclecloud35.com",
            "ap-chuncheon-2": "oraclecloud35.com",
            "us-ashburn-2": "oraclecloud42.com",
            "us-newark-1": "oraclecloud42.com",
            "eu-budapest-1": "oraclecloud51.com",
            "sa-riodejaneiro-1": "oraclecloud52.com",
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
