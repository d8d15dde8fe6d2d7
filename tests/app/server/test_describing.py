"""The description names every status that a route can answer with."""

import httpx

from bedrot.app.server.application import openapi_document
from bedrot.app.server.visitors import LOOKS
from tests.kit.serving import Served

OPERATIONS = {
    (method.upper(), path): operation
    for path, item in openapi_document()["paths"].items()
    for method, operation in item.items()
}


def described(method: str, path: str) -> set[str]:
    return set(OPERATIONS[method, path]["responses"])


def test_every_operation_names_how_it_may_refuse() -> None:
    for (method, path), operation in OPERATIONS.items():
        statuses = described(method, path)
        assert statuses >= {"401", "403", "404", "409", "422", "500", "503"}, path
        assert ("413" in statuses) == ("requestBody" in operation), path
        assert ("507" in statuses) == (method not in LOOKS), path


def test_what_is_too_large_is_answered_as_described(server: Served) -> None:
    large = b" " * 65_537
    answer = server.browser().post("/api/v1/session", content=large, headers={"Content-Type": "application/json"})
    assert str(answer.status_code) in described("POST", "/api/v1/session")
    assert answer.status_code == 413


def test_what_a_visitor_has_already_is_answered_as_described(admin: httpx.Client) -> None:
    etag = admin.get("/api/v1/kpis").headers["etag"]
    answer = admin.get("/api/v1/kpis", headers={"If-None-Match": etag})
    assert (answer.status_code, answer.content) == (304, b"")
    assert "304" in described("GET", "/api/v1/kpis")
    assert "304" not in described("GET", "/api/v1/people")


def test_what_only_so_many_may_do_at_once_says_so() -> None:
    throttled = {asked for asked, operation in OPERATIONS.items() if "429" in operation["responses"]}
    assert throttled == {
        ("POST", "/api/v1/imports"),
        *(("POST", f"/api/v1/session{way}") for way in ("", "/accept", "/enter", "/share")),
    }
