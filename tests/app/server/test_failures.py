"""What nobody expected is answered in the one shape too, whichever route meets it."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from fastapi.routing import APIRoute

from bedrot.app.auth.gate import Gate
from bedrot.app.server.application import make_api
from bedrot.app.server.live.live import Live
from bedrot.app.server.office import Office
from bedrot.app.server.visitors import Addresses
from tests.kit.serving import NOON, QUICK, Clock, Served, listening

FAILURES: dict[str, tuple[type[Exception], *tuple[object, ...]]] = {
    "/full": (OSError, 28, "No space left on device"),
    "/refused": (PermissionError, 13, "Permission denied", "catalog/goals.csv"),
    "/wrong": (KeyError, "no such key"),
}


def failure(kind: type[Exception], *what: object) -> Callable[[], None]:
    def fail() -> None:
        raise kind(*what)

    return fail


@pytest.fixture
def broken(home: Path) -> Iterator[httpx.Client]:
    """A server with three more routes, none of which works."""
    clock = Clock(NOON)
    with closing(Office(home, clock)) as office, closing(Gate(home / "private", clock, QUICK)) as gate:
        live = Live(office, gate, Addresses(), home / "private")
        app = make_api(office, gate, live)
        app.router.routes[:0] = [APIRoute(path, failure(*what)) for path, what in FAILURES.items()]
        with listening(app) as address, closing(Served(address, office, gate, clock)) as served:
            yield served.browser()


@pytest.mark.parametrize(
    ("path", "status", "code"), [("/full", 507, "B701"), ("/refused", 500, "B702"), ("/wrong", 500, "B900")]
)
def test_a_route_that_fails_says_so_and_what_to_do(broken: httpx.Client, path: str, status: int, code: str) -> None:
    answer = broken.get(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert broken.get("/api/v1/session").status_code == 200


def test_a_defect_is_written_to_one_report(broken: httpx.Client) -> None:
    told = broken.get("/wrong").json()["error"]["todo"]
    (report,) = Path(tempfile.gettempdir()).glob("bedrot-*.txt")
    assert report.name in told
    assert "KeyError" in report.read_text(encoding="utf-8")
