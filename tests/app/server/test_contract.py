"""The server keeps to its own description, whatever it is asked: checked by Schemathesis, route by route."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.specs.openapi.checks import positive_data_acceptance

from bedrot.app.server.application import openapi_document
from tests.kit.serving import Served, served

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("contract")]

api = schemathesis.openapi.from_dict(openapi_document())
thoroughly = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))

WITH_PERIODS = ("catalogue", "courses", "rankings", "countries", "releases", "revenue", "marketing", "audience")
WITH_MEANING = ("/api/v1/sql", "/api/v1/mappings", *(f"/api/v1/{name}" for name in WITH_PERIODS))
"""Paths whose requests can be of the right form and still mean nothing: a statement that is none, a period that ends
before it begins, an axis that a measure does not have."""


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


@api.exclude(path="/api/v1/session", method="DELETE").parametrize()
@thoroughly
def test_to_an_admin(case: Case[Any], logged_in: httpx.Client) -> None:
    check(case, logged_in)


@api.parametrize()
@thoroughly
def test_to_nobody_we_know(case: Case[Any], server: Served) -> None:
    check(case, server.browser())


def check(case: Case[Any], client: httpx.Client) -> None:
    excluded: list[Any] = [positive_data_acceptance] if case.operation.path.startswith(WITH_MEANING) else []
    case.call_and_validate(
        base_url=str(client.base_url),
        headers=dict(client.headers),
        cookies=dict(client.cookies),
        excluded_checks=excluded,
    )
