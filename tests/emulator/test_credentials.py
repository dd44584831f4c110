"""Credentials of the right form get in, others do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from starlette.testclient import TestClient

from longhaul.emulator import create_app

from .places import BATCH_JOBS, EVERY_URL, OCI_SIGNATURE, OPERATIONS

AKSK = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=0123abcd"


@pytest.fixture(scope="module")
def strict(documents: Mapping[str, Mapping[str, object]]) -> Iterator[TestClient]:
    """A client of all three services, which ask for credentials."""
    with TestClient(create_app(documents.values()), headers={"Content-Type": "application/json"}) as client:
        yield client


@pytest.mark.parametrize("url", EVERY_URL)
def test_no_credentials_are_refused(strict: TestClient, url: str):
    """Without credentials, an answer is 401 where that is documented, and says what was expected."""
    response = strict.get(url)
    assert response.status_code == (400 if url == BATCH_JOBS else 401)
    assert "credentials are missing or malformed: expected header" in response.text


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        (OPERATIONS, {"Authorization": OCI_SIGNATURE}),
        (OPERATIONS, {"Authorization": OCI_SIGNATURE.replace("Signature ", "signature ")}),
        (BATCH_JOBS, {"Authorization": AKSK}),
        (BATCH_JOBS, {"X-Auth-Token": "token"}),
    ],
)
def test_well_formed_credentials_get_in(strict: TestClient, url: str, headers: dict[str, str]):
    """Any of the security schemes of an operation is enough."""
    assert strict.get(url, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "text",
    ["", "Signature", "Bearer x", OCI_SIGNATURE.removeprefix("Signature "), "Signature version", "Signature version="]
    + [OCI_SIGNATURE.replace(f'{name}="', f'not-{name}="') for name in ("version", "keyId", "algorithm", "signature")]
    + [OCI_SIGNATURE.replace('headers="date (request-target) host"', 'headers=""'), AKSK],
)
def test_malformed_signature_is_refused(strict: TestClient, text: str):
    """A signature header lacks none of its fields, and none is empty."""
    assert strict.get(OPERATIONS, headers={"Authorization": text}).status_code == 401


@pytest.mark.parametrize(
    "headers",
    [{"X-Auth-Token": ""}, {"X-Auth-Token": " "}, {"Authorization": AKSK.replace(", Signature=0123abcd", "")}],
)
def test_malformed_huawei_credentials_are_refused(strict: TestClient, headers: dict[str, str]):
    """A token is not empty, and an access key signs."""
    assert strict.get(BATCH_JOBS, headers=headers).status_code == 400


def guarded(scheme: Mapping[str, object], requirement: list[object] | None = None) -> TestClient:
    """Make a client of an operation behind the schemes `one` and `two`."""
    document = {
        "openapi": "3.0.3",
        "info": {"title": "t"},
        "components": {"securitySchemes": {"one": scheme, "two": {"type": "apiKey", "in": "header", "name": "X-Two"}}},
        "security": requirement or [{"one": []}],
        "paths": {"/a": {"get": {"responses": {"200": {"description": ""}, "401": {"description": ""}}}}},
    }
    return TestClient(create_app([document]))


@pytest.mark.parametrize(
    ("scheme", "sent"),
    [
        ({"type": "http", "scheme": "Bearer"}, {"headers": {"Authorization": "Bearer x"}}),
        ({"type": "http", "scheme": "basic"}, {"headers": {"Authorization": "Basic eDp5"}}),
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, {"headers": {"X-Key": "x"}}),
        ({"type": "apiKey", "in": "query", "name": "key"}, {"params": {"key": "x"}}),
        ({"type": "apiKey", "in": "cookie", "name": "key"}, {"headers": {"Cookie": "key=x"}}),
        ({"type": "oauth2", "flows": {}}, {"headers": {"Authorization": "Bearer x"}}),
    ],
)
def test_general_schemes_of_openapi(scheme: Mapping[str, object], sent: dict[str, dict[str, str]]):
    """The schemes that OpenAPI knows by itself are looked for where they say."""
    client = guarded(scheme)
    assert [client.get("/a").status_code, client.get("/a", **sent).status_code] == [401, 200]


def test_schemes_of_one_requirement_are_all_needed():
    """Schemes named together apply together."""
    client = guarded({"type": "apiKey", "in": "header", "name": "X-One"}, [{"one": [], "two": []}])
    sent = [{"X-One": "1"}, {"X-Two": "2"}, {"X-One": "1", "X-Two": "2"}]
    assert [client.get("/a", headers=headers).status_code for headers in sent] == [401, 401, 200]


def test_empty_requirement_lets_anyone_in():
    """An empty requirement among the alternatives makes credentials optional."""
    scheme = {"type": "apiKey", "in": "header", "name": "X-One"}
    assert guarded(scheme, [{"one": []}, {}]).get("/a").status_code == 200


def test_credentials_come_before_the_rest(strict: TestClient):
    """Who may not come in learns nothing of what is wrong otherwise."""
    assert strict.get(f"{OPERATIONS}?limit=x").status_code == 401
