"""What exists, and how it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

import pytest
from jsonschema import Draft4Validator, FormatChecker
from starlette.applications import Starlette
from starlette.testclient import TestClient

from longhaul.emulator import ManualClock, create_app, read_directory

from .places import BATCH_JOBS, EVERY_URL, JOB_RUNS, OPERATIONS, TASK_RUNS, WORK_REQUEST, url_with

Documents = Mapping[str, Mapping[str, object]]
LISTS = {OPERATIONS: "listAsyncOperations", TASK_RUNS: "listTaskRuns", JOB_RUNS: "listRecentJobRuns"}
ENDS = {"SUCCEEDED", "SUCCESS", "COMMIT_SUCCESS"}


def by_id(client: TestClient, url: str) -> dict[str, dict]:
    """Get the items of one page by id."""
    body = client.get(url_with(url, f"limit={25 if 'recent' in url else 1000}")).raise_for_status().json()
    return {item.get("key", item.get("async_job_id")): item for item in body.get("items", body.get("jobs"))}


def test_same_seed_gives_the_same_world(documents: Documents):
    """Documents, seed and start decide everything, down to the request ids."""

    def answers(seed: int) -> list[tuple[str, dict[str, str]]]:
        app = create_app(documents.values(), clock=ManualClock(), seed=seed, authenticate=False)
        client = TestClient(app, headers={"Content-Type": "application/json"})
        return [(response.text, dict(response.headers)) for response in map(client.get, EVERY_URL)]

    assert answers(1) == answers(1) != answers(2)


@pytest.mark.parametrize("seconds", [0, 3, 8, 60])
def test_every_answer_is_valid(client: TestClient, clock: ManualClock, documents: Documents, seconds: float):
    """At any time, what is listed is valid by the schema of its item, read by jsonschema alone."""
    clock.advance(seconds)
    for document, schema, url in (
        ("ai-data-platform", "AsyncOperationCollection", url_with(OPERATIONS, "limit=1000")),
        ("ai-data-platform", "TaskRunCollection", url_with(TASK_RUNS, "limit=1000")),
        ("ai-data-platform", "JobRunCollection", url_with(JOB_RUNS, "recordCount=10")),
        ("drs", "BatchAsyncJobCollection", url_with(BATCH_JOBS, "limit=1000")),
        *(("clinical-data-exchange", "WorkRequest", f"{WORK_REQUEST[:-1]}{number}") for number in range(1, 321, 7)),
    ):
        root = {"$ref": f"#/components/schemas/{schema}", "components": documents[document]["components"]}
        Draft4Validator(root, format_checker=FormatChecker()).validate(client.get(url).raise_for_status().json())


@pytest.mark.parametrize("operation_id", [*LISTS.values(), "listBatchAsyncJobs", "getWorkRequest"])
def test_five_are_going_and_end_within_twelve_seconds(app: Starlette, clock: ManualClock, operation_id: str):
    """In the first scope, five items of each operation are going at the start; they end between 2 and 12 seconds on."""
    going = []
    for seconds in (0, 1.9, 0.2, 2.5, 2.5, 2.5, 2.5):  # 0, 1.9, 2.1, 4.6, 7.1, 9.6 and 12.1 from the start
        clock.advance(seconds)
        going.append(len(read_directory(app).operation(operation_id).scopes[0].going))
    assert going == [5, 5, 4, 3, 2, 1, 0]


@pytest.mark.parametrize("url", [OPERATIONS, TASK_RUNS, JOB_RUNS])
def test_of_those_going_one_fails_and_one_is_canceled(client: TestClient, clock: ManualClock, url: str):
    """A watcher sees three succeed, one fail and one be canceled."""
    clock.advance(13)
    items = by_id(client, url)
    noun = LISTS[url].removeprefix("list").removeprefix("Recent")
    prefix = {"AsyncOperations": "async-operation", "TaskRuns": "task-run", "JobRuns": "job-run"}[noun]
    statuses = [items[f"{prefix}-{number}"] for number in range(1, 6)]
    ends = Counter(item.get("status") or item["state"]["status"] for item in statuses)
    assert sum(ends[end] for end in ENDS) == 3
    assert sum(count for end, count in ends.items() if "CANCELED" in end) == 1


def test_required_filters_find_data(app: Starlette, client: TestClient):
    """Every value of a required filter that the directory names finds something, in every scope."""
    for operation_id in ("listTaskRuns", "listRecentJobRuns"):
        entry = read_directory(app).operation(operation_id)
        for scope in entry.scopes:
            for name, values in scope.query.items():
                assert values[0] in ("job-1", "job-run-1")
                for value in values:
                    found = client.get(entry.path.format(**scope.path), params={name: value}).json()
                    assert found["items"], (scope.path, value)


def test_first_scope_holds_more_than_the_others(app: Starlette):
    """The first scope holds a few hundred items, the others fewer."""
    for entry in read_directory(app).operations:
        first, *others = (len(scope.ids) for scope in entry.scopes)
        assert 200 < first < 1000
        assert all(0 < count < first for count in others)


def test_every_kind_and_end_occurs(client: TestClient):
    """The past holds every action type, and every way in which a run can end."""
    assert len({item["actionType"] for item in by_id(client, OPERATIONS).values()}) == 53
    ends = {item["state"]["status"] for item in by_id(client, TASK_RUNS).values() if "endTime" in item}
    failed = {"FAILED", "INTERNAL_ERROR", "UPSTREAM_FAILED", "TIMED_OUT"}
    assert ends == failed | {"SUCCESS", "CANCELED", "UPSTREAM_CANCELED", "SKIPPED", "EXCLUDED"}


def test_error_texts_are_on_failures_only(client: TestClient):
    """A state message and a trace stand exactly on runs that failed."""
    failed = {"FAILED", "INTERNAL_ERROR", "UPSTREAM_FAILED", "TIMED_OUT"}
    for item in by_id(client, TASK_RUNS).values():
        assert (
            ("stateMessage" in item["state"]) == ("errorTrace" in item["state"]) == (item["state"]["status"] in failed)
        )


def test_work_request_gets_on_and_succeeds(client: TestClient, clock: ManualClock):
    """A work request goes from accepted over waiting to done; its progress grows, and is 100 at success only."""
    seen = []
    for _ in range(80):
        seen.append(client.get("/20180828/workRequests/work-request-5").json())
        clock.advance(0.2)
    statuses = list(dict.fromkeys(item["status"] for item in seen))
    assert statuses[-1] == "SUCCEEDED"
    assert set(statuses) <= {"ACCEPTED", "WAITING", "IN_PROGRESS", "NEEDS_ATTENTION", "SUCCEEDED"}
    progress = [item["percentComplete"] for item in seen]
    assert progress == sorted(progress)
    assert all((item["percentComplete"] == 100) == (item["status"] == "SUCCEEDED") for item in seen)


def test_times_appear_when_the_phase_says_so(client: TestClient, clock: ManualClock):
    """A work request has a start once it runs and an end once it ended, neither before it was accepted."""
    for _ in range(30):
        for number in range(1, 30):
            item = client.get(f"/20180828/workRequests/work-request-{number}").json()
            assert ("timeFinished" in item) == (item["status"] in ("SUCCEEDED", "FAILED", "CANCELED"))
            assert ("timeStarted" in item) == (item["status"] not in ("ACCEPTED", "WAITING"))
            accepted = datetime.fromisoformat(item["timeAccepted"])
            for name in ("timeStarted", "timeFinished", "timeUpdated"):
                assert name not in item or datetime.fromisoformat(item[name]) >= accepted
        clock.advance(0.5)


def test_epoch_times_are_in_milliseconds(client: TestClient):
    """A run's start and end are integers near the date-time at which it was created, and its duration lies between."""
    runs = by_id(client, url_with(JOB_RUNS, "recordCount=10")).values()
    run = next(run for run in runs if "startTime" in run and "endTime" in run)
    created = datetime.fromisoformat(run["timeCreated"]).timestamp() * 1000
    assert created <= run["startTime"] <= run["endTime"] < created + 3_600_000
    assert run["executionDuration"] == run["endTime"] - run["startTime"]


def test_item_headers_follow_its_state(client: TestClient, clock: ManualClock):
    """An item that is going says when to ask again; its etag changes when it does, and stays when it stays."""
    first = client.get(WORK_REQUEST)
    clock.advance(1)
    second = client.get(WORK_REQUEST)
    clock.advance(60)
    third, fourth = client.get(WORK_REQUEST), client.get(WORK_REQUEST)
    assert [response.headers.get("retry-after") for response in (first, second, third)] == ["1", "1", None]
    assert first.headers["etag"] != second.headers["etag"] != third.headers["etag"] == fourth.headers["etag"]


def test_directory_is_served_as_json(app: Starlette, client: TestClient):
    """What Python sees of the directory, others get below the reserved prefix."""
    served = client.get("/_emulator/directory").json()["operations"]
    assert [entry["operation_id"] for entry in served] == [
        entry.operation_id for entry in read_directory(app).operations
    ]
    work_requests = next(entry for entry in served if entry["item_parameter"] == "workRequestId")
    assert work_requests["scopes"][0]["going"] == [f"work-request-{number}" for number in range(1, 6)]
