"""Models of Names that Python can't take as they are.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from longhaul.runtime.enums import OpenEnum, OpenIntEnum
from longhaul.runtime.wire import bind, wire


class Values(OpenEnum):
    """`Values`.

    Source: spec.yaml#/components/schemas/Values
    """

    EMPTY = ""
    A_B = "a-b"
    A_B_2 = "a_b"
    A_B_3 = "a b"
    VALUE_1 = "1"
    MINUS_1 = "-1"
    NONE = "None"
    MRO = "mro"
    ÄÖ = "ÄÖ"
    VALUE = "+"
    VALUE_2 = "*"


class Levels(OpenIntEnum):
    """`Levels`.

    Source: spec.yaml#/components/schemas/Levels
    """

    VALUE_0 = 0
    VALUE_1 = 1
    MINUS_1 = -1


@frozen(kw_only=True)
class NoneModel:
    """`NoneModel`.

    Source: spec.yaml#/components/schemas/None
    """

    x: str | None = None


@frozen(kw_only=True)
class ResponseModel:
    """`ResponseModel`.

    Source: spec.yaml#/components/schemas/Response
    """

    x: str | None = None


@frozen(kw_only=True)
class LowerCaseThing:
    """`LowerCaseThing`.

    Source: spec.yaml#/components/schemas/lower-case thing
    """

    x: str | None = None


@frozen(kw_only=True)
class LowerCaseThing2:
    """`LowerCaseThing2`.

    Source: spec.yaml#/components/schemas/LowerCaseThing
    """

    x: str | None = None


@frozen(kw_only=True)
class Model2D:
    """`Model2D`.

    Source: spec.yaml#/components/schemas/2D
    """

    x: str | None = None


@frozen(kw_only=True)
class Awkward:
    """`Awkward`.

    Attributes:
        foo_bar_2: `fooBar`.
        class_: `class`.
        self_: `self`.
        str_: `str`.
        list_: `list`.
        date_: `date`.
        field_: `field`.
        private: `_private`.
        field_1st: `1st`.
        ref_like: `$ref-like`.
        awkward: `Awkward`.

    Source: spec.yaml#/components/schemas/Awkward
    """

    foo_bar_2: str | None = field(default=None, metadata=wire("fooBar"))
    foo_bar: str | None = None
    class_: str | None = field(default=None, metadata=wire("class"))
    self_: str | None = field(default=None, metadata=wire("self"))
    str_: str | None = field(default=None, metadata=wire("str"))
    list_: list[str] | None = field(default=None, metadata=wire("list"))
    date_: date | None = field(default=None, metadata=wire("date"))
    field_: str | None = field(default=None, metadata=wire("field"))
    private: str | None = field(default=None, metadata=wire("_private"))
    field_1st: str | None = field(default=None, metadata=wire("1st"))
    größe: str | None = None
    ref_like: str | None = field(default=None, metadata=wire("$ref-like"))
    awkward: str | None = field(default=None, metadata=wire("Awkward"))


bind(NoneModel, ResponseModel, LowerCaseThing, LowerCaseThing2, Model2D, Awkward)
