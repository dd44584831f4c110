"""OpenAPI's own security schemes, and that no credentials show."""

from __future__ import annotations

import json
import logging
from base64 import b64decode
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from keys import PEM
from longhaul.oci.clinical_data_exchange import ClinicalDataExchangeClient
from longhaul.oci.clinical_data_exchange.operations import SERVICE
from longhaul.runtime import (
    ApiKeyAuth,
    Auth,
    BasicAuth,
    BearerAuth,
    ConfigurationError,
    HuaweiCloudAccessKey,
    HuaweiCloudToken,
    LonghaulError,
    OciApiKey,
)
from longhaul.runtime.http import Request

from ..steps import printed

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PLAIN = Request("GET", "https://h.example/x")


@pytest.mark.parametrize(
    ("auth", "header", "value"),
    [
        (ApiKeyAuth("X-Key", "k"), "x-key", "k"),
        (ApiKeyAuth("sid", "k", "cookie"), "cookie", "sid=k"),
        (BearerAuth("t"), "authorization", "Bearer t"),
        (BasicAuth("Aladdin", "open sesame"), "authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
    ],
    ids=["api-key", "cookie", "bearer", "basic"],
)
def test_a_header_carries_the_credentials(auth: Any, header: str, value: str) -> None:
    """One header more, and nothing else changed."""
    signed = auth.sign(PLAIN, NOW)
    assert (signed.header(header), signed.url, len(signed.headers)) == (value, PLAIN.url, 1)


def test_a_cookie_joins_the_others() -> None:
    """Cookies that are there stay."""
    request = Request("GET", "https://h.example/x", (("Cookie", "a=1"),))
    assert ApiKeyAuth("sid", "k", "cookie").sign(request, NOW).headers == (("cookie", "a=1; sid=k"),)


@given(username=st.text().filter(lambda text: ":" not in text), password=st.text())
def test_basic_credentials_can_be_read_back(username: str, password: str) -> None:
    """Any text, in UTF-8."""
    header = BasicAuth(username, password).sign(PLAIN, NOW).header("authorization")
    assert header is not None
    assert b64decode(header.removeprefix("Basic ")).decode() == f"{username}:{password}"


@pytest.mark.parametrize(
    "auth",
    [ApiKeyAuth("X", "k"), BearerAuth("t"), BasicAuth("u", "p"), HuaweiCloudToken("t")],
    ids=lambda a: type(a).__name__,
)
def test_fixed_credentials_can_not_be_renewed(auth: Auth) -> None:
    """A 401 is final."""
    assert not auth.renew(PLAIN)


# --- secrets ----------------------------------------------------------------------------------------------------------


def credentials(secret: str) -> list[Auth]:
    """Every class of credentials, with this secret."""
    return [
        ApiKeyAuth("X-Key", secret),
        ApiKeyAuth("key", secret, "cookie"),
        ApiKeyAuth("key", secret, "cookie"),
        BearerAuth(secret),
        BasicAuth("user", secret),
        HuaweiCloudToken(secret),
        HuaweiCloudAccessKey(access_key="ak", secret_key=secret, security_token=secret),
    ]


class AnyAuthClient(ClinicalDataExchangeClient):
    """A client of a service that takes any credentials."""

    _service = replace(SERVICE, auth=())


@given(noise=st.text(max_size=20))
def test_no_secret_shows(noise: str) -> None:
    """Neither credentials, nor a request with them, nor an error of a call shows the secret, whatever is in it."""
    secret = f"S3CR3T{noise}"
    for auth in credentials(secret):
        shown = [repr(auth), str(auth), f"{auth}"]

        def fail(request: httpx2.Request) -> httpx2.Response:
            raise httpx2.ConnectError("refused", request=request)

        with httpx2.Client(transport=httpx2.MockTransport(fail)) as http_client:
            client = AnyAuthClient(base_url="http://h", auth=auth, retries=0, http_client=http_client)
            shown.append(repr(client))
            with pytest.raises(LonghaulError) as caught:
                client.get_work_request("w")
            shown += [
                repr(caught.value),
                str(caught.value),
                json.dumps(vars(caught.value)),
                str(caught.value.__cause__),
            ]
        if "Key" in type(auth).__name__ or noise.isprintable():
            shown.append(repr(auth.sign(PLAIN, NOW)))  # type: ignore[attr-defined]
        assert "S3CR3T" not in "".join(shown)


def test_no_private_key_shows() -> None:
    """An OCI key shows who signs, and not with what."""
    key = OciApiKey.from_pem(PEM, tenancy="t", user="u", fingerprint="f")
    assert repr(key) == str(key) == "OciApiKey(tenancy='t', user='u', fingerprint='f', region=None)"
    assert "authorization" not in repr(key.sign(PLAIN, NOW)).lower()


def test_a_broken_private_key_does_not_show() -> None:
    """Half a key in a PEM is refused without being quoted, also in what is printed with the error."""
    text = PEM.decode()
    broken = text[:600] + text[700:]
    with pytest.raises(LonghaulError) as caught:
        OciApiKey.from_pem(broken, tenancy="t", user="u", fingerprint="f", pass_phrase="hunter2")
    text = printed(caught.value)
    assert not any(line in text for line in [*broken.splitlines()[1:-1], "hunter2"])


@pytest.mark.parametrize("auth", credentials("S3CR3T")[:1] + credentials("S3CR3T")[3:], ids=lambda a: type(a).__name__)
def test_no_secret_is_logged(auth: Auth, caplog: pytest.LogCaptureFixture) -> None:
    """Not by us, and not by the HTTP library, at the most talkative level."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(404))
    with caplog.at_level(logging.DEBUG), httpx2.Client(transport=transport) as http_client:
        client = AnyAuthClient(base_url="http://h", auth=auth, retries=0, http_client=http_client)
        with pytest.raises(LonghaulError):
            client.get_work_request("w")
    assert "http://h" in caplog.text
    assert "S3CR3T" not in caplog.text


@pytest.mark.parametrize(
    "make",
    [
        lambda value: ApiKeyAuth("x-key", value),
        BearerAuth,
        HuaweiCloudToken,
        lambda value: HuaweiCloudAccessKey(access_key="a", secret_key=value),
    ],
    ids=["key", "bearer", "token", "secret key"],
)
@pytest.mark.parametrize(
    ("value", "said"), [(None, "is NoneType, not text"), (5, "is int, not text"), ("", "is empty")]
)
def test_a_credential_that_is_no_text_is_refused(make: Any, value: object, said: str) -> None:
    """A token that was never set is told when the credentials are made, and not sent as the word None."""
    with pytest.raises(ConfigurationError, match=said):
        make(value)


def test_credentials_of_another_vendor_are_refused() -> None:
    """One vendor's credentials are not sent to another."""
    with pytest.raises(ConfigurationError, match="takes oci-signature, which HuaweiCloudToken is not for"):
        ClinicalDataExchangeClient(base_url="https://h.example", auth=HuaweiCloudToken("t"))


def test_auth_that_is_none_of_ours_is_refused() -> None:
    """A bare string is no Auth."""
    with pytest.raises(ConfigurationError, match="auth must be an Auth"):
        ClinicalDataExchangeClient(base_url="https://h.example", auth="token")  # type: ignore[arg-type]
