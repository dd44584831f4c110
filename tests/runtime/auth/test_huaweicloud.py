"""Huawei Cloud's signatures, held to vectors that its own Python package (huaweicloudsdkcore 3.1.219) made."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from longhaul.runtime import ConfigurationError, HuaweiCloudAccessKey, HuaweiCloudToken
from longhaul.runtime.auth.huaweicloud import authorization, canonical_query, canonical_request, string_to_sign
from longhaul.runtime.http import Request

from ..steps import printed

VECTORS = Path(__file__).parents[1] / "vectors/huaweicloud"
NOW = datetime(2026, 11, 22, 13, 45, 7, tzinfo=UTC)
DATE = "20261122T134507Z"
KEY = HuaweiCloudAccessKey(access_key="ak", secret_key="sk")
CASES = pytest.mark.parametrize(
    "case", sorted(path.parent for path in VECTORS.glob("*/request.json")), ids=lambda p: p.name
)


def request_of(case: Path) -> tuple[Request, HuaweiCloudAccessKey]:
    """The request of a vector, and who signs it."""
    content = json.loads((case / "request.json").read_text(encoding="utf-8"))
    request = Request(content["method"], content["url"], tuple(content["headers"].items()), content["body"].encode())
    return request, HuaweiCloudAccessKey(**content["credentials"])


def signed_headers(case: Path) -> dict[str, str]:
    """What the vector signs, from its canonical request."""
    lines = (case / "canonical_request.txt").read_text(encoding="utf-8").split("\n")[3:-3]
    return dict(line.split(":", 1) for line in lines if line)


# --- vectors ----------------------------------------------------------------------------------------------------------


def test_there_are_vectors() -> None:
    """The folder was found."""
    assert len(list(VECTORS.glob("*/authorization.txt"))) == 19


@CASES
def test_canonical_request(case: Path) -> None:
    """The first step: method, path, query, headers and digest, byte for byte."""
    expected = (case / "canonical_request.txt").read_text(encoding="utf-8")
    assert canonical_request(request_of(case)[0], signed_headers(case)) == expected


@CASES
def test_string_to_sign(case: Path) -> None:
    """The second step."""
    canonical = (case / "canonical_request.txt").read_text(encoding="utf-8")
    assert string_to_sign(canonical, DATE) == (case / "string_to_sign.txt").read_text(encoding="utf-8")


@CASES
def test_authorization(case: Path) -> None:
    """The last step: the header is the one of Huawei's package, byte for byte."""
    request, key = request_of(case)
    assert key.sign(request, NOW).header("authorization") == (case / "authorization.txt").read_text(encoding="ascii")


@CASES
def test_what_is_signed_is_sent(case: Path) -> None:
    """Each signed header but the host goes out with the value that was signed, and the query in canonical order."""
    request, key = request_of(case)
    sent, signed = key.sign(request, NOW), signed_headers(case)
    assert {name: sent.header(name) for name in signed if name != "host"} == {
        n: v for n, v in signed.items() if n != "host"
    }
    assert sent.query == (case / "canonical_request.txt").read_text(encoding="utf-8").split("\n")[2]


def test_a_default_port_is_not_signed() -> None:
    """HTTP clients leave it out of Host (Huawei's package doesn't)."""
    signed = {KEY.sign(Request("GET", f"https://h.example{p}/"), NOW).header("authorization") for p in ("", ":443")}
    assert len(signed) == 1


def test_authorization_header() -> None:
    """Its form."""
    header = authorization("ak", ["host", "x-sdk-date"], "00ff")
    assert header == "SDK-HMAC-SHA256 Access=ak, SignedHeaders=host;x-sdk-date, Signature=00ff"


PAIRS = st.lists(st.tuples(st.text(min_size=1), st.text()))


@given(pairs=PAIRS)
def test_a_canonical_query_has_the_same_pairs_in_order(pairs: list[tuple[str, str]]) -> None:
    """Sorting a query loses and changes nothing, and doing it again changes nothing."""
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
    canonical = canonical_query(query)
    assert parse_qsl(canonical, keep_blank_values=True) == sorted(pairs)
    assert canonical_query(canonical) == canonical


