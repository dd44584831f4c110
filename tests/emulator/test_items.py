"""How a state shows in the fields that x-longhaul-operation names."""

from __future__ import annotations

import pytest

from longhaul.emulator.items import ItemForm
from longhaul.emulator.lifecycle import Phase, State
from longhaul.emulator.schema import ContractError, Document

MOMENT = 1_780_315_200_123
LIFECYCLE = {"WAIT": "pending", "RUN": "running", "OK": "succeeded", "BAD": "failed"}
WAITING = State("WAIT", Phase.PENDING, 0.0, MOMENT, None, None, MOMENT)
RUNNING = State("RUN", Phase.RUNNING, 0.99999, MOMENT, MOMENT + 1000, None, MOMENT + 1000)
DONE = State("OK", Phase.SUCCEEDED, 1.0, MOMENT, MOMENT + 1000, MOMENT + 2500, MOMENT + 2500)


def form(properties: dict, required: list[str] | None = None, **fields: object) -> ItemForm:
    """Make the form of an item with an id, a status and these fields."""
    schema = {
        "type": "object",
        "required": required or [],
        "x-longhaul-operation": {"id": "/id", "status": "/status", **fields},
        "properties": {
            "id": {"type": "string"},
            "status": {"type": "string", "enum": list(LIFECYCLE), "x-longhaul-lifecycle": LIFECYCLE},
            **properties,
        },
    }
    return ItemForm(Document({"openapi": "3.0.3", "info": {"title": "t"}}), schema, "job")


@pytest.mark.parametrize(
    ("kind", "unit", "almost", "full"),
    [("number", "percent", 99.9, 100), ("integer", "percent", 99, 100), ("number", "fraction", 0.999, 1)],
)
def test_progress_is_rounded_down(kind: str, unit: str, almost: float, full: float):
    """What is almost done is not shown as done, in either unit."""
    made = form({"progress": {"type": kind}}, progress={"at": "/progress", "unit": unit})
    assert [made.show({}, state)["progress"] for state in (WAITING, RUNNING, DONE)] == [0, almost, full]


@pytest.mark.parametrize(
    ("unit", "shown"),
    [
        ("date-time", "2026-06-01T12:00:00.123Z"),
        ("epoch-seconds", 1_780_315_200),
        ("epoch-milliseconds", 1_780_315_200_123),
    ],
)
def test_times_are_in_their_unit(unit: str, shown: object):
    """A time is written in the unit that x-longhaul-operation gives."""
    assert form({"at": {}}, submitted={"at": "/at", "unit": unit}).show({}, WAITING)["at"] == shown


def test_required_time_is_never_left_out():
    """A start that the schema requires is the time of submission until there is one."""
    started = {"at": "/begin", "unit": "epoch-milliseconds"}
    made = form({"begin": {"type": "integer"}}, required=["begin"], started=started)
    assert [made.show({}, state)["begin"] for state in (WAITING, RUNNING)] == [MOMENT, MOMENT + 1000]


def test_unnamed_times_and_durations_follow_from_type_and_name():
    """A date-time of no stated meaning is the last change; integers called time and duration are start and length."""
    made = form(
        {
            "updated": {"type": "string", "format": "date-time"},
            "checkTime": {"type": "integer"},
            "runDuration": {"type": "integer"},
        }
    )
    assert made.show({}, DONE) == {
        "status": "OK",
        "updated": "2026-06-01T12:00:02.623Z",
        "checkTime": MOMENT + 1000,
        "runDuration": 1500,
    }
    assert "checkTime" not in made.show({}, WAITING)


def test_status_without_a_lifecycle_is_refused():
    """An item whose status has no phases cannot be served."""
    with pytest.raises(ContractError, match="no x-longhaul-lifecycle"):
        form({"status": {"type": "string"}})
