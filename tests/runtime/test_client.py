"""The generated clients, end to end: what they send over a real connection, and how they are made and closed."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import anyio
import httpx
import httpx2
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given, settings
from hypothesis import strategies as st

from keys import PEM
from longhaul.huaweicloud.drs import AsyncDrsClient, DrsClient
from longhaul.oci.ai_data_platform import AiDataPlatformClient, AsyncAiDataPlatformClient
from longhaul.oci.clinical_data_exchange import AsyncClinicalDataExchangeClient, ClinicalDataExchangeClient
from longhaul.runtime import ConfigurationError, HuaweiCloudAccessKey, HuaweiCloudToken, OciApiKey, RetryPolicy
from longhaul.runtime.http import Request

from .serving import EVERY_WAY, WORK_REQUEST, Received, Server, Way, answer, serving

OCI_KEY = OciApiKey.from_pem(PEM, tenancy="t", user="u", fingerprint="f", region="eu-frankfurt-1")
ACCESS_KEY = HuaweiCloudAccessKey(access_key="ak", secret_key="sk", project_id="p")
CLIENTS = [AiDataPlatformClient, ClinicalDataExchangeClient, DrsClient]
ASYNC_CLIENTS = [AsyncAiDataPlatformClient, AsyncClinicalDataExchangeClient, AsyncDrsClient]
EVERY_CLIENT = pytest.mark.parametrize("kind", [*CLIENTS, *ASYNC_CLIENTS], ids=lambda kind: kind.__name__)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A service that has no items."""
    body = b'{"items": [], "jobs": [], "total_count": 0}'
    with serving(lambda _: answer(body)) as running:
        yield running


def fetch(way: Way, kinds: tuple[Any, Any], call: Callable[[Any], Any], **client: Any) -> list[Any]:
    """Make a client of one of these classes, and collect all items of one call."""
    if not way.is_async:
        with way.library.Client() as http_client, kinds[0](http_client=http_client, retries=0, **client) as it:
            return list(call(it))

    async def collect() -> list[Any]:
        async with (
            way.library.AsyncClient() as http_client,
            kinds[1](http_client=http_client, retries=0, **client) as it,
        ):
            return [item async for item in call(it)]

    return anyio.run(collect)


# --- what is on the wire ----------------------------------------------------------------------------------------------


def check_oci_signature(received: Received) -> None:
    """Check a signature as Oracle would: over the bytes that arrived."""
    fields = dict(re.findall(r'(\w+)="([^"]*)"', received.headers["authorization"]))
    method = received.line.partition(" ")[0].lower()
    values = {**received.headers, "(request-target)": f"{method} {received.target}"}
    text = "\n".join(f"{name}: {values[name]}" for name in fields["headers"].split(" "))
    OCI_KEY.private_key.public_key().verify(b64decode(fields["signature"]), text.encode(), PKCS1v15(), SHA256())


TEXT = st.text(min_size=1, max_size=20)
SEGMENT = TEXT.filter(lambda text: text not in {".", ".."})


@EVERY_WAY
@settings(max_examples=25)
@given(instance=SEGMENT, name=TEXT, kinds=TEXT)
def test_an_oci_signature_holds_for_the_bytes_that_arrive(
    way: Way, server: Server, instance: str, name: str, kinds: str
) -> None:
    """Whatever the arguments are, path, query and host are signed exactly as they are on the wire."""
    fetch(
        way,
        (AiDataPlatformClient, AsyncAiDataPlatformClient),
        lambda it: it.list_async_operations(instance, resource_name=name, resource_type=kinds, limit=5),
        base_url=server.url,
        auth=OCI_KEY,
    )
    check_oci_signature(server.received[-1])


def test_the_check_of_a_signature_can_fail(server: Server) -> None:
    """The test above notices one changed byte."""
    with AiDataPlatformClient(base_url=server.url, auth=OCI_KEY) as it:
        list(it.list_async_operations("a", resource_name="x"))
    good = server.received[-1]
    check_oci_signature(good)
    with pytest.raises(InvalidSignature):
        check_oci_signature(Received(good.line.replace("=x", "=y"), good.headers, good.body))


