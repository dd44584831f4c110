"""Filters and order, as x-longhaul-listing gives them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from longhaul.emulator.items import Record
from longhaul.emulator.listing import select
from longhaul.emulator.vocabulary import Filter, Listing, NewestPer, Sort

from .places import BATCH_JOBS, JOB_RUNS, OPERATIONS, TASK_RUNS, url_with


def fetch(client: TestClient, url: str, query: str = "", *, limit: int = 1000) -> list[dict]:
    """Get the items of one page."""
    body = client.get(url_with(url, f"{query}&limit={limit}")).raise_for_status().json()
    return body.get("items", body.get("jobs"))


def test_equal_filter_keeps_what_is_equal(client: TestClient):
    """A filter keeps exactly the items whose field has the value."""
    everything = fetch(client, OPERATIONS)
    failed = fetch(client, OPERATIONS, "status=FAILED")
    assert failed == [item for item in everything if item["status"] == "FAILED"] != []


def test_filters_combine(client: TestClient):
    """An item has to pass all filters."""
    found = fetch(client, BATCH_JOBS, "status=COMMIT_SUCCESS&user_name=user-2")
    assert {(item["status"], item["user_name"]) for item in found} == {("COMMIT_SUCCESS", "user-2")}


def test_array_filter_keeps_any_of_its_values(client: TestClient):
    """A repeated filter keeps the items that have one of the values."""
    found = fetch(client, TASK_RUNS, "status=FAILED&status=SKIPPED")
    assert {item["state"]["status"] for item in found} == {"FAILED", "SKIPPED"}


@pytest.mark.parametrize(("name", "whole", "count"), [("resource-", "true", 320), ("resource-", "false", 0)])
def test_flag_turns_exact_into_prefix(client: TestClient, name: str, whole: str, count: int):
    """The flag matchResourceName chooses between a prefix and the whole name."""
    assert len(fetch(client, OPERATIONS, f"resourceName={name}&matchResourceName={whole}")) == count


def test_caller_filter_keeps_what_the_caller_started(client: TestClient):
    """The flag shouldFilterByCallingPrincipal keeps the caller's own; false keeps all."""
    own = fetch(client, OPERATIONS, "shouldFilterByCallingPrincipal=true")
    assert {item["createdBy"] for item in own} == {"user-1"}
    assert len(fetch(client, OPERATIONS, "shouldFilterByCallingPrincipal=false")) == 320 > len(own)


def test_unknown_value_of_a_free_filter_finds_nothing(client: TestClient):
    """Any text may be looked for where the schema lists no values."""
    assert fetch(client, BATCH_JOBS, "status=NEVER_HEARD_OF") == []


@pytest.mark.parametrize(("query", "count"), [("", 5), ("recordCount=2", 2), ("recordCount=10&jobKey=job-2", 20)])
def test_newest_per_counts_for_each_value(client: TestClient, query: str, count: int):
    """The parameter recordCount is the number of runs of each job, 5 unless given."""
    assert len(fetch(client, JOB_RUNS, query, limit=25)) == count


def test_newest_per_keeps_the_newest(client: TestClient):
    """What newest-per keeps is newer than what it drops, whatever the order of the list."""
    few = fetch(client, JOB_RUNS, "recordCount=2&sortBy=displayName", limit=25)
    more = fetch(client, JOB_RUNS, "recordCount=10", limit=25)
    assert sorted(item["timeCreated"] for item in few) == sorted(item["timeCreated"] for item in more)[-2:]


def test_default_order_is_newest_first(client: TestClient):
    """Without a sort key the documented default applies, in its default direction."""
    for url, field in ((OPERATIONS, "timeStarted"), (BATCH_JOBS, "create_time")):
        times = [datetime.fromisoformat(item[field]) for item in fetch(client, url)]
        assert times == sorted(times, reverse=True)


@pytest.mark.parametrize(("query", "descending"), [("", False), ("&sortOrder=ASC", False), ("&sortOrder=DESC", True)])
def test_direction_left_out_is_the_sort_keys_own(client: TestClient, query: str, descending: bool):
    """The sort key displayName sorts from A to Z unless sortOrder says otherwise."""
    names = [item["name"] for item in fetch(client, TASK_RUNS, f"sortBy=displayName{query}")]
    assert names == sorted(names, reverse=descending)


def test_unlisted_sort_key_is_no_error(client: TestClient):
    """DRS takes any text for sort_key, so one that sorts by nothing leaves the usual order."""
    assert fetch(client, BATCH_JOBS, "sort_key=color") == fetch(client, BATCH_JOBS)


values = st.none() | st.integers(0, 5)
records = st.lists(st.fixed_dictionaries({"group": st.integers(0, 2), "value": values})).map(
    lambda rows: [Record(dict(row, id=index), terminal=True, wire=None) for index, row in enumerate(rows)]
)
listing = Listing(
    filters={"group": Filter("/group")},
    sort=Sort("by", "direction", {"value": "/value"}),
    newest_per=NewestPer("/group", "count", "/id"),
)


@given(records, st.sampled_from(["asc", "desc", "ASC", "DESC"]))
def test_sorting_orders_and_keeps_everything(rows: list[Record], direction: str):
    """Sorting orders by the field, and leaves equals as they came; what lacks the field is the greatest."""
    found = select(listing, rows, {"by": "value", "direction": direction}, "")

    def rank(record: Record) -> float:
        value = record.fields["value"]
        rank = float("inf") if value is None else value
        return -rank if direction.lower() == "desc" else rank

    assert found == sorted(rows, key=rank)


@given(records, st.integers(0, 3), st.none() | st.integers(0, 2))
def test_newest_per_and_filter_hold_for_any_records(rows: list[Record], count: int, group: int | None):
    """Of each value the newest `count` are kept, among those that pass the filter."""
    found = select(listing, rows, {"count": count, "group": group}, "")
    kept = [row for row in rows if group is None or row.fields["group"] == group]
    expected = {
        r.fields["id"] for g in range(3) for r in [row for row in kept if row.fields["group"] == g][::-1][:count]
    }
    assert {record.fields["id"] for record in found} == expected
