"""Models of OCI AI Data Platform, operations and runs.

Written by longhaul from specs/oci/ai-data-platform.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from longhaul.runtime.enums import OpenEnum, StatusEnum
from longhaul.runtime.lifecycle import Phase
from longhaul.runtime.wire import bind, wire


class ActionType(OpenEnum):
    """What an asynchronous operation does.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/ActionType
    """

    UNKNOWN = "UNKNOWN"
    CREATE_CATALOG = "CREATE_CATALOG"
    UPDATE_CATALOG = "UPDATE_CATALOG"
    DELETE_CATALOG = "DELETE_CATALOG"
    TEST_CONNECTION_CATALOG = "TEST_CONNECTION_CATALOG"
    CREATE_USER_SCHEMA_IN_CATALOG = "CREATE_USER_SCHEMA_IN_CATALOG"
    CREATE_SCHEMA = "CREATE_SCHEMA"
    DELETE_SCHEMA = "DELETE_SCHEMA"
    CREATE_TABLE = "CREATE_TABLE"
    UPDATE_TABLE = "UPDATE_TABLE"
    DELETE_TABLE = "DELETE_TABLE"
    CREATE_VOLUME = "CREATE_VOLUME"
    DELETE_VOLUME = "DELETE_VOLUME"
    COPY_VOLUME_FILE = "COPY_VOLUME_FILE"
    MOVE_VOLUME_FILE = "MOVE_VOLUME_FILE"
    DELETE_VOLUME_FILE = "DELETE_VOLUME_FILE"
    DELETE_VOLUME_FOLDER = "DELETE_VOLUME_FOLDER"
    CREATE_WORKSPACE = "CREATE_WORKSPACE"
    UPDATE_WORKSPACE = "UPDATE_WORKSPACE"
    DELETE_WORKSPACE = "DELETE_WORKSPACE"
    CREATE_CLUSTER = "CREATE_CLUSTER"
    UPDATE_CLUSTER = "UPDATE_CLUSTER"
    START_CLUSTER = "START_CLUSTER"
    STOP_CLUSTER = "STOP_CLUSTER"
    RESTART_CLUSTER = "RESTART_CLUSTER"
    PATCH_CLUSTER_LIBRARIES = "PATCH_CLUSTER_LIBRARIES"
    DELETE_CLUSTER = "DELETE_CLUSTER"
    MANAGE_EXTRACTED_ENTITIES = "MANAGE_EXTRACTED_ENTITIES"
    REFRESH_ENTITY = "REFRESH_ENTITY"
    DOWNLOAD_CLUSTER_LOG = "DOWNLOAD_CLUSTER_LOG"
    MIGRATE_EXTERNAL_CATALOG = "MIGRATE_EXTERNAL_CATALOG"
    UPDATE_KNOWLEDGE_BASE = "UPDATE_KNOWLEDGE_BASE"
    DELETE_KNOWLEDGE_BASE = "DELETE_KNOWLEDGE_BASE"
    CREATE_KNOWLEDGE_BASE = "CREATE_KNOWLEDGE_BASE"
    DELETE_KNOWLEDGE_BASE_JOB = "DELETE_KNOWLEDGE_BASE_JOB"
    CREATE_KNOWLEDGE_BASE_JOB = "CREATE_KNOWLEDGE_BASE_JOB"
    CREATE_KNOWLEDGE_BASE_JOB_RUN = "CREATE_KNOWLEDGE_BASE_JOB_RUN"
    DEPLOY_AGENT_FLOW = "DEPLOY_AGENT_FLOW"
    CREATE_GIT_FOLDER = "CREATE_GIT_FOLDER"
    UPDATE_GIT_REPOSITORY = "UPDATE_GIT_REPOSITORY"
    CREATE_BUNDLE = "CREATE_BUNDLE"
    BUNDLE_DEPLOY = "BUNDLE_DEPLOY"
    BUNDLE_PURGE = "BUNDLE_PURGE"
    BUNDLE_SYNC = "BUNDLE_SYNC"
    MARK_AS_BUNDLE = "MARK_AS_BUNDLE"
    GIT_COMMIT_PUSH = "GIT_COMMIT_PUSH"
    GIT_CREATE_BRANCH = "GIT_CREATE_BRANCH"
    GIT_CHECKOUT_BRANCH = "GIT_CHECKOUT_BRANCH"
    GIT_OPERATION_PULL = "GIT_OPERATION_PULL"
    GIT_OPERATION_MERGE = "GIT_OPERATION_MERGE"
    GIT_OPERATION_REBASE = "GIT_OPERATION_REBASE"
    GIT_OPERATION_RESET = "GIT_OPERATION_RESET"
    GIT_OPERATION_RESET_STATE = "GIT_OPERATION_RESET_STATE"


class ResourceType(OpenEnum):
    """What kind of resource an asynchronous operation changes.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/ResourceType
    """

    UNKNOWN = "UNKNOWN"
    CATALOG = "CATALOG"
    SCHEMA = "SCHEMA"
    TABLE = "TABLE"
    VIEW = "VIEW"
    VOLUME = "VOLUME"
    VOLUME_FILE = "VOLUME_FILE"
    WORKSPACE = "WORKSPACE"
    WORKSPACE_OBJECT = "WORKSPACE_OBJECT"
    CLUSTER = "CLUSTER"
    AI_COMPUTE = "AI_COMPUTE"
    KNOWLEDGE_BASE = "KNOWLEDGE_BASE"
    KNOWLEDGE_BASE_JOB = "KNOWLEDGE_BASE_JOB"
    KNOWLEDGE_BASE_JOB_RUN = "KNOWLEDGE_BASE_JOB_RUN"
    AGENT_FLOW = "AGENT_FLOW"
    GIT_OPERATION = "GIT_OPERATION"
    BUNDLE_OPERATION = "BUNDLE_OPERATION"


class AsyncOperationStatus(StatusEnum):
    """State of an asynchronous operation.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/AsyncOperationStatus
    """

    IN_PROGRESS = "IN_PROGRESS", Phase.RUNNING
    SUCCEEDED = "SUCCEEDED", Phase.SUCCEEDED
    FAILED = "FAILED", Phase.FAILED
    CANCELED = "CANCELED", Phase.CANCELED


class RunStatus(StatusEnum):
    """State of a job run or a task run.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/RunStatus
    """

    PENDING = "PENDING", Phase.PENDING
    QUEUED = "QUEUED", Phase.PENDING
    RUNNING = "RUNNING", Phase.RUNNING
    SKIPPED = "SKIPPED", Phase.SKIPPED
    INTERNAL_ERROR = "INTERNAL_ERROR", Phase.FAILED
    BLOCKED = "BLOCKED", Phase.ATTENTION
    SUCCESS = "SUCCESS", Phase.SUCCEEDED
    FAILED = "FAILED", Phase.FAILED
    CANCELING = "CANCELING", Phase.CANCELING
    CANCELED = "CANCELED", Phase.CANCELED
    UPSTREAM_CANCELED = "UPSTREAM_CANCELED", Phase.CANCELED
    UPSTREAM_FAILED = "UPSTREAM_FAILED", Phase.FAILED
    EXCLUDED = "EXCLUDED", Phase.SKIPPED
    TIMED_OUT = "TIMED_OUT", Phase.FAILED
    PAUSED_MAINTENANCE = "PAUSED_MAINTENANCE", Phase.ATTENTION


class TaskRunStatusFilter(OpenEnum):
    """State to look for in a list of task runs. Fewer than a run can be in, see `RunStatus`.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/TaskRunStatusFilter
    """

    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SKIPPED = "SKIPPED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    BLOCKED = "BLOCKED"
    SUCCESS = "SUCCESS"
    FAILED = "FAILED"
    CANCELED = "CANCELED"
    UPSTREAM_CANCELED = "UPSTREAM_CANCELED"
    UPSTREAM_FAILED = "UPSTREAM_FAILED"
    EXCLUDED = "EXCLUDED"


class Launched(OpenEnum):
    """Who or what launched a run.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/Launched
    """

    SCHEDULED = "SCHEDULED"
    MANUAL = "MANUAL"


class AsyncOperationSortBy(OpenEnum):
    """What a list of asynchronous operations is sorted by.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/AsyncOperationSortBy
    """

    TIME_STARTED = "timeStarted"


class RunSortBy(OpenEnum):
    """What a list of runs is sorted by.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/RunSortBy
    """

    TIME_CREATED = "timeCreated"
    DISPLAY_NAME = "displayName"
    STATUS = "status"


class SortOrder(OpenEnum):
    """Sort direction, ascending or descending.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/SortOrder
    """

    ASC = "ASC"
    DESC = "DESC"


@frozen(kw_only=True)
class AsyncOperationSummary:
    """One asynchronous operation of an AI Data Platform instance.

    Attributes:
        action_type: `actionType`. What the operation does.
        created_by: `createdBy`. Identifier of the principal that started the operation.
        created_by_name: `createdByName`. Name of that principal.
        key: Unique key of the operation.
        resource_display_name: `resourceDisplayName`. Display name of the resource. The same as `resourceName` for
            catalogs, schemas and tables; the resource's own display name for workspaces and clusters.
        resource_name: `resourceName`. Fully qualified name of the resource.
        resource_type: `resourceType`. What kind of resource the operation changes.
        status: State of the operation.
        time_finished: `timeFinished`. When the operation ended.
        time_started: `timeStarted`. When the operation began.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/AsyncOperationSummary
    """

    action_type: ActionType = field(metadata=wire("actionType"))
    created_by: str = field(metadata=wire("createdBy"))
    created_by_name: str | None = field(default=None, metadata=wire("createdByName"))
    key: str
    resource_display_name: str | None = field(default=None, metadata=wire("resourceDisplayName"))
    resource_name: str = field(metadata=wire("resourceName"))
    resource_type: ResourceType = field(metadata=wire("resourceType"))
    status: AsyncOperationStatus
    time_finished: datetime | None = field(default=None, metadata=wire("timeFinished"))
    time_started: datetime | None = field(default=None, metadata=wire("timeStarted"))


@frozen(kw_only=True)
class State:
    """Where a run stands.

    Attributes:
        error_trace: `errorTrace`. Stack traces of the failure, where there are any.
        is_user_canceled_or_timed_out: `isUserCanceledOrTimedOut`; default false. Whether a user canceled the run, or
            the scheduler did so after a timeout.
        state_message: `stateMessage`. Text that explains the state.
        status: State of the execution.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/State
    """

    error_trace: str | None = field(default=None, metadata=wire("errorTrace"))
    is_user_canceled_or_timed_out: bool | None = field(default=None, metadata=wire("isUserCanceledOrTimedOut"))
    state_message: str | None = field(default=None, metadata=wire("stateMessage"))
    status: RunStatus | None = None


@frozen(kw_only=True)
class Error:
    """What went wrong.

    Attributes:
        code: Short code, for programs.
        message: Explanation, for people.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/Error
    """

    code: str
    message: str


@frozen(kw_only=True)
class AsyncOperationCollection:
    """One page of asynchronous operations.

    Attributes:
        items: The operations on this page.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/AsyncOperationCollection
    """

    items: list[AsyncOperationSummary]


@frozen(kw_only=True)
class TaskRunSummary:
    """One run of a task, as part of a job run.

    Attributes:
        cluster_validation_start_time: `clusterValidationStartTime`. When the validation of the cluster began, in
            milliseconds since the epoch.
        end_time: `endTime`. When the execution ended, in milliseconds since the epoch.
        external_id: `externalId`. Identifier of the task execution in the system that carries it out.
        job_run_key: `jobRunKey`. Key of the job run that this task run belongs to.
        key: OCID of the task run.
        name: Name for people. Neither unique nor fixed.
        parent_job_run_key: `parentJobRunKey`. Key of the job run that started that job run.
        retry_attempt: `retryAttempt`. Number of the attempt. 0 is the first one, 1 its first retry.
        root_job_run_key: `rootJobRunKey`. Key of the job run at the top of the tree.
        start_time: `startTime`. When the execution began, in milliseconds since the epoch.
        task_key: `taskKey`; 1 to 100 characters. Display name of the task, which its author chooses.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/TaskRunSummary
    """

    cluster_validation_start_time: int | None = field(default=None, metadata=wire("clusterValidationStartTime"))
    end_time: int | None = field(default=None, metadata=wire("endTime"))
    external_id: str | None = field(default=None, metadata=wire("externalId"))
    job_run_key: str | None = field(default=None, metadata=wire("jobRunKey"))
    key: str | None = None
    name: str | None = None
    parent_job_run_key: str | None = field(default=None, metadata=wire("parentJobRunKey"))
    retry_attempt: int | None = field(default=None, metadata=wire("retryAttempt"))
    root_job_run_key: str | None = field(default=None, metadata=wire("rootJobRunKey"))
    start_time: int | None = field(default=None, metadata=wire("startTime"))
    state: State | None = None
    task_key: str | None = field(default=None, metadata=wire("taskKey"))


@frozen(kw_only=True)
class JobRunSummary:
    """One run of a job.

    Attributes:
        created_by: `createdBy`. Identifier of the user who triggered the run.
        created_by_name: `createdByName`. Name of the user that the record comes from.
        end_time: `endTime`. When the execution ended, in milliseconds since the epoch.
        execution_duration: `executionDuration`. How long the execution took, in milliseconds.
        job_key: `jobKey`. OCID of the job.
        job_name: `jobName`. Name of the job for people. Neither unique nor fixed.
        key: The OCID of this run.
        launched: default MANUAL. Whether a schedule or a person launched the run.
        name: Name of the run for people. Neither unique nor fixed.
        start_time: `startTime`. When the execution began, in milliseconds since the epoch.
        time_created: `timeCreated`. When the run was created.
        time_updated: `timeUpdated`. When the run was last changed.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/JobRunSummary
    """

    created_by: str | None = field(default=None, metadata=wire("createdBy"))
    created_by_name: str | None = field(default=None, metadata=wire("createdByName"))
    end_time: int | None = field(default=None, metadata=wire("endTime"))
    execution_duration: int | None = field(default=None, metadata=wire("executionDuration"))
    job_key: str | None = field(default=None, metadata=wire("jobKey"))
    job_name: str | None = field(default=None, metadata=wire("jobName"))
    key: str
    launched: Launched | None = None
    name: str | None = None
    start_time: int | None = field(default=None, metadata=wire("startTime"))
    state: State | None = None
    time_created: datetime | None = field(default=None, metadata=wire("timeCreated"))
    time_updated: datetime | None = field(default=None, metadata=wire("timeUpdated"))


@frozen(kw_only=True)
class TaskRunCollection:
    """One page of task runs.

    Attributes:
        items: The task runs on this page.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/TaskRunCollection
    """

    items: list[TaskRunSummary]


@frozen(kw_only=True)
class JobRunCollection:
    """One page of job runs.

    Attributes:
        items: The job runs on this page.

    Source: specs/oci/ai-data-platform.yaml#/components/schemas/JobRunCollection
    """

    items: list[JobRunSummary]


bind(
    AsyncOperationCollection,
    AsyncOperationSummary,
    TaskRunCollection,
    TaskRunSummary,
    JobRunCollection,
    JobRunSummary,
    State,
    Error,
)
