"""Documents that are served, and those that cannot be."""

from __future__ import annotations

import pytest
from jsonschema import Draft4Validator
from starlette.testclient import TestClient

from longhaul.emulator import ContractError, create_app

TREE = {
    "type": "object",
    "required": ["id", "size"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "size": {"type": "integer", "minimum": 3, "exclusiveMinimum": True},
        "code": {"type": "string", "minLength": 12, "maxLength": 12},
        "kind": {"allOf": [{"$ref": "#/components/schemas/Kind"}], "default": "B"},
        "tags": {"type": "array", "minItems": 2, "items": {"oneOf": [{"type": "string"}, {"type": "integer"}]}},
        "child": {"$ref": "#/components/schemas/Tree"},
        "on": {"type": "string", "format": "date-time"},
    },
}


def document(operation: dict, path: str = "/things/{thingId}", title: str = "t", **schemas: dict) -> dict:
    """Make a document with one operation."""
    parameters = [{"name": "thingId", "in": "path", "required": True, "schema": {"type": "string"}}]
    if "{" not in path:
        parameters = []
    return {
        "openapi": "3.0.3",
        "info": {"title": title},
        "components": {"schemas": {"Tree": TREE, "Kind": {"type": "string", "enum": ["A", "B"]}, **schemas}},
        "paths": {path: {"parameters": parameters, "get": {"operationId": "getThing", **operation}}},
    }


def answering(schema: dict, **more: object) -> dict:
    """Make responses with one schema."""
    content = {"application/json": {"schema": schema, **more}}
    return {"responses": {200: {"description": "", "content": content}}}


def test_operation_without_the_vocabulary_serves_a_valid_example():
    """A response that says nothing of operations is made from its schema, however deep that recurs."""
    described = document(answering({"$ref": "#/components/schemas/Tree"}))
    response = TestClient(create_app([described])).get("/things/any")
    Draft4Validator({**TREE, "components": described["components"]}).validate(response.json())
    assert set(response.json()) == set(TREE["properties"])


def test_example_is_the_documented_one_if_there_is_one():
    """A documented example comes before one that is made."""
    described = document(answering({"type": "object"}, example={"hello": "world"}))
    assert TestClient(create_app([described])).get("/things/1").json() == {"hello": "world"}


def test_example_that_cannot_be_made_is_asked_for():
    """A schema that no made value fits is refused with the operation, and what to write."""
    described = document(answering({"type": "string", "pattern": "^[0-9]{4}$"}))
    with pytest.raises(ContractError, match=r"getThing: give response 200 an example"):
        create_app([described])


def test_success_without_a_body():
    """A 204 has no body."""
    described = document({"responses": {"204": {"description": ""}}})
    response = TestClient(create_app([described])).get("/things/1")
    assert (response.status_code, response.content) == (204, b"")


def test_two_documents_may_not_share_a_place():
    """Two operations at one place are refused, whatever their parameters are called; both documents are named."""
    one = document(answering(TREE), title="one")
    two = document({"responses": {}}, path="/things/{other}", title="two")
    two["paths"]["/things/{other}"]["parameters"][0]["name"] = "other"
    with pytest.raises(ContractError, match=r"GET /things/\{other\} is in 'one' and in 'two'"):
        create_app([one, two])


@pytest.mark.parametrize(
    ("described", "complaint"),
    [
        (document({"responses": {}}, path="/_emulator/mine"), "paths below /_emulator are the emulator's own"),
        (document(answering({"$ref": "#/components/schemas/None"})), r"'#/components/schemas/None' leads nowhere"),
        (
            document(answering({"$ref": "#/components/schemas/A"}), A={"$ref": "#/components/schemas/A"}),
            "back to itself",
        ),
        (document({"parameters": [{"name": "a", "in": "query", "schema": {"type": "object"}}]}), "parameter 'a'"),
        (document({"parameters": [{"name": "a", "in": "path", "schema": {}}]}), "not those in the path"),
        (
            document({"x-longhaul-pagination": {"style": "page", "items": "/items"}}),
            "x-longhaul-pagination: Invalid enum",
        ),
    ],
)
def test_document_that_cannot_be_served_is_refused(described: dict, complaint: str):
    """What is not supported is an error when the application is made, never a wrong answer later."""
    with pytest.raises(ContractError, match=complaint):
        create_app([described])


def test_literal_path_comes_before_a_template():
    """A path without placeholders is found before a template that matches it too, in any order of documents."""
    template = document(answering({"type": "string"}, example="template"))
    literal = document(answering({"type": "string"}, example="literal"), path="/things/latest")
    for documents in ([template, literal], [literal, template]):
        assert TestClient(create_app(documents)).get("/things/latest").json() == "literal"


@pytest.mark.parametrize(
    ("parameter", "query", "accepted"),
    [
        ({"schema": {"type": "array", "items": {"type": "integer"}}}, "a=1&a=2", True),
        ({"schema": {"type": "array", "items": {"type": "integer"}}}, "a=1&a=x", False),
        ({"explode": False, "schema": {"type": "array", "items": {"type": "integer"}, "maxItems": 2}}, "a=1,2", True),
        (
            {"explode": False, "schema": {"type": "array", "items": {"type": "integer"}, "maxItems": 2}},
            "a=1,2,3",
            False,
        ),
        ({"style": "pipeDelimited", "schema": {"type": "array", "items": {"type": "integer"}}}, "a=1%7C2", True),
        ({"style": "spaceDelimited", "schema": {"type": "array", "items": {"type": "integer"}}}, "a=1%202", True),
        ({"schema": {"type": "number", "maximum": 1}}, "a=-1.5e-3", True),
        ({"schema": {"type": "number"}}, "a=nan", False),
        ({"schema": {"type": "string", "pattern": "^[a-z]+$"}}, "a=B", False),
    ],
)
def test_parameter_styles(parameter: dict, query: str, accepted: bool):
    """Arrays are split as style and explode say, and their items are checked."""
    described = document({"parameters": [{"name": "a", "in": "query", **parameter}], **answering({"type": "string"})})
    assert (TestClient(create_app([described])).get(f"/things/1?{query}").status_code == 200) == accepted
