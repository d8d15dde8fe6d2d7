"""A folder as strangers have it: photos, locked archives, saved login pages. Each is told in a sentence, none stops."""

import gzip
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from bedrot.connect.discovery import discover
from bedrot.lake.verify import verify
from bedrot.pipeline import runs
from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State
from tests.kit.labels import curated, deliver, import_paths, make_label, write_download
from tests.kit.statements import BankLine, bank_statement
from tests.pipeline.finding import findings

PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20
STATEMENT = bank_statement([BankLine(net="0.5"), BankLine(units="7", net="0.25")]).encode()


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path, connectors=discover().connectors)


def packed(members: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


def locked() -> bytes:
    """A zip whose entry says that it is encrypted."""
    data = bytearray(packed({"bank.tsv": STATEMENT}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def only_charts() -> bytes:
    book, stream = Workbook(), io.BytesIO()
    book.worksheets[0].add_chart(BarChart(), "A1")
    book.save(stream)
    return stream.getvalue()


STRANGE = {
    "photo.jpg": (PHOTO, "not text"),
    "invoice.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)), "as CSV or TSV"),
    "empty.csv": (b"", "is empty"),
    "blank.csv": (b"\n\n  \n", "nothing but blanks"),
    "nothing.zip": (packed({}), "holds no files"),
    "litter.zip": (packed({"__MACOSX/._a": b"x", ".DS_Store": b"y"}), "holds no files"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "save it as .xlsx"),
    "charts.xlsx": (only_charts(), "without a single filled cell"),
    "login.csv": (b"<!DOCTYPE html><html><head><title>Sign in</title></head></html>", "'Sign in'.*Log in"),
    "expired.json": (b'{"error": {"code": 401, "message": "Unauthorized"}}', "an error.*Log in again"),
    "nobody.json": (b"{}", "holds no record"),
    "half.json": (b'{"data": [1, 2', "damaged or cut off"),
    "cut.csv.gz": (gzip.compress(STATEMENT * 50)[:150], "damaged or cut off"),
    "cut.zip": (packed({"bank.tsv": STATEMENT})[:60], "damaged or cut off"),
    "locked.zip": (locked(), "locked with a password. Unpack it"),
    "archive.rar": (b"Rar!\x1a\x07\x01\0" + b"\0" * 300, "Unpack it"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_file_is_kept_and_told_in_a_sentence(name: str, label: Label) -> None:
    data, sentence = STRANGE[name]
    report = deliver(label, name, data)
    assert report.state is State.SET_ASIDE
    assert report.delivery is not None
    assert label.lake.landing.file(report.delivery).read_bytes() == data
    assert report.problem is not None
    with pytest.raises(type(report.problem), match=sentence):
        raise report.problem


def test_a_folder_of_them_stops_no_statement(label: Label) -> None:
    for name, (data, _) in STRANGE.items():
        write_download(label, name, data)
    write_download(label, "x bank.tsv", STATEMENT)
    report = import_paths(label, label.root / "downloads")
    assert {file.name for file in report.files if file.state is State.NEW} == {"x bank.tsv"}
    assert len(curated(label, "royalties")) == 1
    assert list(verify(label.lake)) == []


def test_a_statement_that_excel_saved_in_german_is_refused_line_by_line_and_not_misread(label: Label) -> None:
    german = bank_statement([BankLine(net="0,27288")], delimiter=";", newline="\r\n").encode("utf-8-sig")
    (table,) = deliver(label, "bank.csv", german).tables
    assert (table.read, table.stored, table.quarantined) == (1, 0, 1)


def test_what_lies_in_an_archive_beside_a_statement_is_kept_without_alarm(label: Label) -> None:
    members = {"readme.txt": b"Dear label,\nhere it is.\n", "logo.jpg": PHOTO, "bank.tsv": STATEMENT}
    report = import_paths(label, write_download(label, "statement.zip", packed(members)))
    assert [(file.name, file.state) for file in report.files] == [
        ("readme.txt", State.BESIDE),
        ("logo.jpg", State.BESIDE),
        ("bank.tsv", State.NEW),
    ]
    assert len(label.lake.landing.deliveries()) == 3
    assert {each.severity for each in findings(label, Kind.SET_ASIDE)} == {Severity.NOTE}
    again = import_paths(label, label.root / "downloads")
    assert [file.state for file in again.files] == [State.BESIDE, State.BESIDE, State.KNOWN]


def test_an_archive_of_which_nothing_is_read_is_an_alarm(label: Label) -> None:
    report = import_paths(label, write_download(label, "photos.zip", packed({"readme.txt": b"hi\n", "a.jpg": PHOTO})))
    assert [file.state for file in report.files] == [State.SET_ASIDE] * 2
    assert {each.severity for each in findings(label, Kind.SET_ASIDE)} == {Severity.BROKEN}


def test_a_statement_with_a_lost_column_is_an_alarm_even_beside_one_that_is_read(label: Label) -> None:
    short = bank_statement([BankLine()]).replace("Earnings (USD)", "Renamed").encode()
    report: runs.Report = import_paths(
        label, write_download(label, "a.zip", packed({"a.tsv": short, "b.tsv": STATEMENT}))
    )
    assert [file.state for file in report.files] == [State.SET_ASIDE, State.NEW]
