"""``bedrot map``: an unknown statement, explained once, imported like any other."""

import json
import os
from datetime import UTC, datetime

from tests.app.terminal import Terminal

STATEMENT = (
    "Acme Vertrieb GmbH;;;;;;;\n"
    "Abrechnungsdatum;Monat;Plattform;Interpret;Titel;ISRC;Anzahl;Erlös (EUR)\n"
    "15.05.2031;2031-03;Spotify;NOVA SEVEN;GLASS HARBOR;XXAA13100001;1.204;3,45120\n"
    "15.05.2031;2031-03;Deezer;NOVA SEVEN;GLASS HARBOR;XXAA13100001;88;0,25120\n"
)


def _acme(terminal: Terminal) -> None:
    (terminal.here / "acme_2031.csv").write_text(STATEMENT, encoding="utf-8")


def test_a_mapped_file_is_imported_and_counts_to_the_last_decimal(label: Terminal) -> None:
    _acme(label)
    assert label("import", "acme_2031.csv").code == 3
    assert label("map", "acme_2031.csv", "--yes").code == 0
    told = label("import", "acme_2031.csv", "--json")
    assert told.code == 0
    (row,) = label("kpis", "K-05", "--month", "2031-03", "--currency", "EUR", "--json").json
    assert row["value"] == "3.70240000"


def test_a_dry_run_shows_what_the_rows_become_and_keeps_nothing(label: Terminal) -> None:
    _acme(label)
    told = json.loads(label("map", "acme_2031.csv", "--dry-run", "--json").out)
    assert told["feeds"] == "royalties"
    assert [question["id"] for question in told["questions"]] == ["platform"]
    assert (told["tried"], told["stored"]) == (2, 2)
    assert told["preview"][0]["net"] == "3.4512"
    assert not (label.here / "connectors").exists()


def test_a_statement_without_a_day_of_report_is_of_the_day_it_was_downloaded(label: Terminal) -> None:
    file = label.here / "acme_2031.csv"
    lines = [line.split(";", 1)[1] for line in STATEMENT.splitlines()[1:]]
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    downloaded = datetime(2031, 6, 3, 12, tzinfo=UTC).timestamp()
    os.utime(file, (downloaded, downloaded))
    told = json.loads(label("map", "acme_2031.csv", "--dry-run", "--json").out)
    assert [row["report_date"] for row in told["preview"]] == ["2031-06-03", "2031-06-03"]


def test_nobody_to_answer_is_said_and_keeps_nothing(label: Terminal) -> None:
    _acme(label)
    told = label("map", "acme_2031.csv")
    assert told.code == 2
    assert "--yes" in told.err
    assert not (label.here / "connectors").exists()


def test_answers_and_columns_may_be_given_beforehand(label: Terminal) -> None:
    _acme(label)
    assert label("map", "acme_2031.csv", "--answer", "platform=vertrieb", "--set", "artist=", "--yes").code == 0
    text = (label.here / "connectors" / "vertrieb.toml").read_text(encoding="utf-8")
    assert 'platform = "vertrieb"' in text
    assert "columns.artist" not in text


def test_a_file_that_is_known_is_not_mapped(label: Terminal) -> None:
    _acme(label)
    label("map", "acme_2031.csv", "--yes")
    told = label("map", "acme_2031.csv", "--yes")
    assert told.code == 2
    assert "known already: acme.royalties" in told.err


def test_wrong_answers_are_said_with_what_to_do(label: Terminal) -> None:
    _acme(label)
    for arguments, said in (
        (["--answer", "currency"], "NAME=VALUE"),
        (["--answer", "feeds=wishes"], "expected one of"),
        (["--answer", "platform=Acme Inc"], "small letters"),
        (["--set", "net=Nett"], "no column 'Nett'"),
    ):
        told = label("map", "acme_2031.csv", *arguments, "--yes")
        assert told.code == 2
        assert said in told.err
    assert label("map", "missing.csv", "--yes").code == 2


def test_a_bank_that_nobody_knows_is_explained_once_and_its_expenses_count(label: Terminal) -> None:
    (label.here / "nordbank.csv").write_text(
        "Buchungstag;Verwendungszweck;Betrag (EUR)\n14.03.2031;Presswerk Nord;-1.410,25\n13.03.2031;Acme;3.500,50\n",
        encoding="utf-8",
    )
    assert label("map", "nordbank.csv", "--yes").code == 0
    told = label("import", "nordbank.csv")
    assert (told.code, "--account" in told.err + told.out) == (3, True)
    assert label("import", "nordbank.csv", "--account", "giro").code == 0
    (row,) = label("kpis", "K-07", "--month", "2031-03", "--currency", "EUR", "--json").json
    assert row["value"] == "1410.25000000"
