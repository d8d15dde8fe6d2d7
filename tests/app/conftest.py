"""A person at a terminal, in the folder of a label."""

import os
import shutil
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.app.cli.main import run_command
from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement
from tests.kit.warehouse import put_empty_warehouse

OF_THE_PERSON = ("PROJECT_ROOT", "BEDROT_MEMORY", "FORCE_COLOR")


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No label, account or colour of the person who runs the tests leaks in; reports go to the test's folder."""
    for name in OF_THE_PERSON:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    reports = tmp_path / "temporary"
    reports.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(reports))


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Terminal:
    """A terminal in an empty folder."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    return Terminal(home, capfdbinary)


@pytest.fixture
def label(terminal: Terminal) -> Terminal:
    """A terminal in a label's folder that knows one act."""
    terminal("init", "--name", "Nova Records")
    (terminal.here / "catalog" / "artists.csv").write_text("artist\nNOVA SEVEN\n", encoding="utf-8")
    put_empty_warehouse(terminal.here / "data_warehouse" / "bedrot_analytics.db")
    return terminal


@pytest.fixture(scope="session")
def imported_label(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of such a label into which the statement was imported; what changes it makes a copy."""
    folder = tmp_path_factory.mktemp("imported label")
    with pytest.MonkeyPatch.context() as patched, chdir(folder):
        for name in OF_THE_PERSON:
            patched.delenv(name, raising=False)
        assert run_command(["init", "--name", "Nova Records"]) == 0
        (folder / "catalog" / "artists.csv").write_text("artist\nNOVA SEVEN\n", encoding="utf-8")
        statement = write_statement(tmp_path_factory.mktemp("downloads"))
        assert run_command(["import", str(statement)]) == 0
    return folder


@pytest.fixture
def imported(terminal: Terminal, imported_label: Path) -> Terminal:
    """A terminal in a label's folder that knows one act, after the statement was imported."""
    shutil.copytree(imported_label, terminal.here, dirs_exist_ok=True)
    return terminal


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """A bank statement of two legal lines, one refused line and one without a barcode."""
    return write_statement(tmp_path)


def write_statement(folder: Path) -> Path:
    """That statement, in a folder."""
    lines = [
        BankLine(reported="2024-05-21", sold="2024-03", net="0.27288000"),
        BankLine(reported="2024-05-21", sold="2024-03", store="Deezer", country="DE", units="40", net="-0.02710000"),
        BankLine(reported="2024-05-24", sold="2024-04", units="12O", net="0.5"),
        BankLine(reported="2024-05-24", sold="2024-04", store="Zorp", upc="8.6E+11", units="7", net="0.5"),
    ]
    path = folder / "dk_bank_details.tsv"
    path.write_text(bank_statement(lines), encoding="utf-8")
    downloaded = datetime(2024, 6, 1, 12, tzinfo=UTC).timestamp()
    os.utime(path, (downloaded, downloaded))
    return path
