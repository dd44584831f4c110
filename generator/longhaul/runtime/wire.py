"""Wire names for attrs classes in msgspec's C decoder.

msgspec decodes attrs classes in C, but matches JSON keys against attribute names and has no rename for attrs. What it
reads of a class it reads once, when a `Decoder` first meets it, and keeps on the class; from then on it sets attributes
by the names it read. So `bind` shows it the wire names for that one moment:

1. the types of its fields are read, while no wire name can hide the name of a type (`str`, `date`, another class);
2. each field's slot gets a second name, the one on the wire (`cls.timeStarted` is the slot of `cls.time_started`);
3. `__attrs_attrs__` and `__annotations__` show the wire names, and those types, while a `Decoder` is made;
4. both are put back.

Instances are ordinary instances of the class afterwards, and everything else (attrs, pickle, `==`) sees the Python
names. Generated modules call `bind` as their last statement, where no other thread can hold the classes yet.

A field tells its wire name through `wire("timeStarted")`; without it the two names are the same. No wire name may be an
attribute of its class otherwise: the generator makes sure of that, and `bind` refuses it.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from inspect import get_annotations, getattr_static
from threading import Lock
from typing import Any, Final, get_args

import attrs
import msgspec

from .errors import ConfigurationError

__all__ = ["bind", "bind_unbound", "wire", "wire_names"]

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
        ConfigurationError: the installed msgspec reads attrs classes in a way that longhaul doesn't know, or a class
            has no room for a wire name.
    """
    with _lock:
        _check_msgspec()
        _bind(models)


def bind_unbound(hint: object) -> None:
    """Bind the classes of the caller's own that a type is made of; generated ones are bound by their module."""
    unbound = [model for model in _models_in(hint, {}) if "__msgspec_cache__" not in vars(model)]
    if unbound:
        bind(*unbound)


def _models_in(hint: Any, found: dict[Any, None]) -> dict[Any, None]:
    if isinstance(hint, type) and attrs.has(hint) and hint not in found:
        found[hint] = None
        for inner in _types(hint).values():
            _models_in(inner, found)
    for inner in get_args(hint):
        _models_in(inner, found)
    return found


def _bind(models: tuple[type[attrs.AttrsInstance], ...]) -> None:
    types = [_types(model) for model in models]
    for model in models:
        for name, on_wire in wire_names(model).items():
            _add_name(model, name, on_wire)
    for name in (name for model in models for name in wire_names(model).values()):
        msgspec.json.encode(name)  # leaves the UTF-8 form in a string that isn't ASCII, which keys are compared with
    with ExitStack() as stack:
        for model, types_of_model in zip(models, types, strict=True):
            stack.enter_context(_wire_names_shown(model, types_of_model))
        for model in models:
            msgspec.json.Decoder(model)


def _types(model: type) -> dict[str, object]:
    """The type of each attribute. The class's own namespace is left out: an attribute may have the name of a type."""
    classes = reversed(model.__mro__[:-1])
    return {name: hint for kind in classes for name, hint in get_annotations(kind, locals={}, eval_str=True).items()}


def _add_name(model: type, name: str, on_wire: str) -> None:
    slot = getattr_static(model, name, None)
    if on_wire == name or getattr_static(model, on_wire, None) is slot is not None:
        return
    if slot is None:
        raise ConfigurationError(f"{model.__name__}.{name} has no slot; only a slotted attrs class can have wire names")
    if getattr_static(model, on_wire, None) is not None:
        raise ConfigurationError(
            f"{model.__name__}.{name} can't be {on_wire!r} on the wire: the class has that attribute"
        )
    setattr(model, on_wire, slot)


@contextmanager
def _wire_names_shown(model: Any, types: Mapping[str, object]) -> Generator[None]:
    names = wire_names(model)
    fields, annotations = model.__attrs_attrs__, model.__annotations__
    model.__attrs_attrs__ = tuple(field.evolve(name=names[field.name]) for field in fields)
    model.__annotations__ = {names.get(name, name): hint for name, hint in types.items()}
    try:
        yield
    finally:
        model.__attrs_attrs__, model.__annotations__ = fields, annotations


@attrs.frozen(kw_only=True)
class _Probe:
    in_python: int = attrs.field(metadata=wire("onTheWire"))


@cache
def _check_msgspec() -> None:
    """Fail at the first import, not at the first page, if msgspec has changed what it reads of a class."""
    unknown = ConfigurationError(
        f"msgspec {msgspec.__version__} reads attrs classes in a way that this longhaul doesn't know; "
        "install a newer longhaul, or msgspec 0.22"
    )
    try:
        _bind((_Probe,))
        seen = msgspec.json.decode(b'{"onTheWire": 1}', type=_Probe)
    except Exception as error:
        raise unknown from error
    if seen != _Probe(in_python=1):
        raise unknown
