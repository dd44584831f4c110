"""Operations of Bookshop.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from longhaul.runtime.operation import (
    Answer,
    Body,
    Endpoints,
    ErrorShape,
    ListOperation,
    NoHeaders,
    Operation,
    Parameter,
    Place,
    Service,
    TokenPaging,
)
from longhaul.runtime.wire import wire

from .models import Book, BookPage

SERVICE: Final = Service(
    name="everything",
    title="Bookshop",
    version="2",
    endpoints=Endpoints(pattern="https://{region}.books.example.com/v2", region="north"),
    auth=("bearer",),
    request_id="x-request-id",
)


@frozen(kw_only=True)
class ListBooksHeaders:
    """Response headers of `listBooks`.

    Attributes:
        next_page: `next-page`. Token of the next page.
    """

    next_page: str | None = field(default=None, metadata=wire("next-page"))


LIST_BOOKS: Final[ListOperation[Book, ListBooksHeaders]] = ListOperation(
    id="listBooks",
    method="GET",
    path="/books",
    parameters=(
        Parameter("X-Trace-Id", Place.HEADER, style="simple", max_length=64, pattern="^[a-z]+\\Z"),
        Parameter("page", Place.QUERY, style="form"),
        Parameter("limit", Place.QUERY, style="form", minimum=1, maximum=100),
        Parameter("state", Place.QUERY, style="form", explode=True),
        Parameter("since", Place.QUERY, style="form"),
    ),
    answers={200: Answer(BookPage)},
    headers=ListBooksHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
    paging=TokenPaging(items=("books",), header="next-page", parameter="page"),
)


@frozen(kw_only=True)
class AddBookHeaders:
    """Response headers of `addBook`.

    Attributes:
        location: `Location`; format uri.
    """

    location: str | None = field(default=None, metadata=wire("Location"))


ADD_BOOK: Final[Operation[Book, AddBookHeaders]] = Operation(
    id="addBook",
    method="POST",
    path="/books",
    parameters=(Parameter("X-Trace-Id", Place.HEADER, style="simple", max_length=64, pattern="^[a-z]+\\Z"),),
    body=Body("application/json", "json", required=True),
    answers={201: Answer(Book)},
    headers=AddBookHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
)

GET_BOOK: Final[Operation[Book, NoHeaders]] = Operation(
    id="getBook",
    method="GET",
    path="/books/{bookId}",
    parameters=(Parameter("bookId", Place.PATH, style="simple", required=True),),
    answers={200: Answer(Book)},
    headers=NoHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
)

REMOVE_BOOK: Final[Operation[None, NoHeaders]] = Operation(
    id="removeBook",
    method="DELETE",
    path="/books/{bookId}",
    parameters=(
        Parameter("bookId", Place.PATH, style="simple", required=True),
        Parameter("if-match", Place.HEADER, style="simple"),
    ),
    answers={204: Answer(None, "none")},
    headers=NoHeaders,
    error=ErrorShape(code=("code",), message=("message",)),
)

HEALTH: Final[Operation[str, NoHeaders]] = Operation(
    id="health",
    method="GET",
    path="/health",
    answers={200: Answer(str, "text")},
    headers=NoHeaders,
    anonymous=True,
)
