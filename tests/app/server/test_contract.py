"""The server keeps to its own description, whatever it is asked: checked by Schemathesis, route by route."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import positive_data_acceptance

from bedrot.app.server.application import openapi_document
from tests.kit.serving import Served, served

pytestmark = pytest.mark.slow

api = schemathesis.openapi.from_dict(openapi_document())
OPERATIONS = [found.ok() for found in api.get_all_operations() if isinstance(found, Ok)]
OPEN = [each for each in OPERATIONS if not each.definition.raw["security"]]
each_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.label)
each_open_one = pytest.mark.parametrize("operation", OPEN, ids=lambda each: each.label)

Operation = APIOperation[Any, Any, Any, Any]

WITH_PERIODS = (
    "kpis",
    "catalogue",
    "courses",
    "rankings",
    "countries",
    "releases",
    "revenue",
    "marketing",
    "audience",
    "report.xlsx",
)
WITH_MEANING = (
    "/api/v1/session",
    "/api/v1/people",
    "/api/v1/tokens",
    "/api/v1/shares",
    "/api/v1/sql",
    "/api/v1/mappings",
    "/api/v1/boards",
    *(f"/api/v1/{name}" for name in WITH_PERIODS),
)
"""Paths whose requests can be of the right form and still mean nothing: a statement that is none, a period that ends
before it begins, an axis that a measure does not have, an act that there is not."""


@pytest.fixture(scope="module")
def server(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all routes: what is asked of one must not hurt another."""
    folder = tmp_path_factory.mktemp("contract") / "label"
    shutil.copytree(imported, folder)
    with served(folder) as running:
        yield running


@pytest.fixture(scope="module")
def logged_in(server: Served) -> httpx.Client:
    """A browser in which an admin is logged in, whom no other request can log out."""
    return server.logged_in()


@each_operation
def test_fifty_requests_of_an_admin(operation: Operation, logged_in: httpx.Client) -> None:
    if operation.label != "DELETE /api/v1/session":
        ask(operation, logged_in, 50)


@each_open_one
def test_fifty_requests_of_nobody_we_know_where_anyone_may_ask(operation: Operation, server: Served) -> None:
    ask(operation, server.browser(), 50)


@each_operation
def test_some_of_nobody_we_know_anywhere(operation: Operation, server: Served) -> None:
    """Few, because a refusal is the same everywhere: nothing of the request is read."""
    ask(operation, server.browser(), 5)


def ask(operation: Operation, client: httpx.Client, times: int) -> None:
    """Ask by chance, half of it as the description has it, half against it where that is possible."""
    as_described, against = (operation.as_strategy(mode) for mode in GenerationMode)
    takes_nothing = not [*operation.path_parameters, *operation.query, *operation.body]

    @given(case=as_described if takes_nothing else st.one_of(as_described, against))
    @settings(max_examples=times, deadline=None, suppress_health_check=list(HealthCheck))
    def hold(case: Case[Any]) -> None:
        check(case, client)

    hold()


def check(case: Case[Any], client: httpx.Client) -> None:
    excluded: list[Any] = [positive_data_acceptance] if case.operation.path.startswith(WITH_MEANING) else []
    case.call_and_validate(
        base_url=str(client.base_url),
        headers=dict(client.headers),
        cookies=dict(client.cookies),
        excluded_checks=excluded,
    )
