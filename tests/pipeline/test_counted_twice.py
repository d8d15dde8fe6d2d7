"""One account under two names, one month in two kinds of files: what counts once, and what a person is asked about."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.pipeline import runs
from bedrot.pipeline.findings import Kind
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State, Wishes
from tests.kit.labels import NOON, curated, deliver, delivery_of, import_paths, make_label, total, write_download
from tests.pipeline.finding import findings, the

SPOTIFY_ID = "4NovaSevenExample00001"
PLATFORMS = Path(__file__).parents[1] / "platforms"
MOVED = [
    ("2031-03-02", "PRESSING PLANT", "410.00"),
    ("2031-03-09", "STUDIO RENT", "75.00"),
    ("2031-03-28", "ADS", "12.50"),
]


def label_of(folder: Path, *platforms: str) -> Label:
    known: Sequence[Connector] = [each for each in discover().connectors if each.platform in platforms]
    return make_label(folder, connectors=known)


def card(moved: Sequence[tuple[str, str, str]]) -> str:
    lines = [f"{day},{day},4321,{what},Merchandise,{amount}," for day, what, amount in moved]
    return "\n".join(["Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit", *lines, ""])


def ofx(moved: Sequence[tuple[str, str, str]], account: str = "5555000011114321") -> str:
    entries = "".join(
        f"<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>{day.replace('-', '')}<TRNAMT>-{amount}<FITID>{number}<NAME>{what}</STMTTRN>"
        for number, (day, what, amount) in enumerate(moved)
    )
    return (
        "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\n"
        "OLDFILEUID:NONE\nNEWFILEUID:NONE\n\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS>"
        "<DTSERVER>20310402<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1><CREDITCARDMSGSRSV1><CCSTMTTRNRS><TRNUID>1<STATUS>"
        "<CODE>0<SEVERITY>INFO</STATUS><CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>"
        f"{account}</CCACCTFROM><BANKTRANLIST><DTSTART>20310301<DTEND>20310331>{entries}</BANKTRANLIST>"
        "<LEDGERBAL><BALAMT>-497.50<DTASOF>20310331</LEDGERBAL></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>"
    ).replace("20310331>", "20310331", 1)


def test_movements_that_come_as_csv_and_as_ofx_are_asked_about_until_one_is_taken_back(tmp_path: Path) -> None:
    label = label_of(tmp_path, "capital_one", "ofx")
    deliver(label, "2031-03-31_transaction_download.csv", card(MOVED))
    other = deliver(label, "statement.ofx", ofx(MOVED))
    assert other.state is State.NEW
    found = the(label, Kind.TWICE)
    assert "the same 3 movements from 2031-03-02 to 2031-03-28" in found.what
    assert sorted(found.where.files) == ["2031-03-31_transaction_download.csv", "statement.ofx"]
    runs.withdraw(label, delivery_of(other), NOON)
    assert findings(label, Kind.TWICE) == []


def test_two_accounts_with_a_few_equal_movements_are_two_accounts(tmp_path: Path) -> None:
    label = label_of(tmp_path, "capital_one", "ofx")
    deliver(label, "2031-03-31_transaction_download.csv", card(MOVED))
    others = [(f"2031-03-{day:02}", "SHOP", f"{day}.99") for day in range(3, 20)]
    deliver(label, "statement.ofx", ofx([*MOVED[:2], *others]))
    assert findings(label, Kind.TWICE) == []
    assert len(curated(label, "bank_transactions")) == 3 + 19


def reach(channel: str) -> str:
    lines = [f"2031030{day},{channel},aB3dE5gH7jK,{1000 * day},0.05" for day in range(1, 5)]
    return "\n".join(
        [
            "date,channel_id,video_id,video_thumbnail_impressions,video_thumbnail_impressions_ctr",
            *lines,
            "",
        ]
    )


def test_a_channel_under_its_name_and_its_id_is_told_by_its_videos_and_days(tmp_path: Path) -> None:
    label = label_of(tmp_path, "youtube")
    for account in (None, "Glass Harbour"):
        channel = "UCq1w2e3r4t5y6u7i8o9p0aa"
        text = reach(channel) if account is None else reach(channel).replace("0.05", "0.050")
        deliver(label, f"reach {account}.csv", text, wishes=Wishes(account=account))
    found = [each.what for each in findings(label, Kind.TWICE)]
    assert len(found) == 2
    assert any("posts on YouTube stand under" in what for what in found)
    assert all("Glass Harbour" in what and "UCq1w2e3r4t5y6u7i8o9p0aa" in what for what in found)


def test_a_statement_in_two_layouts_of_one_distributor_is_asked_about(tmp_path: Path) -> None:
    label = label_of(tmp_path, "believe")
    deliver(label, "may.csv", believe(";"))
    deliver(label, "the same.csv", believe(";").replace("\n", "\r\n"), wishes=Wishes(account="second"))
    assert "the same 3 lines in March 2031" in the(label, Kind.TWICE).what


def believe(delimiter: str) -> str:
    text = (PLATFORMS / "believe" / "report_may.csv").read_text(encoding="utf-8-sig")
    header, first, *_ = text.splitlines()
    cells = first.split(delimiter)
    assert len(cells) > 5
    return f"{header}\n{first}\n{first}\n{first}\n"


def test_tiktoks_download_counts_once_however_it_is_packed(tmp_path: Path) -> None:
    label = label_of(tmp_path, "tiktok")
    sample = PLATFORMS / "tiktok" / "Overview_2030-12-30_1930285200_zone.a0.csv"
    first = write_download(label, sample.name, sample.read_bytes())
    packed = Path(shutil.make_archive(str(label.root / "downloads" / sample.stem), "zip", sample.parent, sample.name))
    import_paths(label, first)
    views = total(label, "social_daily", "views")
    (again,) = import_paths(label, packed).files
    assert again.state is State.KNOWN
    other = deliver(label, sample.name, sample.read_bytes() + b"\n", day=1)
    assert other.state is State.NEW
    assert total(label, "social_daily", "views") == views
    assert findings(label, Kind.TWICE) == []


@pytest.mark.parametrize("whose", ["", "second"])
def test_a_file_of_two_accounts_is_told_to_be_there_already(whose: str, tmp_path: Path) -> None:
    label = label_of(tmp_path, "capital_one")
    deliver(label, "a_transaction_download.csv", card(MOVED), wishes=Wishes(account="first"))
    again = deliver(label, "b_transaction_download.csv", card(MOVED), wishes=Wishes(account=whose or None))
    assert again.state is State.KNOWN
    assert ("first" in again.reason) == bool(whose)


def timeline(days: int) -> str:
    lines = [f"2031-05-{day:02},{100 + day},{200 + day},{1500 + day}" for day in range(1, days + 1)]
    return "\n".join(["date,listeners,streams,followers", *lines, ""])


def test_an_act_under_its_name_and_its_spotify_id_counts_once_when_the_catalog_knows_both(tmp_path: Path) -> None:
    known = [each for each in discover().connectors if each.platform == "spotify"]
    for number, artists in enumerate(("artist\nNOVA SEVEN\n", f"artist,spotify_id\nNOVA SEVEN,{SPOTIFY_ID}\n")):
        label = make_label(tmp_path / str(number), connectors=known, catalog={"artists.csv": artists})
        deliver(label, "NOVA SEVEN-audience-timeline.csv", timeline(5))
        deliver(label, f"spotify_audience_{SPOTIFY_ID}_20310601_061000.csv", timeline(6))
        found = findings(label, Kind.TWICE)
        assert [SPOTIFY_ID in each.what for each in found] == ([True] if number == 0 else [])
        assert all("aliases.csv" in each.todo for each in found)


def test_the_old_code_of_the_rouble_is_that_of_todays(tmp_path: Path) -> None:
    label = label_of(tmp_path, "onerpm")
    text = (PLATFORMS / "onerpm" / "masters.csv").read_text(encoding="utf-8")
    assert deliver(label, "masters.csv", text.replace("USD", "RUR")).tables[0].stored
    assert "RUR" not in {row["currency"] for row in curated(label, "royalties")}
    assert "RUB" in {row["currency"] for row in curated(label, "royalties")}
