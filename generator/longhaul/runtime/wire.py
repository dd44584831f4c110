"""Wire names for attrs classes in msgspec's C decoder.

msgspec decodes attrs classes in C, but matches JSON keys against attribute names and has no rename for attrs. What it reads
of a class it reads once, when a `Decoder` first meets it, and keeps on the class; from then on it sets attributes by the
names it read. So `bind` shows it the wire names for that one moment:

1. each field's slot gets a second name, the one on the wire (`cls.timeStarted` is the slot of `cls.time_started`);
2. `__attrs_attrs__` and `__annotations__` show the wire names while a `Decoder` is made;
3. both are put back.

Instances are ordinary instances of the class afterwards, and everything else (attrs, pickle, `==`) sees the Python names.
Generated modules call `bind` as their last statement, where no other thread can hold the classes yet.

A field tells its wire name through `wire("timeStarted")`; without it the two names are the same. The generator makes sure
that no wire name is an attribute of its class by another field's name.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from inspect import getattr_static
from threading import Lock
from typing import Any, Final

import attrs
import msgspec

from .errors import ConfigurationError

__all__ = ["bind", "wire", "wire_names"]

_KEY: Final = "longhaul.wire"
_lock: Final = Lock()


def wire(name: str) -> Mapping[str, str]:
    """Metadata of a field whose name on the wire is `name`: `field(metadata=wire("timeStarted"))`."""
    return {_KEY: name}


@cache
def wire_names(model: type[attrs.AttrsInstance]) -> Mapping[str, str]:
    """The wire name of each attribute of an attrs class, in the order of its fields."""
    return {field.name: field.metadata.get(_KEY, field.name) for field in attrs.fields(model)}


def bind(*models: type[attrs.AttrsInstance]) -> None:
    """Have msgspec decode these classes by their wire names.

    Classes that refer to each other are bound in one call.

    Raises:
        ConfigurationError: the installed msgspec reads attrs classes in a way that longhaul doesn't know.
    """
    with _lock:
        _check_msgspec()
        _bind(models)


def _bind(models: tuple[type[attrs.AttrsInstance], ...]) -> None:
    for model in models:
        for name, on_wire in wire_names(model).items():
            if on_wire != name:
                setattr(model, on_wire, getattr_static(model, name))
    with ExitStack() as stack:
        for model in models:
            stack.enter_context(_wire_names_shown(model))
        for model in models:
            msgspec.json.Decoder(model)


@contextmanager
def _wire_names_shown(model: Any) -> Generator[None]:
    names = wire_names(model)
    fields, annotations = model.__attrs_attrs__, model.__annotations__
    model.__attrs_attrs__ = tuple(_Field(names[field.name], field.default) for field in fields)
    model.__annotations__ = {names.get(name, name): hint for name, hint in annotations.items()}
    try:
        yield
    finally:
        model.__attrs_attrs__, model.__annotations__ = fields, annotations


class _Field:
    """What msgspec reads of an attrs field."""

    __slots__ = ("default", "name", "validator")

    def __init__(self, name: str, default: object) -> None:
        self.name = name
        self.default = default
        self.validator = None


@attrs.frozen(kw_only=True)
class _Probe:
    in_python: int = attrs.field(metadata=wire("onTheWire"))


@cache
def _check_msgspec() -> None:
    """Fail at the first import, not at the first page, if msgspec has changed what it reads of a class."""
    _bind((_Probe,))
    try:
        seen = msgspec.json.decode(b'{"onTheWire": 1}', type=_Probe)
    except msgspec.ValidationError:
        seen = None
    if seen != _Probe(in_python=1):
        raise ConfigurationError(
            f"msgspec {msgspec.__version__} reads attrs classes in a way that this longhaul doesn't know; "
            "install a newer longhaul, or msgspec 0.22"
        )
