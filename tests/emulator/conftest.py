"""What the emulator's tests share: the specs of this repository, a clock that stands still, and a client in process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from longhaul.emulator import ManualClock, create_app, read_document

SPECS = Path(__file__).parents[2] / "specs"
OCI_SIGNATURE = (
    'Signature algorithm="rsa-sha256",headers="date (request-target) host",'
    'keyId="tenancy-1/user-1/fingerprint-1",signature="c2lnbmF0dXJl",version="1"'
)


@pytest.fixture(scope="session")
def documents() -> Mapping[str, Mapping[str, object]]:
    """The specs by name: ai-data-platform, clinical-data-exchange, drs."""
    return {path.stem: read_document(path) for path in sorted(SPECS.glob("*/*.yaml"))}


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def app(documents: Mapping[str, Mapping[str, object]], clock: ManualClock) -> Starlette:
    return create_app(documents.values(), clock=clock, authenticate=False)


@pytest.fixture
def client(app: Starlette) -> Iterator[TestClient]:
    """A client that need not authenticate, and always sends the Content-Type that DRS asks for."""
    with TestClient(app, headers={"Content-Type": "application/json"}) as client:
        yield client


PLATFORM = "/20260430/aiDataPlatforms/ai-data-platform-1"
OPERATIONS = f"{PLATFORM}/asyncOperations"
TASK_RUNS = f"{PLATFORM}/workspaces/workspace-1/taskRuns?jobRunKey=job-run-1"
JOB_RUNS = f"{PLATFORM}/workspaces/workspace-1/recentJobRuns?jobKey=job-1"
WORK_REQUEST = "/20180828/workRequests/work-request-1"
BATCH_JOBS = "/v5/project-1/batch-async-jobs"
EVERY_URL = (OPERATIONS, TASK_RUNS, JOB_RUNS, WORK_REQUEST, BATCH_JOBS)


def url_with(url: str, query: str) -> str:
    """Add to the query of a URL."""
    return f"{url}{'&' if '?' in url else '?'}{query}"
