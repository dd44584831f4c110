"""Lists cut into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from longhaul.emulator import ManualClock, create_app, read_document

from .places import BATCH_JOBS, JOB_RUNS, OPERATIONS, SPECS, TASK_RUNS, url_with

CLOCK = ManualClock()
DOCUMENTS = [read_document(SPECS / name) for name in ("oci/ai-data-platform.yaml", "huaweicloud/drs.yaml")]
CLIENT = TestClient(
    create_app(DOCUMENTS, clock=CLOCK, authenticate=False), headers={"Content-Type": "application/json"}
)
ALL_JOB_RUNS = url_with(JOB_RUNS, "&".join(f"jobKey=job-{number}" for number in range(2, 9)) + "&recordCount=10")


def pages(url: str, limit: Callable[[], int], turn: Callable[[], None] = lambda: None) -> Iterator[list[str]]:
    """Follow page tokens, and yield the keys on each page."""
    token = None
    while True:
        query = f"limit={limit()}" + (f"&page={token}" if token else "")
        response = CLIENT.get(url_with(url, query)).raise_for_status()
        yield [item["key"] for item in response.json()["items"]]
        token = response.headers.get("opc-next-page")
        if token is None:
            return
        turn()


@settings(max_examples=15, deadline=None)
@given(url=st.sampled_from([OPERATIONS, TASK_RUNS, ALL_JOB_RUNS]), limits=st.data())
def test_tokens_lead_through_every_item_once(url: str, limits: st.DataObject):
    """Whatever the limit of each page, all pages together hold every item exactly once, in the order of one page."""
    whole = [key for page in pages(url, lambda: 25 if "recent" in url else 1000) for key in page]
    cut = [key for page in pages(url, lambda: limits.draw(st.integers(7, 25))) for key in page]
    assert cut == whole
    assert len(set(whole)) == len(whole)


@settings(max_examples=15, deadline=None)
@given(limit=st.integers(20, 400))
def test_offsets_lead_through_every_item_once(limit: int):
    """Counting the offset up to the total gives every item exactly once."""
    ids: list[str] = []
    total = 1
    while len(ids) < total:
        body = CLIENT.get(BATCH_JOBS, params={"offset": len(ids), "limit": limit}).json()
        total = body["total_count"]
        ids += [job["async_job_id"] for job in body["jobs"]]
    assert len(set(ids)) == len(ids) == 320


@pytest.mark.parametrize("query", ["", "&sortBy=status", "&status=RUNNING&status=SUCCESS"])
def test_paging_is_stable_while_items_change(query: str):
    """A page token stands for one moment: items that change meanwhile are neither missed nor shown twice."""
    url = url_with(TASK_RUNS, query.lstrip("&"))
    whole = [key for page in pages(url, lambda: 1000) for key in page]
    assert [key for page in pages(url, lambda: 3, lambda: CLOCK.advance(1)) for key in page] == whole


def test_full_pages_and_the_last_one():
    """Each page but the last is full, and the last one has no token."""
    sizes = [len(page) for page in pages(OPERATIONS, lambda: 100)]
    assert sizes == [100, 100, 100, 20]


def test_default_limit_is_the_documented_one():
    """A limit that is not given is the default of the spec, or 10 where it has none."""
    assert len(CLIENT.get(OPERATIONS).json()["items"]) == 100
    assert len(CLIENT.get(ALL_JOB_RUNS).json()["items"]) == 10
    assert len(CLIENT.get(BATCH_JOBS).json()["jobs"]) == 10


def test_exhausted_list_has_no_next_page():
    """A list that fits one page exactly has no token."""
    assert "opc-next-page" not in CLIENT.get(url_with(OPERATIONS, "limit=320")).headers


@pytest.mark.parametrize(
    "tamper", [str.lower, lambda t: t[:-1], lambda t: t + "A", lambda t: "B" + t[1:], lambda _: "é"]
)
def test_token_that_was_not_issued_is_a_400(tamper: Callable[[str], str]):
    """A changed token is refused, in the documented shape."""
    token = CLIENT.get(url_with(OPERATIONS, "limit=1")).headers["opc-next-page"]
    assert tamper(token) != token
    response = CLIENT.get(OPERATIONS, params={"page": tamper(token)})
    assert (response.status_code, response.json()["code"]) == (400, "InvalidParameter")


@pytest.mark.parametrize("url", [url_with(OPERATIONS, "status=FAILED"), TASK_RUNS, OPERATIONS.replace("-1/", "-2/")])
def test_token_of_another_list_is_a_400(url: str):
    """A token goes with the filters, the operation and the scope it was issued for."""
    token = CLIENT.get(url_with(OPERATIONS, "limit=1")).headers["opc-next-page"]
    assert CLIENT.get(url_with(url, f"page={token}")).status_code == 400


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("offset=315", 5),
        ("offset=320", 0),
        ("offset=-1", 10),
        ("limit=0", 0),
        ("limit=-1", 0),
        ("limit=1" + "0" * 40, 320),
    ],
)
def test_odd_offsets_and_limits(query: str, count: int):
    """The DRS document limits neither offset nor limit: beyond the end is empty, and a negative one counts as 0."""
    body = CLIENT.get(url_with(BATCH_JOBS, query)).raise_for_status().json()
    assert (len(body["jobs"]), body["total_count"]) == (count, 320)


def test_total_counts_what_matches():
    """The total is that of the filtered list, not of the page."""
    body = CLIENT.get(url_with(BATCH_JOBS, "user_name=user-3&limit=1")).json()
    assert len(body["jobs"]) == 1 < body["total_count"] < 320
