"""Where requests go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from longhaul.huaweicloud.drs import operations as drs
from longhaul.oci.ai_data_platform import operations as ai_data_platform
from longhaul.oci.clinical_data_exchange import operations as clinical_data_exchange
from longhaul.runtime import ConfigurationError
from longhaul.runtime.endpoints import resolve_base_url
from longhaul.runtime.operation import Endpoints, Service

SERVICES = {
    "oci/ai-data-platform.yaml": ai_data_platform.SERVICE,
    "oci/clinical-data-exchange.yaml": clinical_data_exchange.SERVICE,
    "huaweicloud/drs.yaml": drs.SERVICE,
}


def service(**endpoints: object) -> Service:
    """A service with these endpoints."""
    return Service(name="x.y", title="X", version="1", endpoints=Endpoints(**endpoints))  # type: ignore[arg-type]


@pytest.mark.parametrize("spec", SERVICES)
def test_each_region_has_the_address_of_the_spec(spec: str) -> None:
    """The pattern, the usual domain and every exception are the spec's."""
    stated = strategies.documents()[spec]["x-longhaul-endpoints"]
    for region, domain in {"us-ashburn-1": stated["domain"], **stated.get("exceptions", {})}.items():
        expected = stated["pattern"].replace("{region}", region).replace("{domain}", domain)
        assert resolve_base_url(SERVICES[spec], region, None) == expected


def test_base_url_wins() -> None:
    """An address of one's own is used whatever the region is."""
    assert resolve_base_url(drs.SERVICE, "cn-north-4", "http://localhost:8080/x/") == "http://localhost:8080/x"


@pytest.mark.parametrize(
    ("base_url", "resolved"),
    [
        ("https://h.example", "https://h.example"),
        ("https://h.example/", "https://h.example"),
        ("https://h.example//", "https://h.example"),
        ("http://[::1]:8080/a%20b", "http://[::1]:8080/a%20b"),
    ],
    ids=["plain", "slash", "slashes", "ipv6"],
)
def test_a_slash_at_the_end_makes_no_difference(base_url: str, resolved: str) -> None:
    """Paths are added to an address without one."""
    assert resolve_base_url(drs.SERVICE, None, base_url) == resolved


@pytest.mark.parametrize(
    "base_url",
    [
        "", "h.example", "//h.example", "ftp://h.example", "https://", "https:///x", "https://h.example:0",
        "https://h.example:99999", "https://h.example:x", "https://[::1", "https://h.example/x?y=1", "https://h.example/?",
        "https://h.example#x", "https://h.example/a b", "https://h.exämple", "https://h.example/\n", "https://h.example/a/../b",
        "https://h.example/./b", "https://h.example\\x",
    ],
)  # fmt: skip
def test_an_address_that_can_not_be_used_is_refused(base_url: str) -> None:
    """What would be sent or signed as something else is a ConfigurationError now, not a failure later."""
    with pytest.raises(ConfigurationError, match="base_url"):
        resolve_base_url(drs.SERVICE, None, base_url)


def test_a_password_in_the_address_is_not_shown() -> None:
    """Credentials don't belong in an address, and not in an error either."""
    with pytest.raises(ConfigurationError) as caught:
        resolve_base_url(drs.SERVICE, None, "https://user:hunter2@h.example")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("region", ["", "a/b", "evil.example#", "x y", "é", "a.b", "{domain}", "-", "\n"], ids=ascii)
def test_a_region_that_would_change_the_host_is_refused(region: str) -> None:
    """A region is letters, digits and dashes."""
    with pytest.raises(ConfigurationError, match="region"):
        resolve_base_url(drs.SERVICE, region, None)


@given(region=st.text(min_size=1))
def test_no_region_leads_elsewhere(region: str) -> None:
    """Whatever the region is, the host stays below the service's domain."""
    try:
        address = resolve_base_url(drs.SERVICE, region, None)
    except ConfigurationError:
        return
    assert address == f"https://drs.{region}.{'myhuaweicloud.eu' if region == 'eu-west-101' else 'myhuaweicloud.com'}"


def test_without_a_region_one_is_asked_for() -> None:
    """The error says what to pass."""
    with pytest.raises(
        ConfigurationError, match=r"huaweicloud\.drs: no region is known; pass region='…', or base_url="
    ):
        resolve_base_url(drs.SERVICE, None, None)


def test_without_a_server_an_address_is_asked_for() -> None:
    """A spec may name no server."""
    with pytest.raises(ConfigurationError, match=r"x\.y: the spec names no server; pass base_url="):
        resolve_base_url(service(), "r-1", None)


def test_a_pattern_without_a_region_needs_none() -> None:
    """One address for everybody, and a default region, need no argument."""
    assert resolve_base_url(service(pattern="https://one.example"), None, None) == "https://one.example"
    assert (
        resolve_base_url(service(pattern="https://{region}.example", region="r-1"), None, None) == "https://r-1.example"
    )
