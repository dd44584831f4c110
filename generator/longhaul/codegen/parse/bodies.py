"""Bodies of requests and responses, and response headers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from ..ir import Header, MediaType, RequestBody, Response
from ..load import Node
from .keywords import check_keys
from .reading import Reader
from .schemas import SchemaParser

__all__ = ["BodyParser"]

_STATUS: Final = re.compile(r"[1-5]([0-9]{2}|XX)|default")


@frozen
class BodyParser:
    """Reads the bodies of one document."""

    reader: Reader
    schemas: SchemaParser

    def request_body(self, node: Node) -> RequestBody | None:
        """The body of an operation's request."""
        entry = node.get("requestBody")
        body = self.reader.resolve(entry) if entry else None
        if entry is None or body is None:
            return None
        check_keys(self.reader, body, "request body")
        content = self._content(body)
        if not content:
            self.reader.error(entry, "the request body has no content", "add content: {application/json: {schema: …}}")
        return RequestBody(
            location=body.location,
            required=self.reader.flag(body, "required"),
            description=self.reader.text(entry, "description") or self.reader.text(body, "description"),
            content=content,
        )

    def _content(self, node: Node) -> tuple[MediaType, ...]:
        return tuple(self._media_type(name, media) for name, media in self.reader.map(node, "content"))

    def _media_type(self, name: str, media: Node) -> MediaType:
        check_keys(self.reader, media, "media type")
        if (encoding := media.get("encoding")) is not None:
            self.reader.warning(
                encoding, "'encoding' is not supported; the usual encoding is used", "nothing to do, if that is meant"
            )
        return MediaType(
            name=name.partition(";")[0].strip().lower(),
            schema=self.schemas.schema(schema) if (schema := media.get("schema")) else None,
            location=media.location,
        )

    def responses(self, node: Node) -> tuple[Response, ...]:
        """All responses of an operation, each status once."""
        found: dict[str, Response] = {}
        entries = [(key, entry) for key, entry in self.reader.map(node, "responses") if not key.startswith("x-")]
        for key, entry in entries:
            response = self._response(key, entry)
            if response is not None and response.status in found:
                self.reader.error(entry, f"status {response.status} is there twice", "remove one of the two")
            elif response is not None:
                found[response.status] = response
        if not entries:
            self.reader.error(node, "the operation has no responses", "add responses: with at least a 200 or default")
        return tuple(found.values())

    def _response(self, key: str, entry: Node) -> Response | None:
        status = key if key == "default" else key.upper()
        if not _STATUS.fullmatch(status):
            self.reader.error(entry, f"'{key}' is no status", "write three digits, a range such as 4XX, or default")
            return None
        node = self.reader.resolve(entry)
        if node is None:
            return None
        check_keys(self.reader, node, "response")
        if node.get("links") is not None:
            self.reader.warning(node, "links are not generated", "nothing to do, unless you need them")
        return Response(
            location=entry.location,
            status=status,
            description=self.reader.text(entry, "description") or self.reader.text(node, "description") or "",
            headers=tuple(self._headers(node)),
            content=self._content(node),
        )

    def _headers(self, node: Node) -> Iterator[Header]:
        for name, entry in self.reader.map(node, "headers"):
            header = self.reader.resolve(entry)
            if header is None or name.lower() == "content-type":  # OpenAPI: that one is described by content
                continue
            check_keys(self.reader, header, "header")
            schema = header.get("schema")
            if header.get("content") is not None:
                self.reader.warning(
                    entry, f"the content of header '{name}' is not decoded; it is text", "describe it by schema"
                )
            yield Header(
                location=entry.location,
                name=name,
                description=self.reader.text(entry, "description") or self.reader.text(header, "description"),
                schema=self.schemas.schema(schema) if schema else None,
            )
