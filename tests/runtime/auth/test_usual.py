"""Where credentials are looked for when none are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from keys import PEM
from longhaul.huaweicloud.drs import operations as drs
from longhaul.oci.ai_data_platform import operations as ai_data_platform
from longhaul.runtime import ConfigurationError, HuaweiCloudAccessKey, OciApiKey
from longhaul.runtime.auth.usual import usual_auth
from longhaul.runtime.operation import Endpoints, Service


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of this test, and an environment without credentials."""
    for name in ("AK", "SK", "PROJECT_ID", "DOMAIN_ID", "SECURITY_TOKEN"):
        monkeypatch.delenv(f"HUAWEICLOUD_SDK_{name}", raising=False)
    for name in ("OCI_CONFIG_FILE", "OCI_CONFIG_PROFILE", "OCI_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_oci_looks_into_the_configuration_file(home: Path) -> None:
    """~/.oci/config."""
    (home / ".oci").mkdir()
    (home / ".oci/key.pem").write_bytes(PEM)
    (home / ".oci/config").write_text(
        "[DEFAULT]\ntenancy=t\nuser=u\nfingerprint=f\nkey_file=key.pem\n", encoding="utf-8"
    )
    auth = usual_auth(ai_data_platform.SERVICE)
    assert isinstance(auth, OciApiKey)
    assert auth.key_id == "t/u/f"


def test_huawei_looks_into_the_environment_and_then_the_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment wins."""
    (home / ".huaweicloud").mkdir()
    (home / ".huaweicloud/credentials").write_text("[basic]\nak=from-file\nsk=s\n", encoding="utf-8")
    assert usual_auth(drs.SERVICE) == HuaweiCloudAccessKey(access_key="from-file", secret_key="s")
    monkeypatch.setenv("HUAWEICLOUD_SDK_AK", "from-environment")
    monkeypatch.setenv("HUAWEICLOUD_SDK_SK", "s")
    assert usual_auth(drs.SERVICE) == HuaweiCloudAccessKey(access_key="from-environment", secret_key="s")


def test_the_error_says_where_it_looked_and_what_to_write(home: Path) -> None:
    """Each place, each reason, each way out."""
    with pytest.raises(ConfigurationError) as caught:
        usual_auth(drs.SERVICE)
    assert str(caught.value).splitlines() == [
        (
            "huaweicloud.drs: no credentials found; pass auth=HuaweiCloudToken(…) or auth=HuaweiCloudAccessKey(…), "
            "or auth=None for anonymous calls"
        ),
        "  HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK are not both set",
        f"  {home}/.huaweicloud/credentials can't be read: No such file or directory",
    ]


def service(*auth: str) -> Service:
    """A service with these security schemes."""
    return Service(name="x.y", title="X", version="1", endpoints=Endpoints(), auth=auth)


def test_a_service_without_security_needs_no_credentials() -> None:
    """Its calls are anonymous."""
    assert usual_auth(service()) is None


@pytest.mark.parametrize(
    ("scheme", "to_write"),
    [
        ("apiKey", "auth=ApiKeyAuth(…)"), ("basic", "auth=BasicAuth(…)"), ("bearer", "auth=BearerAuth(…)"),
        ("oauth2", "auth=BearerAuth(…)"), ("new", "auth=… for the scheme new"),
    ],
)  # fmt: skip
def test_what_to_write_for_each_scheme(scheme: str, to_write: str) -> None:
    """A scheme without a usual place asks for an argument."""
    with pytest.raises(ConfigurationError, match="no credentials found; pass ") as caught:
        usual_auth(service(scheme))
    assert f"pass {to_write}, or auth=None" in str(caught.value)


def test_credentials_that_are_optional() -> None:
    """Where calls without credentials are on offer, finding none is no error."""
    service = Service(name="s", title="", version="", endpoints=Endpoints(), auth=("bearer",), auth_optional=True)
    assert usual_auth(service) is None
