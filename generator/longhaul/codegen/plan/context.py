"""What the planning of every operation of a document looks at."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from ..diagnostics import Diagnostics
from ..ir import Document, Parameter, Response, Schema
from .models import ModelsPlan
from .shapes import Shapes

__all__ = ["Context", "is_constant", "is_success"]

_IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
"""OpenAPI: parameters of these names are ignored."""


@frozen(slots=False)
class Context:
    """A document, the classes that were planned for it, and what its spec is called in docstrings."""

    document: Document
    shapes: Shapes
    models: ModelsPlan
    spec: str
    diagnostics: Diagnostics

    @cached_property
    def scheme_headers(self) -> frozenset[str]:
        """Headers that belong to security schemes, in lower case."""
        return frozenset(s.header.lower() for s in self.document.schemes.values() if s.header is not None)

    def is_argument(self, parameter: Parameter) -> bool:
        """Whether a caller gives this parameter, rather than a security scheme or the media types."""
        return parameter.place != "header" or parameter.name.lower() not in _IGNORED_HEADERS | self.scheme_headers

    def resolved(self, schema: Schema) -> Schema:
        """The schema that a reference leads to."""
        seen: set[str] = set()
        while schema.ref is not None and schema.ref not in seen and schema.ref in self.document.schemas:
            seen.add(schema.ref)
            schema = self.document.schemas[schema.ref]
        return schema


def is_constant(parameter: Parameter) -> bool:
    """`Content-Type` as a parameter: sent always, with its default."""
    return parameter.place == "header" and parameter.name.lower() == "content-type" and parameter.schema.has_default


def is_success(response: Response) -> bool:
    """Whether a response is one of 200 to 299."""
    return response.status.startswith("2")
