"""What exists in the emulator: items in scopes, made anew each time from a document and a seed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product
from random import Random

from longhaul.emulator import names, pointer
from longhaul.emulator.contract import Operation, Parameter
from longhaul.emulator.items import Item, ItemForm
from longhaul.emulator.lifecycle import Phase, Plan
from longhaul.emulator.samples import fit
from longhaul.emulator.schema import ContractError, Json, is_mapping

FIRST_SCOPE, OTHER_SCOPES = 320, 40  # items; the first holds more than one page at any documented default limit
VALUES_PER_SCOPE = 2  # of each path parameter: ai-data-platform-1 and ai-data-platform-2
GROUPS = 8  # of things that items refer to: job-1 to job-8; half of the items refer to the first

# Items 1 to 5 are still going when the emulator starts: the virtual seconds until each ends, and how.
GOING = (
    (2.0, Phase.SUCCEEDED),
    (4.5, Phase.SUCCEEDED),
    (7.0, Phase.FAILED),
    (9.5, Phase.CANCELED),
    (12.0, Phase.SUCCEEDED),
)
SHARES = {Phase.SUCCEEDED: 70, Phase.FAILED: 15, Phase.CANCELED: 10, Phase.SKIPPED: 5}  # percent, of those in the past
HOUR, INTERVAL = 3_600_000, 2_220_000  # milliseconds: since the latest one in the past, and between two of them

Scope = tuple[str, ...]
"""Values of the path parameters above the items, in the order of the path."""


@dataclass(frozen=True, slots=True)
class Collection:
    """The items of one operation by scope and id. `item_parameter` is the path parameter that takes an id, if any."""

    scope_parameters: tuple[str, ...]
    item_parameter: str | None
    scopes: Mapping[Scope, Mapping[str, Item]]

    def scope(self, path: Mapping[str, object]) -> Mapping[str, Item] | None:
        """Return the items of the scope that the path parameters name, None if there is no such scope."""
        return self.scopes.get(tuple(str(path[name]) for name in self.scope_parameters))


def furnish(operation: Operation, start: int, seed: int) -> Collection | None:
    """Make what `operation` lists or gets; None if its document does not say what that is.

    Args:
        operation: A list with x-longhaul-pagination, or a call for one item by the last path parameter.
        start: The moment the emulator starts, in milliseconds since the epoch.
        seed: Another seed gives other items.

    Raises:
        ContractError: no valid item could be made.
    """
    schema = _item_schema(operation)
    if schema is None:
        return None
    parameters = sorted(operation.parameters_in("path"), key=lambda each: operation.path.index(f"{{{each.name}}}"))
    item_parameter = None if operation.pagination else parameters.pop().name
    form = ItemForm(operation.document, schema, _noun(schema, item_parameter))
    maker = _Maker(form, _groups(operation, form), start, seed)
    scopes = {
        scope: maker.items(scope, OTHER_SCOPES if index else FIRST_SCOPE)
        for index, scope in enumerate(product(*(_scope_values(each, operation.path) for each in parameters)))
    }
    _check(operation, schema, next(iter(scopes.values())).values())
    return Collection(tuple(each.name for each in parameters), item_parameter, scopes)


def _check(operation: Operation, schema: Json, items: Iterable[Item]) -> None:
    """Hold an item against its schema, at its start and at its end.

    Raises:
        ContractError: it is not valid.
    """
    compiled = operation.document.compile(schema)
    item = next(iter(items))
    for moment in (item.plan.steps[0].at, item.plan.end):
        problem = compiled.problem(item.at(moment).fields)
        if problem is not None:
            raise ContractError(f"{operation.id}: no valid item could be made, give the field an example: {problem}")


def _item_schema(operation: Operation) -> Json | None:
    """Return the schema of one item as it is written, reference and all, if it says what its fields mean."""
    document, (_, response) = operation.document, operation.success
    schema: object = response.schema
    if operation.pagination:
        schema = document.field(schema, pointer.parse(operation.pagination.items)).get("items")
    elif not operation.parameters_in("path"):
        return None
    return schema if is_mapping(schema) and "x-longhaul-operation" in document.fold(schema) else None


def _noun(schema: Json, item_parameter: str | None) -> str:
    named = names.thing(item_parameter) if item_parameter else None
    return named or names.noun(str(schema.get("$ref", "item")).rsplit("/", 1)[-1])


def _scope_values(parameter: Parameter, path: str) -> list[str]:
    segment = path.partition(f"/{{{parameter.name}}}")[0].rpartition("/")[2]
    thing = names.thing(parameter.name) or "-".join(names.words(segment))
    return [fit(f"{thing}-{number}", parameter.schema) for number in range(1, VALUES_PER_SCOPE + 1)]


def _groups(operation: Operation, form: ItemForm) -> frozenset[str]:
    """Return the things that a list can be narrowed to: a job, a user, a resource."""
    own = {form.fields.id, form.fields.status}
    fields = {entry.field for entry in operation.listing.filters.values()} - own
    return frozenset(thing for field in fields if (thing := names.thing(pointer.parse(field)[-1])))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the items of one operation, scope by scope."""

    form: ItemForm
    groups: frozenset[str]
    start: int
    seed: int

    def items(self, scope: Scope, count: int) -> dict[str, Item]:
        """Return the items of one scope by id, the newest first."""
        noun = names.thing(pointer.parse(self.form.fields.id)[-1]) or self.form.noun
        return {f"{noun}-{number}": self._item(f"{noun}-{number}", scope, number) for number in range(1, count + 1)}

    def _item(self, identifier: str, scope: Scope, number: int) -> Item:
        # S311: the same choices each time are what is wanted.
        choose = Random(f"{self.seed}/{self.form.noun}/{'/'.join(scope)}/{number}")  # noqa: S311
        numbering = partial(_number, number=number, groups=self.groups)
        return Item(
            self.form, identifier, self._plan(number, choose), partial(self.form.fixed, number, identifier, numbering)
        )

    def _plan(self, number: int, choose: Random) -> Plan:
        lifecycle = self.form.lifecycle
        if number <= len(GOING):
            seconds, end = GOING[number - 1]
            submitted = self.start - number * 1_000 - choose.randrange(1_000)
            return lifecycle.plan(end, submitted, self.start + int(seconds * 1_000), choose)
        ends = lifecycle.ends
        end = choose.choices(ends, [SHARES[each] for each in ends])[0] if ends else Phase.SUCCEEDED
        submitted = self.start - HOUR - (number - len(GOING)) * INTERVAL - choose.randrange(INTERVAL)
        return lifecycle.plan(end, submitted, submitted + choose.randint(20_000, HOUR), choose)


def _number(name: str, number: int, groups: frozenset[str]) -> int:
    """Return the number of the thing that the field `name` of the `number`-th item refers to.

    What a list can be narrowed to is shared by many items; what is still going all belongs to the first one, so that it
    is found together. A parent has the number after its child's.
    """
    thing = names.thing(name) or ""
    if thing not in groups:
        return number
    draw = 0 if number <= len(GOING) else zlib.crc32(f"{thing}/{number}".encode()) % (2 * (GROUPS - 1))
    return max(1, draw - GROUPS + 3) + names.is_relation(name)
