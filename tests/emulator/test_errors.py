"""Refusals, in the statuses and shapes that the documents give."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from longhaul.emulator import create_app
from longhaul.emulator.items import Item

from .places import BATCH_JOBS, EVERY_URL, OPERATIONS, TASK_RUNS, WORK_REQUEST, url_with

GENERATED = re.compile(r"[0-9A-F]{32}")


@pytest.mark.parametrize(
    "url",
    [OPERATIONS.replace("-1", "-9"), TASK_RUNS.replace("workspace-1", "workspace-9"), f"{WORK_REQUEST}000"],
)
def test_unknown_thing_is_a_404_where_documented(client: TestClient, url: str):
    """What a path names and does not exist is a 404, and the message says what."""
    response = client.get(url)
    assert (response.status_code, response.json()["code"]) == (404, "NotAuthorizedOrNotFound")
    assert re.search(r"there is nothing at .*(-9|1000)'", response.json()["message"])


def test_unknown_project_is_a_400_as_drs_documents_no_other(client: TestClient):
    """Where 404 is not documented, the documented status of its class stands in."""
    response = client.get(BATCH_JOBS.replace("-1", "-9"))
    assert (response.status_code, set(response.json())) == (400, {"error_code", "error_msg"})


def test_drs_codes_have_the_form_of_the_documented_example(client: TestClient):
    """A DRS code has exactly 12 characters, its message no more than 512, however long what was sent."""
    body = client.get(url_with(BATCH_JOBS, f"limit={'x' * 3000}")).json()
    assert re.fullmatch(r"DRS\.[0-9]{8}", body["error_code"])
    assert body["error_msg"].endswith("is not of type 'integer'")
    assert len(client.get(f"/v5/{'x' * 3000}/batch-async-jobs").json()["error_msg"]) == 512


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("url", EVERY_URL)
def test_other_methods_are_a_405_with_allow(client: TestClient, url: str, method: str):
    """A method that a path does not have is refused with the ones it has, in the shape of its errors."""
    response = client.request(method, url)
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD")
    assert set(response.json()) in ({"code", "message"}, {"error_code", "error_msg"})


def test_head_is_get_without_the_body(client: TestClient):
    """HEAD has the status and headers of GET, and no body."""
    head, get = client.head(WORK_REQUEST), client.get(WORK_REQUEST)
    assert (head.status_code, head.headers["etag"], head.content) == (200, get.headers["etag"], b"")


@pytest.mark.parametrize(("url", "status"), [(OPERATIONS, 500), (WORK_REQUEST, 500), (BATCH_JOBS, 400)])
def test_own_failure_is_a_documented_error_without_details(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, url: str, status: int
):
    """A fault in the emulator is the documented server error, or the only documented one, and gives nothing away."""

    def fail(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(Item, "at", fail)
    response = client.get(url)
    assert response.status_code == status
    assert "secret" not in response.text
    assert "the emulator failed" in response.text


@pytest.mark.parametrize("query", ["", "limit=x"])
def test_request_is_named_as_the_caller_says(client: TestClient, query: str):
    """A valid request id comes back, on success and on failure."""
    response = client.get(url_with(OPERATIONS, query), headers={"opc-request-id": "abc_DEF-1"})
    assert response.headers["opc-request-id"] == "abc_DEF-1"


@pytest.mark.parametrize("given", ["no spaces", "no.dots", "x" * 256, ""])
def test_invalid_request_id_is_replaced(client: TestClient, given: str):
    """A name that the spec does not allow is not repeated."""
    assert GENERATED.fullmatch(client.get(OPERATIONS, headers={"opc-request-id": given}).headers["opc-request-id"])


def test_every_answer_has_a_name_of_its_own(client: TestClient):
    """Without one from the caller, each answer gets another name of 32 hexadecimal digits; DRS has no such header."""
    requests = [(method, url) for url in EVERY_URL for method in ("GET", "PUT") if url != BATCH_JOBS]
    named = [client.request(method, url).headers["opc-request-id"] for method, url in requests]
    assert all(map(GENERATED.fullmatch, named))
    assert len(set(named)) == len(named)
    assert "opc-request-id" not in client.get(BATCH_JOBS).headers


def test_unknown_path_is_a_404(client: TestClient):
    """A path of no document is a plain 404, with a slash too many as well."""
    assert [client.get(path).status_code for path in ("/", f"{WORK_REQUEST}/", "/_emulator")] == [404, 404, 404]


def app_with(responses: Mapping[str, object]) -> Starlette:
    """Make an application of one operation with these responses."""
    document = {"openapi": "3.0.3", "info": {"title": "t"}, "paths": {"/a": {"get": {
        "operationId": "getA",
        "parameters": [{"name": "n", "in": "query", "schema": {"type": "integer"}}],
        "responses": {"200": {"description": ""}, **responses},
    }}}}  # fmt: skip
    return create_app([document])


@pytest.mark.parametrize(
    ("documented", "status"),
    [([], 400), (["400", "422"], 400), (["422"], 422), (["4XX"], 400), (["default"], 400), (["404", "default"], 400)],
)
def test_status_is_the_documented_one(documented: list[str], status: int):
    """The usual status if it is documented, by itself, by class or by default; else one of its class that is."""
    client = TestClient(app_with({key: {"description": ""} for key in documented}))
    assert client.get("/a?n=x").status_code == status


def test_response_without_a_body_has_none():
    """Where the document gives an error no body, there is none."""
    response = TestClient(app_with({"400": {"description": ""}})).get("/a?n=x")
    assert (response.content, "content-type" in response.headers) == (b"", False)