@EVERY_WAY
@settings(max_examples=25)
@given(project=SEGMENT, name=TEXT, status=TEXT)
def test_a_huawei_signature_holds_for_the_bytes_that_arrive(
    way: Way, server: Server, project: str, name: str, status: str
) -> None:
    """A request made of what arrived gets the same signature, and its query arrived in canonical order."""
    fetch(
        way,
        (DrsClient, AsyncDrsClient),
        lambda it: it.list_batch_async_jobs(project, user_name=name, status=status, limit=5, x_language="zh-cn"),
        base_url=server.url,
        auth=ACCESS_KEY,
    )
    arrived = server.received[-1]
    signed = re.search(r"SignedHeaders=([^,]+)", arrived.headers["authorization"])
    assert signed is not None
    sent = {name: value for name, value in arrived.headers.items() if name in signed[1].split(";") and name != "host"}
    now = datetime.strptime(arrived.headers["x-sdk-date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    again = ACCESS_KEY.sign(
        Request("GET", f"http://{arrived.headers['host']}{arrived.target}", tuple(sent.items())), now
    )
    assert again.header("authorization") == arrived.headers["authorization"]
    assert again.target == arrived.target


@EVERY_WAY
def test_headers_on_the_wire(way: Way, server: Server) -> None:
    """Accept, the constant Content-Type and our name are sent, and nothing about the caller but credentials."""
    fetch(way, (DrsClient, AsyncDrsClient), lambda it: it.list_batch_async_jobs("p"), base_url=server.url, auth=None)
    arrived = server.received[-1]
    assert arrived.line == "GET /v5/p/batch-async-jobs HTTP/1.1"
    assert (arrived.headers["accept"], arrived.headers["content-type"]) == ("application/json", "application/json")
    assert re.fullmatch(r"longhaul/\S+ python/3\.\d+", arrived.headers["user-agent"])
    assert set(arrived.headers) == {"host", "accept", "accept-encoding", "connection", "content-type", "user-agent"}


@EVERY_WAY
def test_nothing_that_was_not_given_is_sent(way: Way, server: Server) -> None:
    """Documented defaults are the service's to apply."""
    fetch(
        way,
        (AiDataPlatformClient, AsyncAiDataPlatformClient),
        lambda it: it.list_recent_job_runs("a", "w", job_key=["j", "k"]),
        base_url=server.url,
        auth=None,
    )
    assert server.received[-1].target == "/20260430/aiDataPlatforms/a/workspaces/w/recentJobRuns?jobKey=j&jobKey=k"


@EVERY_WAY
def test_a_base_url_may_have_a_path(way: Way, server: Server) -> None:
    """A gateway's prefix stays, and is signed."""
    fetch(
        way,
        (AiDataPlatformClient, AsyncAiDataPlatformClient),
        lambda it: it.list_async_operations("a"),
        base_url=f"{server.url}/gate%20way/",
        auth=OCI_KEY,
    )
    assert server.received[-1].target.startswith("/gate%20way/20260430/")
    check_oci_signature(server.received[-1])


def test_a_client_may_be_shared_between_threads() -> None:
    """Two hundred calls from eight threads: each gets its own answer."""

    def echo(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=WORK_REQUEST.replace(b'"w"', f'"{request.url.path[-3:]}"'.encode()))

    with (
        httpx2.Client(transport=httpx2.MockTransport(echo)) as http_client,
        ClinicalDataExchangeClient(base_url="http://h.example", auth=OCI_KEY, http_client=http_client) as it,
        ThreadPoolExecutor(8) as threads,
    ):
        names = [f"{number:03}" for number in range(200)]
        assert [response.value.id for response in threads.map(it.get_work_request, names)] == names


# --- made and closed --------------------------------------------------------------------------------------------------


@EVERY_WAY
def test_a_given_http_client_stays_open(way: Way, server: Server) -> None:
    """Closing our client leaves the caller's own as it was, and takes no more calls."""
    if not way.is_async:
        with way.library.Client() as http_client:
            it = AiDataPlatformClient(base_url=server.url, auth=None, http_client=http_client)
            it.close()
            assert not http_client.is_closed
            with pytest.raises(ConfigurationError, match="the client is closed"):
                list(it.list_async_operations("a"))
        return

    async def run() -> None:
        async with way.library.AsyncClient() as http_client:
            it = AsyncAiDataPlatformClient(base_url=server.url, auth=None, http_client=http_client)
            await it.close()
            assert not http_client.is_closed
            with pytest.raises(ConfigurationError, match="the client is closed"):
                _ = [item async for item in it.list_async_operations("a")]

    anyio.run(run)


def test_a_closed_client_says_so() -> None:
    """A call after the with block is a ConfigurationError; closing twice is none."""
    with ClinicalDataExchangeClient(base_url="http://h.example", auth=None) as it:
        pass
    it.close()
    with pytest.raises(ConfigurationError, match="the client is closed"):
        it.get_work_request("w")


@pytest.mark.anyio
async def test_a_closed_async_client_says_so() -> None:
    """The same for the async one."""
    async with AsyncClinicalDataExchangeClient(base_url="http://h.example", auth=None) as it:
        pass
    await it.close()
    with pytest.raises(ConfigurationError, match="the client is closed"):
        await it.get_work_request("w")


@pytest.mark.parametrize("library", [httpx2, httpx], ids=lambda library: library.__name__)
def test_an_http_client_that_the_caller_closed_is_named(library: Any) -> None:
    """The reason is the same for the caller: there is nothing left to send with."""
    with library.Client() as http_client:
        it = ClinicalDataExchangeClient(base_url="http://h.example", auth=None, http_client=http_client)
    with pytest.raises(ConfigurationError, match="the client is closed"):
        it.get_work_request("w")


@EVERY_CLIENT
def test_the_repr_shows_the_address_and_nothing_else(kind: Any) -> None:
    """No credentials in a repr."""
    auth = HuaweiCloudToken("secret") if "Drs" in kind.__name__ else OCI_KEY
    assert repr(kind(base_url="https://h.example", auth=auth)) == f"{kind.__name__}(base_url='https://h.example')"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({"region": "us-ashburn-1", "auth": OCI_KEY}, "https://aidp.us-ashburn-1.oci.oraclecloud.com"),
        ({"auth": OCI_KEY}, "https://aidp.eu-frankfurt-1.oci.oraclecloud.com"),
        ({"region": "uk-gov-london-1", "auth": None}, "https://aidp.uk-gov-london-1.oci.oraclegovcloud.uk"),
        ({"base_url": "http://localhost:1/", "region": "x", "auth": OCI_KEY}, "http://localhost:1"),
    ],
    ids=["region", "of-the-credentials", "other-domain", "base-url"],
)
def test_where_a_client_calls(given: dict[str, Any], address: str) -> None:
    """base_url, else the region that was named, else the one of the credentials."""
    assert repr(AiDataPlatformClient(**given)) == f"AiDataPlatformClient(base_url='{address}')"


