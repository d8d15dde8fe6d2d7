"""A label with one statement, and its server."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bedrot.app.auth.roles import Role
from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.pipeline.land import Wishes, incoming
from bedrot.pipeline.runs import import_files
from tests.app.conftest import write_statement
from tests.app.terminal import Terminal
from tests.kit.serving import NOON, Served, served


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a label into which one statement was imported; copied before anything is done to it."""
    folder = tmp_path_factory.mktemp("label")
    make(missing_parts(folder, "Nova Records"))
    (folder / "catalog" / "artists.csv").write_text("artist\nNOVA SEVEN\n", encoding="utf-8")
    files = incoming([write_statement(tmp_path_factory.mktemp("downloads"))])
    import_files(open_label(folder).label, list(files), Wishes(), NOON)
    return folder


@pytest.fixture
def home(label: Terminal, imported: Path) -> Path:
    """The folder of such a label; the terminal stands in it."""
    shutil.rmtree(label.here)
    shutil.copytree(imported, label.here)
    os.chdir(label.here)
    return label.here


@pytest.fixture
def server(home: Path) -> Iterator[Served]:
    """That label's server; its clock stands at noon of 15 June 2031."""
    with served(home) as running:
        yield running


@pytest.fixture
def admin(server: Served) -> httpx.Client:
    """A browser in which an admin is logged in."""
    return server.logged_in(Role.ADMIN)
