"""Exactly one connector gets a file; otherwise a person learns why not, and what to do."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.discovery import discover
from bedrot.connect.identify import Identified, identify
from bedrot.connect.limits import Limits
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import (
    AmbiguousFile,
    FileSetAside,
    LimitExceeded,
    MissingColumn,
    NothingSuch,
    UnknownLayout,
    UnreadableFile,
)
from tests.connect.acme.kiosk import Kiosk
from tests.connect.readers import candidate

BANK = (
    "Reporting Date\tSale Month\tStore\tArtist\tTitle\tISRC\tUPC\tQuantity\tTeam Percentage\tSong/Album\t"
    "Country of Sale\tSongwriter Royalties Withheld\tEarnings (USD)"
)
LINE = (
    "\n2031-05-21\t2031-03\tSpotify\tNOVA SEVEN\tGLASS HARBOR\tXXAA13100001\t012345678905\t1\t100\tSong\tUS\t0\t0.2\n"
)


class Twin(Kiosk):
    platform = "twin"


class Faulty(Connector):
    platform = "faulty"
    title = "Faulty"
    sales = Kiosk.sales

    def identify(self, file: Candidate) -> Match | None:
        raise ZeroDivisionError(f"{file.name} / 0")

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        raise NotImplementedError


class Chatty(Faulty):
    platform = "chatty"

    def identify(self, file: Candidate) -> Match | None:
        return "mine!"  # type: ignore[return-value]


def ask(folder: Path, data: bytes | str, name: str = "report.csv", limits: Limits | None = None) -> Identified:
    raw = data if isinstance(data, bytes) else data.encode()
    return identify(candidate(folder, raw, name, limits or Limits()), discover().connectors)


def refused(folder: Path, data: bytes | str, name: str = "report.csv") -> FileSetAside:
    with pytest.raises(FileSetAside) as aside:
        ask(folder, data, name)
    return aside.value


def test_the_one_that_claims_it_gets_it_whatever_its_name(tmp_path: Path) -> None:
    found = ask(tmp_path, BANK + LINE, "holiday.jpg")
    assert found.name == "distrokid.bank"
    assert found.match.reason.startswith("columns Reporting Date")


def test_two_claims_are_an_error_that_names_both_and_a_person_chooses(tmp_path: Path) -> None:
    file = candidate(tmp_path, b"Statement Date;Usage Month;Shop;Act;Track;ISRC;Units;Net (USD)\n")
    with pytest.raises(AmbiguousFile, match=re.escape("kiosk.sales and twin.sales. Choose one with --as")):
        identify(file, [Kiosk(), Twin()])
    assert identify(file, [Kiosk(), Twin()], wanted="twin.sales").name == "twin.sales"


def test_a_choice_of_a_platform_that_is_not_there_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(NothingSuch, match="Did you mean 'distrokid'"):
        identify(candidate(tmp_path, (BANK + LINE).encode()), discover().connectors, wanted="distrokit.bank")


def test_a_choice_that_does_not_fit_is_not_forced(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout, match="Nearest is toolost"):
        identify(
            candidate(tmp_path, b"sale_date,accounting_date,reporting_date,x\n"),
            discover().connectors,
            wanted="toolost.sales",
        )


def test_a_connector_that_fails_is_told_of_and_the_others_are_asked(tmp_path: Path) -> None:
    file = candidate(tmp_path, (BANK + LINE).encode())
    found = identify(file, [Faulty(), Chatty(), *discover().connectors])
    assert found.name == "distrokid.bank"
    assert [problem.split(":")[0] for problem in found.problems] == [
        f"The connector faulty ({__name__}) failed",
        f"The connector chatty ({__name__}) answered with str where a Match is expected.",
    ]


def test_a_failing_connector_is_named_when_nobody_claims_the_file(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout, match=r"faulty .* failed: ZeroDivisionError"):
        identify(candidate(tmp_path, b"a,b\n1,2\n"), [Faulty()])


def test_one_renamed_column_is_named_with_what_it_probably_is(tmp_path: Path) -> None:
    aside = refused(tmp_path, BANK.replace("Earnings (USD)", "Earning USD") + LINE)
    assert isinstance(aside, MissingColumn)
    assert "line 1" in str(aside)
    assert "'Earnings (USD)' of distrokid.bank is missing or renamed. The nearest found is 'Earning USD'." in str(aside)


def test_two_lost_columns_are_listed_with_the_nearest_layout(tmp_path: Path) -> None:
    aside = refused(tmp_path, BANK.replace("Earnings (USD)", "A").replace("Sale Month", "B") + LINE)
    assert isinstance(aside, UnknownLayout)
    assert "Nearest is distrokid.bank, but it lacks 'Sale Month', 'Earnings (USD)'." in str(aside)


def test_a_foreign_table_is_kept_for_later(tmp_path: Path) -> None:
    aside = refused(tmp_path, "name,colour\nada,green\n")
    assert isinstance(aside, UnknownLayout)
    assert "import it again when a connector for it exists" in str(aside)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\n \n", "nothing but blanks"),
        (bytes(5000), "nothing but blanks or NUL bytes"),
        (bytes(range(256)) * 20, "not text"),
        (b"PK\x03\x04" + bytes(40), "zip archive"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "damaged or cut off"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument", "OpenDocument"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked with a password"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x1f\x8b\x08" + bytes(40), "gz archive"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(40), "Unpack it"),
        (b"<!doctype html><title>Sign in</title>", "web page titled 'Sign in', not the table its name promises"),
        (b'{"a": [1, 2', "damaged or cut off at line 1, column 12"),
        (b'{"streams": [], "streams": []}', "holds the key 'streams' twice"),
    ],
)
def test_what_no_connector_could_read_is_called_what_it_is(data: bytes, said: str, tmp_path: Path) -> None:
    aside = refused(tmp_path, data)
    assert isinstance(aside, UnreadableFile)
    assert said in str(aside)


def test_unknown_pages_and_answers_are_told_by_what_is_in_them(tmp_path: Path) -> None:
    assert "JSON with data, errors" in str(refused(tmp_path, '{"data": null, "errors": []}', "answer.json"))
    assert "web page titled 'Cats'" in str(refused(tmp_path, "<html><title>Cats</title>", "cats.html"))


def test_a_page_too_large_or_too_deep_to_be_read_whole_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded, match="larger than is read as a whole"):
        ask(tmp_path, '{"streams": [' + " " * 2000 + "]}", limits=Limits(page_bytes=1000))
    with pytest.raises(LimitExceeded, match="nests more deeply"):
        ask(tmp_path, "[" * 200_000)


def test_a_table_is_recognised_by_its_head_alone(tmp_path: Path) -> None:
    path = tmp_path / "endless.tsv"
    path.write_bytes((BANK + LINE * 4000).encode())
    with path.open("r+b") as stream:
        stream.truncate(50 * 1024**3)
    file = Candidate(path, path.name, tmp_path)
    assert identify(file, discover().connectors).name == "distrokid.bank"
    assert len(file.head) == file.limits.head_bytes


PROGRAM = '"""Makes statements."""\n\nfrom decimal import Decimal\n\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a program that holds a whole statement", f"{PROGRAM}SAMPLE = '''\n{BANK}{LINE * 5}'''\n"),
        (
            "a program that holds its header",
            f'{PROGRAM}HEADER = (\n    "{BANK}"\n)\n\n\ndef main() -> None:\n    pass\n',
        ),
        ("a shell script", f"#!/bin/sh\ncat <<END\n{BANK}{LINE}END\n"),
        ("a page script", f"import fs from 'fs'\n\nconst sample = `\n{BANK}{LINE}`\n"),
        ("a page of documentation", f"# Formats\n\n## DistroKid\n\n{BANK}{LINE}"),
        ("a query", f"SELECT\n{BANK}\nFROM statements\n"),
    ],
)
def test_the_source_of_a_program_that_quotes_a_statement_is_none(tmp_path: Path, name: str, text: str) -> None:
    aside = refused(tmp_path, text, name)
    assert isinstance(aside, UnknownLayout)
    assert "reads as a program or its documentation" in str(aside)


def test_a_header_above_rows_that_are_no_table_is_not_that_of_a_statement(tmp_path: Path) -> None:
    aside = refused(tmp_path, f"{BANK}\n" + "These are the columns.\nEach means what it says.\nAsk if it does not.\n")
    assert "Nearest is distrokid.bank, but the rows below its header are no table." in str(aside)


@pytest.mark.parametrize(
    "text",
    [
        f"# ----------\n# Statement of March\n# made on 2031-04-01\n\n{BANK}{LINE}",
        f"{BANK}\n",
        f"{BANK}{LINE}Total\n",
        f"{BANK}{LINE * 2}Total\t2\n\nAmounts in US dollars\nThank you\n",
        f"{BANK}{LINE.replace('GLASS HARBOR', 'import this')}",
        BANK + LINE.replace("NOVA SEVEN", "def main():"),
    ],
)
def test_titles_totals_and_notes_around_a_statement_do_no_harm(tmp_path: Path, text: str) -> None:
    assert ask(tmp_path, text).name == "distrokid.bank"
