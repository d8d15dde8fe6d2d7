"""The label's own tables: read as people write them, and every mistake named with file, line and column."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.catalog import Alias, Artist, Split, Track
from bedrot.model.errors import CatalogInvalid
from bedrot.pipeline import runs
from bedrot.pipeline.catalog import LabelCatalog, meanings, read_catalog
from tests.kit.labels import NOON, curated, deliver, make_label
from tests.kit.statements import BankLine, bank_statement


def read(folder: Path, **tables: str | bytes) -> LabelCatalog:
    for name, text in tables.items():
        (folder / f"{name}.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_catalog(folder)


def test_no_catalog_is_an_empty_catalog(tmp_path: Path) -> None:
    found = read_catalog(tmp_path / "catalog").catalog
    assert (found.artists, found.aliases, found.tracks, found.splits) == ((), (), (), ())


def test_tables_are_read_with_comments_blank_lines_and_quotes(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        artists='# our acts, "the label"\n\nartist,members,status\n"NOVA SEVEN",,\nA & B , A | B ,inactive\n',
        aliases="alias,artist,source\nnova 7,NOVA SEVEN,tiktok\n",
        tracks='isrc,artist,title,upc,release_date,release_type\nxx-aa1-31-00001,NOVA SEVEN,"Glass, Harbor",012345678905,2031-02-14,single\n',
        splits="isrc,your_revenue_share\nXXAA13100001,12.5%\n",
    ).catalog
    assert found.artists == (Artist("NOVA SEVEN"), Artist("A & B", None, ("A", "B"), "inactive"))
    assert found.aliases == (Alias("nova 7", "NOVA SEVEN", "tiktok"),)
    assert found.tracks == (
        Track("XXAA13100001", "NOVA SEVEN", "Glass, Harbor", "012345678905", date(2031, 2, 14), "single"),
    )
    assert found.splits == (Split("XXAA13100001", Decimal("0.125")),)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_columns_may_stand_in_any_order_case_and_dress(tmp_path: Path, newline: str) -> None:
    text = newline.join(["\ufeffSTATUS,Artist,Spotify ID", "active,NOVA SEVEN,4abc", ""])
    assert read(tmp_path, artists=text).catalog.artists == (Artist("NOVA SEVEN", "4abc"),)


@pytest.mark.parametrize(
    ("table", "text", "says"),
    [
        ("artists", "artist,membrs\n", r"artists\.csv, line 1: There is no column 'membrs'.* 'members'\?"),
        ("artists", "artist;status\n", r"artists\.csv, line 1: There is no column 'artist;status'"),
        ("artists", "artist,status\n# x\n,active\n", r"artists\.csv, line 3, field 'artist': This cell may not be empty"),
        ("artists", "artist,status\nA,active,more\n", r"line 2: This line has more cells than the header: 'more'"),
        ("artists", b"artist\nNOVA\nCAF\xc9\n", r"artists\.csv, line 3: This line is not UTF-8"),
        ("artists", "artist\nA\nB\n\0\n" + '"' + "x" * 200_000 + '"\n', r"artists\.csv, line 5: .*CSV"),
        ("artists", "artist,status\nA,active\na,archived\n", r"line 3, field 'artist': Line 2 says something else"),
        ("aliases", "alias,artist\nNova,\n", r"aliases\.csv, line 2, field 'artist': This cell may not be empty"),
        ("aliases", "alias,artist\nNova,A\nnova.,B\n", r"aliases\.csv, line 3, field 'alias': Line 2 says something else"),
        ("tracks", "isrc,release_date\nX,14.02.2031\n", r"tracks\.csv, line 2, field 'release_date': '14\.02\.2031' is not a day"),
        ("tracks", "isrc,title\nX1,A\nx-1,B\n", r"tracks\.csv, line 3, field 'isrc': Line 2 says something else"),
        ("splits", "isrc,your_revenue_share\nX,half\n", r"splits\.csv, line 2, field 'your_revenue_share': 'half' is not a percentage"),
        ("splits", "isrc,your_revenue_share\nX,101\n", r"'101' is not a percentage from 0 to 100"),
        ("splits", "isrc,your_revenue_share\nX,-1\n", r"'-1' is not a percentage from 0 to 100"),
        ("splits", "isrc,your_revenue_share\nX,NaN\n", r"'NaN' is not a percentage"),
        ("splits", "isrc,your_revenue_share\nX,33.3333333\n", r"at most 6 decimals"),
        ("splits", "isrc,your_revenue_share\nX,50\nX,40\n", r"splits\.csv, line 3, field 'isrc': Line 2 says something else"),
        ("stores", "name,store\nZorp,\n", r"stores\.csv, line 2, field 'store': This cell may not be empty"),
        ("stores", 'name,store\n"Zorp\n', r"stores\.csv"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_file_line_and_column(tmp_path: Path, table: str, text: str | bytes, says: str) -> None:
    with pytest.raises(CatalogInvalid, match=says):
        read(tmp_path, **{table: text})


def test_the_same_said_twice_is_no_mistake(tmp_path: Path) -> None:
    found = read(tmp_path, aliases="alias,artist,source\nNova,A,tiktok\nNOVA,A,spotify\n")
    assert len(found.catalog.aliases) == 2


@pytest.mark.parametrize(
    ("field", "name", "meaning"),
    [
        ("store", "Spotify", ("spotify", "stream")),
        ("store", "Zorp", ("zorp", "stream")),
        ("store", "Hawaii", ("Hawaii", None)),
        ("artist", "zone.a0", ("ZONE A0", None)),
        ("artist", "ZONE A0 & Sxnctuary", ("ZONE A0 & Sxnctuary", None)),
        ("artist", "Ozone", ("Ozone", None)),
        ("country", "Germany", ("DE", None)),
        ("country", "Atlantis", (None, None)),
    ],
)
def test_a_name_means_what_catalog_and_lists_say_or_itself(
    tmp_path: Path, field: str, name: str, meaning: tuple[str | None, str | None]
) -> None:
    catalog = read(
        tmp_path,
        artists="artist,members\nZONE A0,\nSxnctuary,\nZONE A0 & Sxnctuary,ZONE A0 | Sxnctuary\n",
        stores="name,store\nZorp,zorp\n",
    )
    assert meanings(catalog).of(field, name) == meaning


def test_a_name_explained_later_changes_the_months_that_bear_it_and_no_others(tmp_path: Path) -> None:
    label = make_label(tmp_path)
    deliver(label, "may.tsv", bank_statement([BankLine(sold="2031-02", artist="zone.a0", store="Zorp")]))
    deliver(label, "june.tsv", bank_statement([BankLine(reported="2031-06-21", artist="PIG1987")]), day=1)
    stores = "name,store,tier\nZorp,zorp,stream\n"
    label = make_label(tmp_path, catalog={"artists.csv": "artist\nZONE A0\n", "stores.csv": stores})
    report = runs.run(label, NOON)
    assert report.months == {"royalties": ("2031-02-01",)}
    names = ("artist", "artist_name", "store", "store_name", "tier")
    assert [tuple(row[name] for name in names) for row in curated(label, "royalties")] == [
        ("ZONE A0", "zone.a0", "zorp", "Zorp", "stream"),
        ("PIG1987", "PIG1987", "spotify", "Spotify", "stream"),
    ]


def test_names_in_statements_are_folded_never_split_and_never_found_inside_others(tmp_path: Path) -> None:
    acts = "artist,members\nZONE A0,\nPIG1987,\nSxnctuary,\nZONE A0 & Sxnctuary,ZONE A0 | Sxnctuary\n"
    label = make_label(tmp_path, catalog={"artists.csv": acts, "aliases.csv": "alias,artist\nzonea0,ZONE A0\n"})
    meant = {
        "zone.a0": "ZONE A0",
        "ZONE_A0": "ZONE A0",
        "zonea0": "ZONE A0",
        "pig1987": "PIG1987",
        "Pig1987": "PIG1987",
        "NOVA SEVEN": "NOVA SEVEN",
        "zone.a0 & sxnctuary": "ZONE A0 & Sxnctuary",
        "ZONE A0 & PIG1987": "ZONE A0 & PIG1987",
        "Ozone": "Ozone",
        "Pigeon": "Pigeon",
    }
    deliver(label, "bank.tsv", bank_statement([BankLine(artist=written) for written in meant]))
    assert {row["artist_name"]: row["artist"] for row in curated(label, "royalties")} == meant


def test_stores_in_statements_are_never_found_inside_other_names(tmp_path: Path) -> None:
    label = make_label(tmp_path)
    meant = {
        "AWA": "awa",
        "Hawaii": "Hawaii",
        "Flo": "flo",
        "Florida": "Florida",
        "Matchbox": "Matchbox",
        "SPOTIFY": "spotify",
    }
    deliver(label, "bank.tsv", bank_statement([BankLine(store=written) for written in meant]))
    assert {row["store_name"]: row["store"] for row in curated(label, "royalties")} == meant
