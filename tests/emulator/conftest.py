"""What the emulator's tests share: the specs of this repository, a clock that stands still, and a client in process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from longhaul.emulator import ManualClock, create_app, read_document

from .places import SPECS


@pytest.fixture(scope="session")
def documents() -> Mapping[str, Mapping[str, object]]:
    """The specs by name: ai-data-platform, clinical-data-exchange, drs."""
    return {path.stem: read_document(path) for path in sorted(SPECS.glob("*/*.yaml"))}


@pytest.fixture
def clock() -> ManualClock:
    """A clock that stands still."""
    return ManualClock()


@pytest.fixture
def app(documents: Mapping[str, Mapping[str, object]], clock: ManualClock) -> Starlette:
    """All three services, which ask for no credentials."""
    return create_app(documents.values(), clock=clock, authenticate=False)


@pytest.fixture
def client(app: Starlette) -> Iterator[TestClient]:
    """A client that need not authenticate, and always sends the Content-Type that DRS asks for."""
    with TestClient(app, headers={"Content-Type": "application/json"}) as client:
        yield client
