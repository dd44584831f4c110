"""Bookshop, version 2.

A service as it is usually written, all in one.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncEverythingClient
from .client import EverythingClient
from .models import Author, Book, BookPage, BookRequest, Entry, Problem, State
from .operations import AddBookHeaders, ListBooksHeaders

__all__ = [
    "AddBookHeaders",
    "AsyncEverythingClient",
    "Author",
    "Book",
    "BookPage",
    "BookRequest",
    "Entry",
    "EverythingClient",
    "ListBooksHeaders",
    "Problem",
    "State",
]
