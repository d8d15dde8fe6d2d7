"""The examples in the description of the interface run: each operation is asked as its own example says."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from bedrot.app.server.application import openapi_document
from tests.kit.serving import served

DOCUMENT = openapi_document()
OPERATIONS = [
    (method, path, operation)
    for path, ways in DOCUMENT["paths"].items()
    for method, operation in ways.items()
    if method == "get" or path.startswith(("/api/v1/sql", "/api/semantic", "/api/refresh", "/api/data/reload"))
    if method in ("get", "post")
]
THINGS = (
    *("deliveries/", "runs/", "imports/", "tracks/", "queries/", "boards/", "/data/file/", "/data/metadata/"),
    *("statements/parts", "lists/rows", "quality/rows"),
)
"""Paths that name something of one label, which another label does not have."""


@pytest.fixture(scope="module")
def admin(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A browser in which an admin is logged in."""
    folder = tmp_path_factory.mktemp("examples") / "label"
    shutil.copytree(imported, folder)
    with served(folder) as running:
        yield running.logged_in()


def example_of(schema: Mapping[str, Any]) -> Any:
    """What a schema gives as its example, else its default or the first value it allows; KeyError where it has none."""
    if "examples" in schema:
        return schema["examples"][0]
    if "$ref" in schema:
        return example_of(DOCUMENT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
    if "default" in schema:
        return schema["default"]
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "object":
        required = schema.get("required", ())
        return {name: example_of(each) for name, each in schema["properties"].items() if name in required}
    raise KeyError(schema.get("title", "a parameter"))


@pytest.mark.parametrize(
    ("method", "path", "operation"), OPERATIONS, ids=[f"{way} {path}" for way, path, _ in OPERATIONS]
)
def test_an_operation_answers_its_own_example(
    method: str, path: str, operation: Mapping[str, Any], admin: httpx.Client
) -> None:
    asked = {
        each["name"]: (each["in"], example_of(each["schema"]))
        for each in operation.get("parameters", ())
        if each["required"]
    }
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    for name, (_, value) in asked.items():
        path = path.replace(f"{{{name}}}", str(value))
    answer = admin.request(
        method,
        path,
        params={name: value for name, (place, value) in asked.items() if place == "query"},
        json=example_of(body["schema"]) if body else None,
    )
    if any(each in path for each in THINGS) and answer.status_code == 404:
        assert json.loads(answer.content)["error"]["what"]
    else:
        assert answer.status_code == 200, answer.text[:300]
