"""Statements of many distributors in one label: every row has one fate, every amount counts once."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path

from bedrot.connect.connector import Connector
from bedrot.platforms.amuse import Amuse
from bedrot.platforms.bandcamp import Bandcamp
from bedrot.platforms.fuga import Fuga
from bedrot.platforms.onerpm import ONErpm
from bedrot.platforms.symphonic import Symphonic
from bedrot.platforms.tunecore import TuneCore
from tests.kit.labels import curated, deliver, import_paths, make_label, staged, total

SAMPLES = Path(__file__).parents[1] / "platforms"
CONNECTORS: tuple[Connector, ...] = (Amuse(), Bandcamp(), Fuga(), ONErpm(), Symphonic(), TuneCore())
PAID = {
    "amuse": ("statement.csv", "-0.55"),
    "bandcamp": ("20310401-20310430_bandcamp_raw_data_Tin-Lantern.csv", "53.25"),
    "fuga": ("tin-lantern-royalty_extended.csv", "-4.34763695"),
    "onerpm": ("statement_2031-05.xlsx", "-3.88025"),
    "symphonic": ("MAY-31.csv", "0.1414"),
    "tunecore": ("2031-06.csv", "-1.845282"),
}
"""A sample of each platform and what its stored rows add up to, all currencies together."""


def content(platform: str) -> bytes:
    return (SAMPLES / platform / PAID[platform][0]).read_bytes()


def test_every_statement_counts_once_and_every_row_has_one_fate(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=CONNECTORS)
    for platform, (name, _) in PAID.items():
        report = deliver(label, name, content(platform))
        assert report.tables, platform
        for table in report.tables:
            counted = table.stored + table.quarantined + table.control_totals
            assert table.read == counted, (platform, table)
    paid: dict[str, Decimal] = dict.fromkeys(PAID, Decimal(0))
    for row in curated(label, "royalties"):
        paid[row["source"]] += row["net"]
    assert paid == {platform: Decimal(amount) for platform, (_, amount) in PAID.items()}
    assert import_paths(label, tmp_path / "downloads").months == {}


def test_money_that_only_moves_is_never_counted(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=CONNECTORS)
    shares = deliver(label, "shares.csv", (SAMPLES / "onerpm" / "shares.csv").read_bytes())
    (table,) = shares.tables
    assert (table.read, table.stored, table.quarantined, table.control_totals) == (2, 0, 0, 2)
    assert curated(label, "royalties") == []


def test_a_correction_adds_to_the_statement_of_its_month(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=CONNECTORS)
    deliver(label, PAID["fuga"][0], content("fuga"))
    name = "tin-lantern-march2031-correction-royalty_extended.csv"
    deliver(label, name, (SAMPLES / "fuga" / name).read_bytes(), day=30)
    assert total(label, "royalties", "net") == Decimal(PAID["fuga"][1]) + Decimal("-0.006715")


def test_of_a_zip_only_the_finest_member_counts(tmp_path: Path) -> None:
    coarser = "DSP,Territory,Total\nSpotify,US,0.00181305\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("tin-lantern-countries.csv", coarser)
        archive.writestr("tin-lantern-royalty_extended.csv", content("fuga"))
    label = make_label(tmp_path, connectors=CONNECTORS)
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads" / "2031Q1.zip").write_bytes(packed.getvalue())
    import_paths(label, tmp_path / "downloads" / "2031Q1.zip")
    assert total(label, "royalties", "net") == Decimal(PAID["fuga"][1])


def test_no_buyer_is_found_in_raw_or_beyond(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=CONNECTORS, raw_suffix=".ndjson")
    deliver(label, PAID["bandcamp"][0], content("bandcamp"))
    assert len(staged(label, "bandcamp", "sales")) == 4
    told = [
        file.name
        for file in (tmp_path / "data_lake").rglob("*")
        if file.is_file() and "1_landing" not in file.parts and b"robin@example" in file.read_bytes()
    ]
    assert told == []


def test_a_stream_is_of_the_kind_that_its_store_is(tmp_path: Path) -> None:
    """TuneCore says of both that they are streams, its stores say more; of a download they say nothing."""
    label = make_label(tmp_path, connectors=CONNECTORS)
    deliver(label, PAID["tunecore"][0], content("tunecore"))
    tiers = {row["store_name"]: row["tier"] for row in curated(label, "royalties")}
    assert tiers == {
        "Amazon Unlimited": "subscription",
        "Spotify": "stream",
        "iTunes": "download",
        "Deezer": "subscription",
    }
