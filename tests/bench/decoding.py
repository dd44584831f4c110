"""A page of 1,000 records from bytes: ours, and msgspec's own Struct with the same fields and enums."""

from __future__ import annotations

from datetime import datetime

import msgspec

from longhaul.oci.ai_data_platform import ActionType, AsyncOperationCollection, AsyncOperationStatus, ResourceType
from longhaul.runtime import decode

from .measure import Result, interleaved
from .records import page, page_bytes


class Summary(msgspec.Struct, rename="camel", frozen=True, kw_only=True):
    """The limit: the same record as msgspec's own kind of class."""

    action_type: ActionType
    created_by: str
    created_by_name: str | None = None
    key: str
    resource_display_name: str | None = None
    resource_name: str
    resource_type: ResourceType
    status: AsyncOperationStatus
    time_finished: datetime | None = None
    time_started: datetime | None = None


class Collection(msgspec.Struct, frozen=True):
    """A page of them."""

    items: list[Summary]


def run(rounds: int, count: int = 1000) -> Result:
    """Measure; both must have read the same records."""
    body, limit = page_bytes(count), msgspec.json.Decoder(Collection)
    ours, struct = decode(body, AsyncOperationCollection), limit.decode(body)
    names = Summary.__struct_fields__
    assert [[getattr(a, n) for n in names] for a in ours.items] == [
        [getattr(b, n) for n in names] for b in struct.items
    ]
    assert [item.key for item in ours.items] == [item["key"] for item in page(count)["items"]]
    medians = interleaved(lambda: decode(body, AsyncOperationCollection), lambda: limit.decode(body), 3 * rounds)
    return Result(f"decode {count:,} records / msgspec Struct", *medians, "x", 2.0)
