"""Operations of Quotes \"\"\" and backslashes \\ and {{ braces }}.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

from .models import Text

SERVICE: Final = Service(
    name="awkward_text",
    title='Quotes """ and backslashes \\ and {{ braces }}',
    version="1",
    endpoints=Endpoints(),
)

AWKWARD: Final[Operation[Text, NoHeaders]] = Operation(
    id="awkward",
    method="GET",
    path="/a/{b}",
    parameters=(Parameter("b", Place.PATH, style="simple", required=True), Parameter('c"d', Place.QUERY, style="form")),
    answers={200: Answer(Text)},
    headers=NoHeaders,
)
