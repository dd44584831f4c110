"""Models of Quotes \"\"\" and backslashes \\ and {{ braces }}.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import field, frozen

from longhaul.runtime.enums import OpenEnum
from longhaul.runtime.wire import bind, wire


class Quotes(OpenEnum):
    """ ".

    Source: spec.yaml#/components/schemas/Quotes
    """

    VALUE = '"'
    VALUE_2 = "'"
    VALUE_3 = "\\"
    VALUE_4 = '"""'
    X = "{{ x }}"
    VALUE_5 = "\n"


@frozen(kw_only=True)
class Text:
    """import os; os.system("true") \"\"\" + str(1) + \"\"\".

    Attributes:
        quote: `quote"`. It's "so".
        back_slash: `back\\slash`. Line break.
        brace: `{{ brace }}`. \\N{BULLET} \\x41 \\.

    Source: spec.yaml#/components/schemas/Text
    """

    quote: str | None = field(default=None, metadata=wire('quote"'))
    back_slash: str | None = field(default=None, metadata=wire("back\\slash"))
    brace: str | None = field(default=None, metadata=wire("{{ brace }}"))


bind(Text)
