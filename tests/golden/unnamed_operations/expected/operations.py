"""Operations of Operations whose names are awkward.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from longhaul.runtime.operation import Answer, Endpoints, NoHeaders, Operation, Parameter, Place, Service

from .models import LIST, 名

SERVICE: Final = Service(
    name="unnamed_operations",
    title="Operations whose names are awkward",
    version="1",
    endpoints=Endpoints(),
)

GET: Final[Operation[None, NoHeaders]] = Operation(
    id="GET /",
    method="GET",
    path="/",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

GET_A_B_C_D: Final[Operation[None, NoHeaders]] = Operation(
    id="GET /a/{b}/c.d",
    method="GET",
    path="/a/{b}/c.d",
    parameters=(Parameter("b", Place.PATH, style="simple", required=True),),
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

GRÖSSE_LESEN: Final[Operation[None, NoHeaders]] = Operation(
    id="größeLesen",
    method="GET",
    path="/gr%C3%B6%C3%9Fe",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

名_: Final[Operation[名, NoHeaders]] = Operation(
    id="名",
    method="GET",
    path="/%E5%90%8D",
    parameters=(Parameter("名", Place.QUERY, style="form"),),
    answers={200: Answer(名)},
    headers=NoHeaders,
)

値: Final[Operation[None, NoHeaders]] = Operation(
    id="値",
    method="GET",
    path="/%E5%80%A4",
    parameters=(Parameter("値", Place.QUERY, style="form"),),
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

LIST_: Final[Operation[list[str], NoHeaders]] = Operation(
    id="list",
    method="GET",
    path="/list",
    answers={200: Answer(list[str])},
    headers=NoHeaders,
)

TWICE: Final[Operation[None, NoHeaders]] = Operation(
    id="twice",
    method="GET",
    path="/twice",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

TWICE_2: Final[Operation[None, NoHeaders]] = Operation(
    id="twice",
    method="PUT",
    path="/twice",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

OPERATION_2ND_TRY: Final[Operation[None, NoHeaders]] = Operation(
    id="2ndTry",
    method="GET",
    path="/digits",
    answers={200: Answer(None, "none")},
    headers=NoHeaders,
)

SERVICE_: Final[Operation[LIST, NoHeaders]] = Operation(
    id="SERVICE",
    method="GET",
    path="/all",
    answers={200: Answer(LIST)},
    headers=NoHeaders,
)
