"""What exists in the emulator, for people and programs that want to know what to ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from longhaul.emulator import pointer
from longhaul.emulator.contract import Operation
from longhaul.emulator.items import Item
from longhaul.emulator.world import Collection


@dataclass(frozen=True, slots=True)
class ScopeEntry:
    """One scope of an operation.

    `path` gives the path parameters, but the one that takes an id. `query` gives, for each required filter, the values
    that find something. `ids` has the newest item first; `going` has those that are not at their end, by time of it.
    """

    path: Mapping[str, str]
    query: Mapping[str, tuple[str, ...]]
    ids: tuple[str, ...]
    going: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OperationEntry:
    """One operation. `item_parameter` is the path parameter that takes one of the ids, None for a list."""

    service: str
    operation_id: str
    method: str
    path: str
    item_parameter: str | None
    scopes: tuple[ScopeEntry, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """All operations with items, as they are at one moment."""

    operations: tuple[OperationEntry, ...]

    def operation(self, operation_id: str) -> OperationEntry:
        """Return the entry of one operation.

        Raises:
            KeyError: there is none of that id with items.
        """
        for entry in self.operations:
            if entry.operation_id == operation_id:
                return entry
        raise KeyError(operation_id)


def list_directory(furnished: Mapping[Operation, Collection | None], now: int) -> Directory:
    """List what exists at `now` (milliseconds since the epoch); operations without items are left out."""
    return Directory(tuple(_operation(each, collection, now) for each, collection in furnished.items() if collection))


def _operation(operation: Operation, collection: Collection, now: int) -> OperationEntry:
    return OperationEntry(
        service=operation.document.title,
        operation_id=operation.id,
        method=operation.method,
        path=operation.path,
        item_parameter=collection.item_parameter,
        scopes=tuple(
            _scope(operation, dict(zip(collection.scope_parameters, scope, strict=True)), list(items.values()), now)
            for scope, items in collection.scopes.items()
        ),
    )


def _scope(operation: Operation, path: Mapping[str, str], items: list[Item], now: int) -> ScopeEntry:
    going = sorted((item for item in items if not item.plan.state(now).terminal), key=lambda item: item.plan.end)
    required = {parameter.name for parameter in operation.parameters_in("query") if parameter.required}
    fields = {name: entry.field for name, entry in operation.listing.filters.items() if name in required}
    return ScopeEntry(
        path=path,
        query={name: _values(field, items, now) for name, field in fields.items()},
        ids=tuple(item.id for item in items),
        going=tuple(item.id for item in going),
    )


def _values(field: str, items: list[Item], now: int) -> tuple[str, ...]:
    address = pointer.parse(field)
    found = {str(pointer.get(item.at(now).fields, address)) for item in items}
    return tuple(sorted(found, key=lambda value: (len(value), value)))  # job-10 after job-2
