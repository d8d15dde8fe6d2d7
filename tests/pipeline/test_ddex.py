"""Reports in curated: parts belong together, a report sent again replaces itself, unknown money stays unknown."""

import gzip
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.pipeline.label import Label
from bedrot.platforms.ddex import Ddex
from tests.kit.labels import curated, deliver, make_label, quarantined
from tests.platforms.ddex.reports import basic, head, recording, report, single_records, streams, user_generated
from tests.platforms.ddex.test_money import FINANCIAL, UGC, allocated, financial, sold, used


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path, connectors=[Ddex()])


def part(number: str, units: str, made: str = "2031-04-21T15:09:26Z") -> str:
    told = {"FileNumber": number, "NumberOfFiles": "2", "MessageCreatedDateTime": made}
    text = report(basic(), recording("1"), streams("1", units), top=head(**told))
    *lines, foot = text.splitlines()
    return "\n".join([*lines, foot.replace("\t5\t5\t", "\t5\t10\t"), ""])


def units(label: Label) -> int:
    return sum(row["units"] for row in curated(label, "royalties"))


def test_basic_audio_counts_units_and_leaves_money_unknown(label: Label) -> None:
    assert deliver(label, "a.tsv", report(basic(), recording("1"), streams("1", "41"))).problem is None
    (row,) = curated(label, "royalties")
    assert (row["units"], row["net"], row["gross"], row["currency"]) == (41, None, None, "USD")
    assert (row["store_name"], row["country"], row["tier"], row["months"]) == (
        "ExampleStream music",
        "SE",
        "subscription",
        1,
    )
    (total,) = curated(label, "statement_totals")
    assert (total["units"], total["net"], total["revenue"]) == (1000, None, Decimal("12.34"))


def test_parts_of_a_report_both_count_and_one_may_be_packed(label: Label) -> None:
    deliver(label, "a_1of2.tsv", part("1", "10"))
    deliver(label, "a_2of2.tsv.gz", gzip.compress(part("2", "7").encode()))
    assert units(label) == 17


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["in order", "the other way round"])
def test_a_part_sent_again_replaces_that_part_only(label: Label, order: tuple[int, int]) -> None:
    deliver(label, "a_2of2.tsv", part("2", "7"))
    files = [part("1", "10"), part("1", "12", made="2031-05-02T08:00:00Z")]
    for place in order:
        deliver(label, f"a_1of2_{place}.tsv", files[place])
    assert units(label) == 19


def test_reports_of_another_country_of_the_same_month_stay(label: Label) -> None:
    deliver(label, "se.tsv", report(basic(), recording("1"), streams("1", "10")))
    deliver(label, "de.tsv", report(basic(Territory="DE"), recording("1"), streams("1", "4")), day=1)
    assert units(label) == 14


def test_a_financial_report_is_the_one_with_money(label: Label) -> None:
    sales = [financial("2.35"), sold("T1", "10", "1.85"), sold("T2", "1.5", "0.50", ResourceISRC="XXTL13100002")]
    done = deliver(label, "f.tsv", single_records(sales, head(**FINANCIAL)))
    assert done.problem is None
    rows = {row["isrc"]: row for row in curated(label, "royalties")}
    assert (rows["XXTL13100001"]["net"], rows["XXTL13100001"]["gross"]) == (Decimal("1.85"), Decimal("3.5"))
    assert (rows["XXTL13100001"]["orig_amount"], rows["XXTL13100001"]["orig_currency"]) == (Decimal("20.1"), "SEK")
    assert rows["XXTL13100002"]["units"] is None, "a part of a use is no count, and its money is kept"
    assert sum(row["net"] for row in rows.values()) == Decimal("2.35")


def test_what_does_not_add_up_is_in_quarantine_and_the_rest_counts(label: Label) -> None:
    text = report(user_generated(), recording("1"), used("1", "10"), allocated("1", "1.5"), top=head(**UGC))
    deliver(label, "cut.tsv", "".join(f"{line}\n" for line in text.splitlines()[:-1]))
    (row,) = curated(label, "royalties")
    assert (row["units"], row["net"]) == (10, Decimal("1.5"))
    (refused,) = quarantined(label, "ddex", "usages")
    assert refused["text"] == "The file ends without its footer: it was cut off."