@EVERY_CLIENT
def test_without_credentials_a_client_is_not_made(kind: Any) -> None:
    """Left out, credentials are looked for; where none are, the error says what to write."""
    with pytest.raises(
        ConfigurationError, match=r"no credentials found; pass auth=.* or auth=None for anonymous calls"
    ):
        kind(region="us-ashburn-1")


@EVERY_CLIENT
def test_anonymous_clients_need_a_place_all_the_same(kind: Any) -> None:
    """auth=None looks for nothing."""
    with pytest.raises(ConfigurationError, match="no region is known"):
        kind(auth=None)


@pytest.mark.parametrize(
    ("retries", "attempts"),
    [(None, 5), (0, 1), (2, 3), (RetryPolicy(attempts=7), 7)],
    ids=["left-out", "0", "2", "policy"],
)
def test_retries(retries: Any, attempts: int) -> None:
    """A number of retries, or a whole policy."""
    it = ClinicalDataExchangeClient(base_url="http://h.example", auth=None, retries=retries)
    assert it._settings.retries.attempts == attempts


def test_negative_retries_are_refused() -> None:
    """A slip is named."""
    with pytest.raises(ConfigurationError, match="retries must be 0"):
        ClinicalDataExchangeClient(base_url="http://h.example", auth=None, retries=-1)


@pytest.mark.parametrize("kinds", list(zip(CLIENTS, ASYNC_CLIENTS, strict=True)), ids=lambda kinds: kinds[0].__name__)
def test_both_kinds_take_the_same_arguments(kinds: tuple[Any, Any]) -> None:
    """Sync and async clients have the same methods with the same parameters."""

    def methods(kind: Any) -> dict[str, Any]:
        return {name: m.__code__.co_varnames for name, m in vars(kind).items() if callable(m)}

    assert methods(kinds[0]) == methods(kinds[1]) != {}
