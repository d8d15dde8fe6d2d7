"""What only Bandcamp needs: UTF-16, three generations, buyers, a currency on each row."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.connect.personal import without_personal
from bedrot.platforms.bandcamp import Bandcamp
from tests.platforms.reading import tables
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent
OLDEST = SAMPLES / "20310401-20310430_bandcamp_raw_data_Tin-Lantern.csv"
ALL = (OLDEST, SAMPLES / "sales 2031-05.csv", SAMPLES / "trimmed.csv")


@pytest.mark.parametrize("sample", ALL, ids=lambda path: path.name)
def test_nothing_of_a_buyer_goes_beyond_landing(sample: Path, tmp_path: Path) -> None:
    (table,) = tables(Bandcamp(), tmp_path, sample.name, sample.read_bytes()).values()
    raw, left_out = without_personal(table, Bandcamp.sales, lambda text: "")
    told = " ".join(value or "" for row in raw.rows() for value in row.values)
    assert not [word for word in ("Robin", "robin@", "555", "Example Street", "Exampleton") if word in told]
    assert len(raw.header) + len(left_out) == len(table.header)
    assert {"net amount", "country code"} & set(left_out) == set()


def test_rows_of_one_file_may_be_in_several_currencies(tmp_path: Path) -> None:
    found = staged(Bandcamp(), tmp_path, OLDEST)
    assert found.column("net", "currency") == [
        (Decimal("6.22"), "GBP"),
        (Decimal("0.85"), "GBP"),
        (Decimal("52.4"), "USD"),
        (Decimal("-6.22"), "GBP"),
    ]


def test_a_sale_that_covers_the_revenue_share_counts_and_its_fee_is_unknown(tmp_path: Path) -> None:
    covering = staged(Bandcamp(), tmp_path, OLDEST).stored[1]
    assert (covering["net"], covering["fees"]) == (Decimal("0.85"), None)


def test_refunds_and_reversals_are_negative_and_parcels_are_physical(tmp_path: Path) -> None:
    oldest, newer = (staged(Bandcamp(), tmp_path, sample) for sample in ALL[:2])
    assert oldest.column("tier", "units") == [("download_album", 1), ("download", 1), ("physical", 2), ("refund", -1)]
    assert newer.column("tier", "net")[1] == ("refund", Decimal("-7.2"))


def test_a_refund_takes_back_its_units_though_it_repeats_those_of_the_sale(tmp_path: Path) -> None:
    header, row = ALL[2].read_text(encoding="utf-8").splitlines()[:2]
    refund = row.replace(",album,", ",refund,").replace("7.99,7.42", "-7.99,-7.42").replace(",6.22", ",-6.22")
    changed = tmp_path / "changed.csv"
    changed.write_text(f"{header}\n{row}\n{refund}\n", encoding="utf-8")
    assert staged(Bandcamp(), tmp_path, changed).column("units", "net") == [
        (1, Decimal("6.22")),
        (-1, Decimal("-6.22")),
    ]


def test_days_are_written_the_short_american_way(tmp_path: Path) -> None:
    found = staged(Bandcamp(), tmp_path, OLDEST)
    assert found.column("report_date")[:2] == [date(2031, 3, 14), date(2031, 3, 2)]
    assert found.column("sale_month")[2] == date(2031, 4, 1)


def test_the_trimmed_generation_has_no_country_and_counts(tmp_path: Path) -> None:
    (row,) = staged(Bandcamp(), tmp_path, ALL[2]).stored
    assert (row["net"], row["country"], row["store"]) == (Decimal("6.22"), None, "Bandcamp")
