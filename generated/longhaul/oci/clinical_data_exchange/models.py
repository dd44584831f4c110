"""Models of Oracle Health Clinical Data Exchange, work requests.

Written by longhaul from specs/oci/clinical-data-exchange.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from longhaul.runtime.enums import OpenEnum, StatusEnum
from longhaul.runtime.lifecycle import Phase
from longhaul.runtime.wire import bind, wire


class OperationType(OpenEnum):
    """What a work request was asked to do.

    Source: specs/oci/clinical-data-exchange.yaml#/components/schemas/OperationType
    """

    CREATE_DATA_SHARING_AGREEMENT = "CREATE_DATA_SHARING_AGREEMENT"
    UPDATE_DATA_SHARING_AGREEMENT = "UPDATE_DATA_SHARING_AGREEMENT"
    DELETE_DATA_SHARING_AGREEMENT = "DELETE_DATA_SHARING_AGREEMENT"
    MOVE_DATA_SHARING_AGREEMENT = "MOVE_DATA_SHARING_AGREEMENT"
    CREATE_DATA_SHARING_CONSTRAINT = "CREATE_DATA_SHARING_CONSTRAINT"
    UPDATE_DATA_SHARING_CONSTRAINT = "UPDATE_DATA_SHARING_CONSTRAINT"
    DELETE_DATA_SHARING_CONSTRAINT = "DELETE_DATA_SHARING_CONSTRAINT"
    MOVE_DATA_SHARING_CONSTRAINT = "MOVE_DATA_SHARING_CONSTRAINT"
    CREATE_DATA_SHARING_REQUEST = "CREATE_DATA_SHARING_REQUEST"
    UPDATE_DATA_SHARING_REQUEST = "UPDATE_DATA_SHARING_REQUEST"
    DELETE_DATA_SHARING_REQUEST = "DELETE_DATA_SHARING_REQUEST"
    MOVE_DATA_SHARING_REQUEST = "MOVE_DATA_SHARING_REQUEST"
    CREATE_DELIVERY_ENDPOINT = "CREATE_DELIVERY_ENDPOINT"
    UPDATE_DELIVERY_ENDPOINT = "UPDATE_DELIVERY_ENDPOINT"
    DELETE_DELIVERY_ENDPOINT = "DELETE_DELIVERY_ENDPOINT"
    MOVE_DELIVERY_ENDPOINT = "MOVE_DELIVERY_ENDPOINT"
    CREATE_PAYER = "CREATE_PAYER"
    UPDATE_PAYER = "UPDATE_PAYER"
    DELETE_PAYER = "DELETE_PAYER"
    MOVE_PAYER = "MOVE_PAYER"
    MOVE_PAYER_DIRECTORY_ENTRY = "MOVE_PAYER_DIRECTORY_ENTRY"
    CREATE_PROVIDER = "CREATE_PROVIDER"
    UPDATE_PROVIDER = "UPDATE_PROVIDER"
    DELETE_PROVIDER = "DELETE_PROVIDER"
    MOVE_PROVIDER = "MOVE_PROVIDER"
    MOVE_PROVIDER_DIRECTORY_ENTRY = "MOVE_PROVIDER_DIRECTORY_ENTRY"
    CREATE_QUERY_ENDPOINT = "CREATE_QUERY_ENDPOINT"
    UPDATE_QUERY_ENDPOINT = "UPDATE_QUERY_ENDPOINT"
    DELETE_QUERY_ENDPOINT = "DELETE_QUERY_ENDPOINT"
    MOVE_QUERY_ENDPOINT = "MOVE_QUERY_ENDPOINT"


class WorkRequestStatus(StatusEnum):
    """State of a work request.

    Source: specs/oci/clinical-data-exchange.yaml#/components/schemas/WorkRequestStatus
    """

    ACCEPTED = "ACCEPTED", Phase.PENDING
    IN_PROGRESS = "IN_PROGRESS", Phase.RUNNING
    WAITING = "WAITING", Phase.PENDING
    NEEDS_ATTENTION = "NEEDS_ATTENTION", Phase.ATTENTION
    FAILED = "FAILED", Phase.FAILED
    SUCCEEDED = "SUCCEEDED", Phase.SUCCEEDED
    CANCELING = "CANCELING", Phase.CANCELING
    CANCELED = "CANCELED", Phase.CANCELED


class WorkRequestResourceActionType(OpenEnum):
    """What a work request does to a resource.

    Source: specs/oci/clinical-data-exchange.yaml#/components/schemas/WorkRequestResourceActionType
    """

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    DELETED = "DELETED"
    IN_PROGRESS = "IN_PROGRESS"
    RELATED = "RELATED"
    FAILED = "FAILED"


class WorkRequestResourceMetadataKey(OpenEnum):
    """Known keys of the metadata of a resource.

    Source: specs/oci/clinical-data-exchange.yaml#/components/schemas/WorkRequestResourceMetadataKey
    """

    IS_DRY_RUN = "IS_DRY_RUN"


@frozen(kw_only=True)
class WorkRequestResource:
    """One resource that a work request creates or changes.

    Attributes:
        action_type: `actionType`. What happens to the resource. IN_PROGRESS while it is being created, updated or
            deleted, then CREATED, UPDATED or DELETED.
        entity_type: `entityType`. Type of the resource.
        entity_uri: `entityUri`. Path to GET for the metadata of the resource.
        identifier: OCID or other unique identifier of the resource.
        metadata: More about the resource. See `WorkRequestResourceMetadataKey` for the known keys.

    Source: specs/oci/clinical-data-exchange.yaml#/components/schemas/WorkRequestResource
    """

    action_type: WorkRequestResourceActionType = field(metadata=wire("actionType"))
    entity_type: str = field(metadata=wire("entityType"))
    entity_uri: str | None = field(default=None, metadata=wire("entityUri"))
    identifier: str
    metadata: dict[str, str] | None = None


@frozen(kw_only=True)
class Error:
    """What went wrong.

    Attributes:
        code: Short code, for programs.
        message: Explanation, for people.

    Source: specs/oci/clinical-data-exchange.yaml#/components/schemas/Error
    """

    code: str
    message: str


@frozen(kw_only=True)
class WorkRequest:
    """Record of one asynchronous request, from its acceptance to its end.

    Attributes:
        compartment_id: `compartmentId`. OCID of the compartment that holds the work request.
        id: OCID of the work request.
        operation_type: `operationType`. What was asked for.
        percent_complete: `percentComplete`. How much of the whole work is done, in percent.
        resources: at most 32 items. The resources that the work request touches.
        status: State of the work request.
        time_accepted: `timeAccepted`. When the work request was created.
        time_finished: `timeFinished`. When the work ended.
        time_started: `timeStarted`. When the work began.
        time_updated: `timeUpdated`. When the record was last changed.

    Source: specs/oci/clinical-data-exchange.yaml#/components/schemas/WorkRequest
    """

    compartment_id: str = field(metadata=wire("compartmentId"))
    id: str
    operation_type: OperationType = field(metadata=wire("operationType"))
    percent_complete: float = field(metadata=wire("percentComplete"))
    resources: list[WorkRequestResource]
    status: WorkRequestStatus
    time_accepted: datetime = field(metadata=wire("timeAccepted"))
    time_finished: datetime | None = field(default=None, metadata=wire("timeFinished"))
    time_started: datetime | None = field(default=None, metadata=wire("timeStarted"))
    time_updated: datetime | None = field(default=None, metadata=wire("timeUpdated"))


bind(WorkRequest, WorkRequestResource, Error)
