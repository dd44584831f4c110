"""What `longhaul.runtime` promises."""

from __future__ import annotations

import subprocess
import sys

import pytest

from longhaul import runtime
from longhaul.runtime import auth


def test_the_exported_names() -> None:
    """A name that appears here or disappears is a change of the public API."""
    assert runtime.__all__ == [
        "UNSET",
        "ApiKeyAuth",
        "AsyncClient",
        "AsyncPager",
        "Auth",
        "BadRequest",
        "BasicAuth",
        "BearerAuth",
        "Client",
        "ConfigurationError",
        "Conflict",
        "DecodeError",
        "Flow",
        "Forbidden",
        "Headers",
        "HuaweiCloudAccessKey",
        "HuaweiCloudToken",
        "InvalidParameter",
        "LonghaulError",
        "NotFound",
        "OciApiKey",
        "OpenEnum",
        "OpenIntEnum",
        "Page",
        "Pager",
        "Phase",
        "Reply",
        "Request",
        "Response",
        "ResponseError",
        "RetryPolicy",
        "Send",
        "ServerError",
        "Signer",
        "Sleep",
        "StatusEnum",
        "Timeout",
        "TooManyRequests",
        "TransportError",
        "Unauthorized",
        "UnsetType",
        "decode",
        "encode",
    ]


def test_the_exported_names_of_auth() -> None:
    """The same for the credentials."""
    assert auth.__all__ == [
        "ApiKeyAuth",
        "Auth",
        "BasicAuth",
        "BearerAuth",
        "HuaweiCloudAccessKey",
        "HuaweiCloudToken",
        "OciApiKey",
        "Signer",
    ]


@pytest.mark.parametrize("module", [runtime, auth], ids=["runtime", "auth"])
def test_every_exported_name_is_there(module: object) -> None:
    """Also the ones that are loaded late."""
    assert all(getattr(module, name) is not None for name in module.__all__)  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", [runtime, auth], ids=["runtime", "auth"])
def test_a_name_that_is_not_there_is_an_attribute_error(module: object) -> None:
    """Loading late doesn't hide a slip."""
    with pytest.raises(AttributeError, match="has no attribute 'OciApiKeys'"):
        module.OciApiKeys  # type: ignore[attr-defined]  # noqa: B018


def test_importing_a_client_loads_no_more_than_it_needs() -> None:
    """A client is imported without cryptography, an HTTP library, the generator, the CLI or the emulator."""
    code = "import sys, longhaul.oci.ai_data_platform; print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    unwanted = {"cryptography", "httpx", "httpx2", "anyio", "asyncio", "yaml", "jinja2", "click", "rich", "starlette"}
    assert unwanted & set(loaded) == set()
    assert {name for name in loaded if name.startswith("longhaul.")} >= {"longhaul.runtime.client"}
    assert not {n for n in loaded if n.startswith(("longhaul.codegen", "longhaul.cli", "longhaul.emulator"))}
