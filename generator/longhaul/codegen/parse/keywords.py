"""Which keys each object of OpenAPI 3.0 and 3.1 has. Any other is a slip of the pen, and what it says would be lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from ..load import Node
from .reading import Reader

__all__ = ["METHODS", "check_keys"]

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

_SHARED: Final = "name in description required deprecated allowEmptyValue style explode allowReserved schema example "
_KEYS: Final[Mapping[str, str]] = {
    "document": "openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs",
    "info": "title summary description termsOfService contact license version",
    "server": "url description variables",
    "server variable": "enum default description",
    "components": "schemas responses parameters examples requestBodies headers securitySchemes links callbacks "
    "pathItems",
    "path": f"$ref summary description servers parameters {' '.join(METHODS)}",
    "operation": "tags summary description externalDocs operationId parameters requestBody responses callbacks "
    "deprecated security servers",
    "parameter": f"{_SHARED} examples content",
    "header": f"{_SHARED.removeprefix('name in ')} examples content",
    "request body": "description content required",
    "media type": "schema example examples encoding",
    "response": "description headers content links",
    "security scheme": "type description name in scheme bearerFormat flows openIdConnectUrl",
    "schema": "title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems "
    "minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties "
    "additionalProperties description format default nullable discriminator readOnly writeOnly xml externalDocs "
    "example examples deprecated const if then else dependentSchemas dependentRequired prefixItems contains "
    "minContains maxContains patternProperties propertyNames unevaluatedItems unevaluatedProperties contentEncoding "
    "contentMediaType contentSchema $id $schema $anchor $dynamicAnchor $dynamicRef $ref $defs definitions $comment "
    "$vocabulary",
}

_EXTENSIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "document": {
        "x-longhaul-request-id": "header",
        "x-longhaul-endpoints": "pattern domain exceptions source",
    },
    "operation": {
        "x-longhaul-source": "title address updated read slips",
        "x-longhaul-pagination": "",
        "x-longhaul-listing": "filters newest-per sort",
    },
    "schema": {
        "x-longhaul-lifecycle": "",
        "x-longhaul-operation": "id kind resource status progress submitted started finished error",
        "x-longhaul-error": "code message",
        "x-longhaul-known-keys": "$ref",
    },
    "security scheme": {"x-longhaul-auth": ""},
}
"""Where each extension stands, and the keys of its value, where those are fixed."""


def check_keys(reader: Reader, node: Node, kind: str) -> None:
    """Report the keys of an object that mean nothing: a warning, since what is said otherwise stands without them.

    An unknown method is an error, since a whole operation would be lost, and so is an unknown `x-longhaul-…`.
    """
    known, extensions = _KEYS[kind].split(), _EXTENSIONS.get(kind, {})
    for key, value in node.items():
        if key.startswith("x-longhaul-"):
            _check_extension(reader, value, key, extensions)
        elif key not in known and not key.startswith("x-"):
            report = reader.error if kind == "path" else reader.warning
            report(value, f"'{key}' means nothing in this {kind}", _fix(key, known))


def _check_extension(reader: Reader, node: Node, key: str, extensions: Mapping[str, str]) -> None:
    if key not in extensions:
        everywhere = [name for names in _EXTENSIONS.values() for name in names]
        place = next((kind for kind, names in _EXTENSIONS.items() if key in names), None)
        fix = _fix(key, everywhere) if place is None else f"move it to a {place}"
        reader.error(node, f"'{key}' means nothing here", fix)
    elif extensions[key]:
        reader.known_keys(node, extensions[key].split())


def _fix(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key.lower(), [*known], n=1)
    return f"write {near[0]}" if near else "remove it, or begin its name with x-"
