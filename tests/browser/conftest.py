"""The sample label's dashboard, and an empty label's, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from bedrot.app.auth.roles import Role
from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.app.sample import prepare
from bedrot.app.server.pages import pages_folder
from bedrot.app.server.visitors import PLAIN_COOKIE
from bedrot.lake.locks import writer_lock
from bedrot.lake.store import Store
from bedrot.pipeline.land import Wishes, incoming
from bedrot.pipeline.runs import import_files
from tests.kit.browsers import chromium
from tests.kit.serving import NOON, PASSWORD, PATIENCE, Clock, Served, served

LAPTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of this folder are browser tests. Those without the sample come first: one process imports it meanwhile."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(
        key=lambda item: bool(item.get_closest_marker("browser")) and "sample" in getattr(item, "fixturenames", ())
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; each has a profile of its own in it."""
    assert pages_folder() is not None, "build the pages first: python scripts/pages.py build"
    expect.set_options(timeout=PATIENCE * 1000)
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The sample label, imported once for all processes; copied before anything is done to it."""
    own = tmp_path_factory.getbasetemp()
    shared = (own if worker_id == "master" else own.parent) / "sample"
    folder, done = shared / "label", shared / "done"
    with writer_lock(Store(shared)):
        if not done.exists():
            made = prepare(folder, NOON.date())
            import_files(open_label(folder).label, list(incoming([made.downloads])), Wishes(), NOON)
            done.touch()
    return folder


@pytest.fixture(scope="module")
def dashboard(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample label's server, for one file of tests."""
    folder = tmp_path_factory.mktemp("dashboard") / "label"
    shutil.copytree(sample, folder)
    with served(folder, Clock()) as running:
        yield running


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Served]:
    """The server of a label into which nothing has come yet."""
    folder = tmp_path / "label"
    make(missing_parts(folder, "Nova Records"))
    with served(folder) as running:
        yield running


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """A page of somebody nobody knows; what goes wrong in it fails the test."""
    with opened(browser) as page:
        yield page


@pytest.fixture
def page(browser: Browser, dashboard: Served) -> Iterator[Page]:
    """A page of the sample label in which an admin is logged in."""
    with opened(browser) as page:
        log_in(page.context, dashboard)
        yield page


class opened:  # noqa: N801 - used as a function would be
    """A page in a profile of its own. Errors of scripts and of the security policy fail the test at the end."""

    def __init__(self, browser: Browser, size: ViewportSize | None = None, locale: str = "en-US") -> None:
        self._context = browser.new_context(
            viewport=size or LAPTOP,
            reduced_motion="reduce",
            locale=locale,
        )
        self._wrong: list[str] = []

    def __enter__(self) -> Page:
        page = self._context.new_page()
        page.on("pageerror", lambda error: self._wrong.append(str(error)))
        page.on(
            "console", lambda said: self._wrong.append(said.text) if "Content Security Policy" in said.text else None
        )
        return page

    def __exit__(self, *_: object) -> None:
        self._context.close()
        assert self._wrong == []


def log_in(context: BrowserContext, server: Served, role: Role = Role.ADMIN, name: str = "Ada") -> None:
    """Let a profile be somebody of that role, without the door's patience for tries being used up."""
    people, now = server.gate.people, server.clock()
    known = next((each for each in people.all() if each.name == name), None)
    person = known or people.accept(people.invite(role, now), name, PASSWORD, now)
    secret = server.gate.sessions.begin(person, now)
    context.add_cookies([{"name": PLAIN_COOKIE, "value": secret, "url": server.address, "httpOnly": True}])
