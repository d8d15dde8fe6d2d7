"""`bedrot report`: files that are written as a whole, and never over others unasked."""

import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import BrowserType, Error

from bedrot.app.handout import browser
from bedrot.app.handout.report import workbook
from bedrot.app.server.office import Office
from bedrot.metrics.metric import Filters
from bedrot.model.errors import BrowserMissing
from bedrot.model.periods import Month
from tests.app.terminal import Terminal

MARCH = ("--from", "2024-03")


def test_the_workbook_is_the_one_that_the_server_gives(imported: Terminal) -> None:
    answer = imported.done("report", "--xlsx", "reports/march.xlsx", *MARCH, "--json").json
    content = (imported.here / "reports" / "march.xlsx").read_bytes()
    assert answer == {"files": [{"file": str(Path("reports/march.xlsx")), "bytes": len(content)}]}
    with closing(Office(imported.here, lambda: datetime.now(UTC))) as office:
        assert content == workbook(office, Filters(Month(2024, 3), Month(2024, 3)))


def test_people_are_told_what_was_written(imported: Terminal) -> None:
    said = imported.done("report", "--xlsx", "label.xlsx", *MARCH)
    assert said.out.startswith("Wrote label.xlsx: ")
    assert openpyxl.load_workbook(imported.here / "label.xlsx").sheetnames[0] == "Summary"


def test_a_file_that_is_there_stays_unless_somebody_says_so(imported: Terminal) -> None:
    mine = imported.here / "label.xlsx"
    mine.write_text("my own", encoding="utf-8")
    refused = imported("report", "--xlsx", "label.xlsx")
    assert refused.code == 2
    assert "label.xlsx: there already" in refused.err
    assert "--yes" in refused.err
    assert mine.read_text(encoding="utf-8") == "my own"
    imported.done("report", "--xlsx", "label.xlsx", "--yes")
    assert mine.read_bytes().startswith(b"PK")
    assert [path.name for path in imported.here.iterdir() if path.suffix == ".tmp"] == []


def test_a_dry_run_writes_nothing(imported: Terminal) -> None:
    said = imported.done("report", "--html", "a.html", "--pdf", "a.pdf", "--dry-run")
    assert said.out == "would write a.html\nwould write a.pdf\n"
    assert [path.name for path in imported.here.glob("a.*")] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "It is not said what to write."),
        (("--pdf", "a", "--html", "a"), "It is not said what to write."),
        (("--xlsx", "a.xlsx", "--artist", "NOVA SEVAN"), "There is no act 'NOVA SEVAN'. Did you mean 'NOVA SEVEN'?"),
        (("--xlsx", "a.xlsx", "--store", "spotifi"), "There is no store 'spotifi'. Did you mean 'spotify'?"),
        (("--xlsx", "a.xlsx", "--from", "2024-04", "--to", "2024-03"), "a period cannot end"),
        (("--xlsx", "a.xlsx", "--to", "March"), "'March' is not a month"),
    ],
)
def test_what_cannot_be_meant_is_said(imported: Terminal, words: tuple[str, ...], said: str) -> None:
    answer = imported("report", *words)
    assert answer.code == 2
    assert said in answer.err


def test_without_the_package_that_steers_a_browser_people_are_told_what_to_install(
    imported: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    answer = imported("report", "--pdf", "label.pdf", "--xlsx", "label.xlsx")
    assert answer.code == 1
    assert 'pip install "bedrot[browser]"' in answer.err
    assert not (imported.here / "label.xlsx").exists()


def test_without_a_browser_people_are_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoBrowser(BrowserType):
        def __init__(self) -> None:
            pass

        def launch(self, **_: object) -> None:  # type: ignore[override]
            raise Error("Executable doesn't exist")

    monkeypatch.setenv("PATH", "")
    with pytest.raises(BrowserMissing, match="install Chrome, Edge or Chromium"):
        browser._launched(NoBrowser())
