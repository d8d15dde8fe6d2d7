"""A label with one statement, and its server."""

import json
import os
import secrets
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from bedrot.app.auth.roles import Role
from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.app.sample import prepare
from bedrot.pipeline.land import Wishes, incoming
from bedrot.pipeline.runs import import_files
from tests.app.conftest import write_statement
from tests.app.terminal import Terminal
from tests.kit.serving import NOON, Served, served

DEMO_DAY = date(2026, 11, 21)


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


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample label after all its downloads were imported; nothing may be changed in it."""
    sample = prepare(tmp_path_factory.mktemp("demo") / "label", DEMO_DAY)
    import_files(open_label(sample.folder).label, list(incoming([sample.downloads])), Wishes(), NOON)
    return sample.folder


@pytest.fixture(scope="session")
def answer_key(demo: Path) -> dict[str, Any]:
    """What is true of it."""
    key: dict[str, Any] = json.loads((demo / "answer_key.json").read_text(encoding="utf-8"))
    return key


@pytest.fixture(scope="module")
def visitor(demo: Path) -> Iterator[httpx.Client]:
    """A browser in which an admin of the sample label is logged in."""
    with served(demo) as running:
        client = running.logged_in(Role.ADMIN, secrets.token_hex(4))
        client.timeout = httpx.Timeout(120)
        yield client
