"""Items of a list: what of an item is fixed, and how its state shows in the fields that x-longhaul-operation names."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

import msgspec

from longhaul.emulator import names, pointer
from longhaul.emulator.lifecycle import Lifecycle, Phase, Plan, State
from longhaul.emulator.pointer import Pointer
from longhaul.emulator.samples import MAX_DEPTH, Sampler, fit
from longhaul.emulator.schema import ContractError, Document, Json, as_object, child, items
from longhaul.emulator.vocabulary import ItemFields, Progress, Time, read

Show = Callable[[State], object]
"""Gives the value of one field in a state; None leaves the field out."""


@dataclass(frozen=True, slots=True)
class Record:
    """An item as it is at one moment. `wire` is what to encode: the same fields, or their JSON if it is at hand."""

    fields: dict[str, object]
    terminal: bool
    wire: object


class Item:
    """One operation, work request, run or job, whose state follows its plan."""

    def __init__(self, form: ItemForm, identifier: str, plan: Plan, make: Callable[[], dict[str, object]]) -> None:
        """Take the plan, and how to make the fields that never change, which happens when they are first asked for."""
        self.id = identifier
        self.plan = plan
        self._form = form
        self._make = make
        self._last: Record | None = None

    @cached_property
    def _fixed(self) -> dict[str, object]:
        return self._make()

    def at(self, now: int) -> Record:
        """Return the item at `now` (milliseconds since the epoch)."""
        if now < self.plan.end:
            fields = self._form.show(self._fixed, self.plan.state(now))
            return Record(fields, terminal=False, wire=fields)
        if self._last is None:  # from here on it stays as it is
            state = self.plan.state(now)
            fields = self._form.show(self._fixed, state)
            self._last = Record(fields, state.terminal, msgspec.Raw(msgspec.json.encode(fields)))
        return self._last


class ItemForm:
    """The form of the items of one schema."""

    def __init__(self, document: Document, schema: Json, noun: str) -> None:
        """Read `x-longhaul-operation` of an item schema.

        Raises:
            ContractError: the schema has none, or its status has no x-longhaul-lifecycle.
        """
        fields = read(document.fold(schema), "x-longhaul-operation", ItemFields)
        if fields is None:
            raise ContractError(f"the schema of a {noun} has no x-longhaul-operation")
        self.fields = fields
        self.noun = noun
        self.lifecycle = _lifecycle(document.field(schema, pointer.parse(fields.status)))
        self._document = document
        self._schema = schema
        said = dict(self._said(fields))
        self._shows = [*self._unsaid(said).items(), *said.items()]

    def fixed(self, number: int, identifier: str, numbering: Callable[[str], int]) -> dict[str, object]:
        """Return the fields of the `number`-th item that never change."""
        made = as_object(Sampler(self._document, self.noun, number, numbering).value(self._schema))
        pointer.put(made, pointer.parse(self.fields.id), identifier)
        return made

    def show(self, fixed: dict[str, object], state: State) -> dict[str, object]:
        """Return an item in one state."""
        shown = deepcopy(fixed)
        for address, show in self._shows:
            pointer.put(shown, address, show(state))
        return shown

    def _said(self, fields: ItemFields) -> Iterator[tuple[Pointer, Show]]:
        """Yield the fields whose meaning x-longhaul-operation gives."""
        yield pointer.parse(fields.status), lambda state: state.status
        if fields.progress:
            yield self._progress(fields.progress)
        if fields.submitted:
            yield self._time(fields.submitted, lambda state: state.submitted)
        if fields.started:
            yield self._time(fields.started, lambda state: state.started)
        if fields.finished:
            yield self._time(fields.finished, lambda state: state.finished)
        for index, text in enumerate(fields.error):
            yield self._error(pointer.parse(text), index)

    def _progress(self, progress: Progress) -> tuple[Pointer, Show]:
        address = pointer.parse(progress.at)
        is_whole = self._document.field(self._schema, address).get("type") == "integer"
        whole = 100 if progress.unit == "percent" else 1
        parts = 1 if is_whole else 1000 // whole  # shown to a tenth of a percent

        def show(state: State) -> object:
            done = math.floor(state.progress * whole * parts)  # rounded down: only success is at 100 percent
            return done if is_whole else done / parts

        return address, show

    def _time(self, time: Time, moment: Callable[[State], int | None]) -> tuple[Pointer, Show]:
        address = pointer.parse(time.at)
        required = address[-1] in items(self._document.field(self._schema, address[:-1]), "required")
        write = UNITS[time.unit]

        def show(state: State) -> object:
            value = moment(state)
            value = state.submitted if value is None and required else value
            return None if value is None else write(value)

        return address, show

    def _error(self, address: Pointer, index: int) -> tuple[Pointer, Show]:
        schema = self._document.field(self._schema, address)
        noun = self.noun.replace("-", " ")
        text = (f"The {noun} ended as {{}}.", f"{{}} in step {index} of the {noun}")[min(index, 1)]
        return address, lambda state: fit(text.format(state.status), schema) if state.phase is Phase.FAILED else None

    def _unsaid(self, said: dict[Pointer, Show]) -> dict[Pointer, Show]:
        """Return what else follows from the state, by type and name: times of change and of start, and durations."""
        shows: dict[Pointer, Show] = {}
        for address, schema in _leaves(self._document, self._schema):
            kind, words = schema.get("type"), names.words(address[-1])
            if address in said:
                continue
            if kind == "string" and schema.get("format") == "date-time":
                shows[address] = lambda state: UNITS["date-time"](state.changed)
            elif kind == "integer" and "duration" in words:
                shows[address] = _duration
            elif kind == "integer" and "time" in words:
                shows[address] = lambda state: state.started
        return shows


def _lifecycle(status: Json) -> Lifecycle:
    phases = {str(value): Phase(str(phase)) for value, phase in child(status, "x-longhaul-lifecycle").items()}
    if not phases:
        raise ContractError("the status of an item has no x-longhaul-lifecycle")
    return Lifecycle(phases)


def _leaves(document: Document, schema: object, above: Pointer = ()) -> Iterator[tuple[Pointer, Json]]:
    """Yield the fields of a schema that are no objects, and of the objects in it."""
    for name, node in child(document.fold(schema), "properties").items():
        folded = document.fold(node)
        if "properties" not in folded:
            yield (*above, name), folded
        elif len(above) < MAX_DEPTH:
            yield from _leaves(document, folded, (*above, name))


def _duration(state: State) -> object:
    return None if state.started is None or state.finished is None else state.finished - state.started


def _date_time(moment: int) -> str:
    return (_EPOCH + timedelta(milliseconds=moment)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UNITS: dict[str, Callable[[int], object]] = {
    "date-time": _date_time,
    "epoch-seconds": lambda moment: moment // 1000,
    "epoch-milliseconds": lambda moment: moment,
}