def test_a_header_that_a_proxy_may_change_is_not_signed() -> None:
    """Accept and User-Agent are sent, and stay out of the signature."""
    request = Request("GET", "https://h.example/", (("Accept", "a"), ("User-Agent", "b"), ("X-Language", "en-us")))
    header = KEY.sign(request, NOW).header("authorization")
    assert header is not None
    assert "SignedHeaders=host;x-language;x-sdk-date," in header


def test_a_token_is_a_header() -> None:
    """As IAM gave it out."""
    assert HuaweiCloudToken("abc").sign(Request("GET", "https://h.example"), NOW).headers == (("x-auth-token", "abc"),)


# --- places -----------------------------------------------------------------------------------------------------------

EVERYTHING = {"ak": "a", "sk": "s", "project_id": "p", "domain_id": "d", "security_token": "t"}
WHOLE = HuaweiCloudAccessKey(access_key="a", secret_key="s", project_id="p", domain_id="d", security_token="t")
BARE = evolve(WHOLE, project_id=None, domain_id=None, security_token=None)
FORMS = pytest.mark.parametrize(
    ("entries", "key"), [(EVERYTHING, WHOLE), ({"ak": "a", "sk": "s", "project_id": ""}, BARE)], ids=["all", "two"]
)


def file_of(folder: Path, entries: dict[str, str], section: str = "basic") -> Path:
    """A credentials file."""
    path = folder / "credentials"
    path.write_text("\n".join([f"[{section}]", *(f"{k} = {v}" for k, v in entries.items())]), encoding="utf-8")
    return path


@FORMS
def test_from_environment(entries: dict[str, str], key: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """HUAWEICLOUD_SDK_AK and the rest; an empty one is none."""
    for name, value in entries.items():
        monkeypatch.setenv(f"HUAWEICLOUD_SDK_{name.upper()}", value)
    assert HuaweiCloudAccessKey.from_environment() == key


@FORMS
def test_from_file(entries: dict[str, str], key: Any, tmp_path: Path) -> None:
    """Section [basic]."""
    assert HuaweiCloudAccessKey.from_file(file_of(tmp_path, entries)) == key


def test_the_usual_file_is_in_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """~/.huaweicloud/credentials."""
    (tmp_path / ".huaweicloud").mkdir()
    file_of(tmp_path / ".huaweicloud", EVERYTHING)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert HuaweiCloudAccessKey.from_file() == WHOLE


@pytest.mark.parametrize("entries", [{}, {"ak": "a"}, {"sk": "s"}], ids=["none", "no-sk", "no-ak"])
def test_half_a_key_is_refused(entries: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both places say what they lack."""
    for name, value in entries.items():
        monkeypatch.setenv(f"HUAWEICLOUD_SDK_{name.upper()}", value)
    with pytest.raises(ConfigurationError, match="HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK are not both set"):
        HuaweiCloudAccessKey.from_environment()
    with pytest.raises(ConfigurationError, match=r"credentials: section \[basic\] needs ak and sk"):
        HuaweiCloudAccessKey.from_file(file_of(tmp_path, entries))


def test_another_section_is_not_read(tmp_path: Path) -> None:
    """[global] is for another kind of credentials."""
    with pytest.raises(ConfigurationError, match=r"section \[basic\] needs ak and sk"):
        HuaweiCloudAccessKey.from_file(file_of(tmp_path, EVERYTHING, "global"))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """With the reason."""
    with pytest.raises(ConfigurationError, match=r"nowhere can't be read: No such file"):
        HuaweiCloudAccessKey.from_file(tmp_path / "nowhere")


def test_a_file_that_is_no_ini_file_is_not_shown(tmp_path: Path) -> None:
    """Neither the error nor what is printed with it quotes a line."""
    (tmp_path / "credentials").write_text("sk = hunter2", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="credentials is no INI file") as caught:
        HuaweiCloudAccessKey.from_file(tmp_path / "credentials")
    assert "hunter2" not in printed(caught.value)
