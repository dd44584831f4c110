"""Event loops for the async tests of the runtime."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

HAS_TRIO = find_spec("trio") is not None


@pytest.fixture(
    params=["asyncio", pytest.param("trio", marks=pytest.mark.skipif(not HAS_TRIO, reason="trio isn't installed"))]
)
def anyio_backend(request: pytest.FixtureRequest) -> str:
    """Each async test runs on asyncio, and on trio where it is installed."""
    return str(request.param)
