"""Requests held against the declared parameters."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from .places import BATCH_JOBS, JOB_RUNS, OPERATIONS, PLATFORM, TASK_RUNS, url_with


@pytest.mark.parametrize(
    ("url", "query", "complaint"),
    [
        (OPERATIONS, "limit=abc", "query parameter 'limit': 'abc' is not of type 'integer'"),
        (OPERATIONS, "limit=1.5", "not of type 'integer'"),
        (OPERATIONS, "limit=1.0", "not of type 'integer'"),
        (OPERATIONS, "limit=010", "not of type 'integer'"),
        (OPERATIONS, "limit=%2B1", "not of type 'integer'"),
        (OPERATIONS, "limit=%D9%A1", "not of type 'integer'"),  # an Arabic-Indic one
        (OPERATIONS, "limit=", "not of type 'integer'"),
        (OPERATIONS, "limit=" + "9" * 5000, "not of type 'integer'"),
        (OPERATIONS, "limit=0", "less than the minimum of 1"),
        (OPERATIONS, "limit=1001", "greater than the maximum of 1000"),
        (OPERATIONS, "limit=1&limit=2", "query parameter 'limit' is given 2 times"),
        (OPERATIONS, "matchResourceName=yes", "not of type 'boolean'"),
        (OPERATIONS, "matchResourceName=True", "not of type 'boolean'"),
        (OPERATIONS, "matchResourceName=", "not of type 'boolean'"),
        (OPERATIONS, "resourceName=" + "x" * 256, "too long"),
        (OPERATIONS, "page=" + "x" * 1025, "too long"),
        (OPERATIONS, "sortBy=name", "is not one of ['timeStarted']"),
        (OPERATIONS, "sortOrder=desc", "is not one of ['ASC', 'DESC']"),
        (OPERATIONS, "sortOrder=", "is not one of ['ASC', 'DESC']"),
        (TASK_RUNS, "page=", "non-empty"),
        (TASK_RUNS, "displayName=", "non-empty"),
        (TASK_RUNS, "status=FAILED&status=LOST", "query parameter 'status': at $[1]: 'LOST' is not one of"),
        (TASK_RUNS, "status=TIMED_OUT", "is not one of"),  # a status, but not one that the filter lists
        (TASK_RUNS.split("?")[0], "", "query parameter 'jobRunKey' is missing"),
        (JOB_RUNS.split("?")[0], "limit=1", "query parameter 'jobKey' is missing"),
        (JOB_RUNS, "recordCount=11", "greater than the maximum of 10"),
        (f"{PLATFORM[:-1]}{'x' * 500}/asyncOperations", "", "path parameter 'aiDataPlatformId'"),
        (BATCH_JOBS, "offset=x", "not of type 'integer'"),
        (BATCH_JOBS, "sort_dir=up", "is not one of ['desc', 'asc']"),
    ],
)
def test_bad_parameter_is_a_400_that_says_where(client: TestClient, url: str, query: str, complaint: str):
    """A parameter that is not as its schema says is refused, and the message names it."""
    response = client.get(url_with(url, query))
    assert response.status_code == 400
    assert complaint in (response.json().get("message") or response.json()["error_msg"])


@pytest.mark.parametrize(
    ("url", "query"),
    [
        (BATCH_JOBS, "async_job_id=&status=&domain_name=&user_name=&sort_key="),
        (OPERATIONS, "resourceName=&resourceType=&status=&page="),
        (OPERATIONS, "undeclared=1&undeclared=2"),
        (OPERATIONS, "limit=100&matchResourceName=false"),
    ],
)
def test_unset_and_undeclared_parameters_change_nothing(client: TestClient, url: str, query: str):
    """An optional text that is empty counts as not set, and what the spec does not declare is ignored."""
    assert client.get(url_with(url, query)).json() == client.get(url).json()


def test_required_text_may_be_empty(client: TestClient):
    """Empty text is a value where the schema allows it and the parameter is required: it finds nothing."""
    response = client.get(f"{TASK_RUNS.split('?')[0]}?jobRunKey=")
    assert (response.status_code, response.json()) == (200, {"items": []})


def test_bad_header_is_a_400(client: TestClient):
    """Header parameters are checked as well."""
    assert client.get(OPERATIONS, headers={"opc-request-id": "no spaces"}).status_code == 400
    assert client.get(BATCH_JOBS, headers={"X-Language": "fr"}).status_code == 400


def test_missing_content_type_is_a_400(client: TestClient):
    """DRS asks for a Content-Type on a GET, and gets it or complains."""
    del client.headers["content-type"]
    response = client.get(BATCH_JOBS)
    assert (response.status_code, response.json()["error_msg"]) == (400, "header parameter 'Content-Type' is missing")


def test_encoded_slash_is_part_of_an_identifier(client: TestClient):
    """A %2F separates no segments: the identifier is unknown, not the path."""
    response = client.get("/v5/project%2F1/batch-async-jobs")
    assert (response.status_code, response.json()["error_msg"]) == (400, "there is nothing at project_id 'project/1'")
