"""What a list shows and in which order: x-longhaul-listing put to work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from longhaul.emulator import pointer
from longhaul.emulator.items import Record
from longhaul.emulator.pointer import Pointer
from longhaul.emulator.schema import is_list
from longhaul.emulator.vocabulary import Filter, Listing, NewestPer, Sort

Test = Callable[[Record], bool]
Query = Mapping[str, object]
"""Typed query parameters. What is not set and has no default is missing."""


def select(listing: Listing, records: Iterable[Record], query: Query, caller: str) -> list[Record]:
    """Return the records that `query` asks for, in the order it asks for; `records` come newest first."""
    tests = [
        _test(entry, query[name], query, caller)
        for name, entry in listing.filters.items()
        if query.get(name) is not None
    ]
    kept = [record for record in records if all(test(record) for test in tests)]
    if listing.newest_per:
        kept = _newest(kept, listing.newest_per, query)
    return _sorted(kept, listing.sort, query) if listing.sort else kept


def _test(entry: Filter, wanted: object, query: Query, caller: str) -> Test:
    field = partial(_field, address=pointer.parse(entry.field))
    if entry.match == "caller":
        return lambda record: wanted is not True or field(record) == caller
    if entry.prefix_when and query.get(entry.prefix_when) is True:
        return lambda record: str(field(record)).startswith(str(wanted))
    values = wanted if is_list(wanted) else [wanted]
    return lambda record: field(record) in values


def _newest(records: list[Record], rule: NewestPer, query: Query) -> list[Record]:
    """Keep the newest of each value of a field, as many as the query says; all if it says nothing."""
    count = query.get(rule.count)
    if not isinstance(count, int):
        return records
    field, by = pointer.parse(rule.field), pointer.parse(rule.by)
    seen: defaultdict[object, int] = defaultdict(int)
    kept: list[Record] = []
    for record in _ordered(records, by, descending=True):
        value = _field(record, field)
        seen[value] += 1
        if seen[value] <= count:
            kept.append(record)
    return kept


def _sorted(records: list[Record], sort: Sort, query: Query) -> list[Record]:
    """Sort as asked. A sort key that is not listed, where any text is allowed, leaves the order as it is."""
    key = str(query.get(sort.key))
    address = sort.fields.get(key)
    if address is None:
        return records
    direction = query.get(sort.direction) or sort.default_directions.get(key, "asc")
    return _ordered(records, pointer.parse(address), descending=str(direction).lower().startswith("desc"))


def _ordered(records: list[Record], address: Pointer, *, descending: bool) -> list[Record]:
    """Sort by one field, equals as they came. What lacks it counts as the greatest: not yet started is the latest."""

    def key(record: Record) -> tuple[bool, object]:
        value = _field(record, address)
        return (True, "") if value is None else (False, value)

    return sorted(records, key=key, reverse=descending)


def _field(record: Record, address: Pointer) -> object:
    return pointer.get(record.fields, address)
