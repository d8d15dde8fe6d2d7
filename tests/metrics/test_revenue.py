"""Money: exact, of one currency, before or after splits, and complete only when accounts have reported."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bedrot.metrics.asking import Asking
from bedrot.metrics.evaluate import evaluate, evaluate_all
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Filters, Metric
from bedrot.model.catalog import Catalog
from bedrot.model.families import Family
from bedrot.model.periods import Month
from tests.metrics.figures import ask, shown
from tests.warehouse.curated import Label

TODAY = date(2031, 6, 30)


def paid(sale: str, report: date, net: str, units: int = 100, **columns: Any) -> dict[str, Any]:
    return {
        "sale_month": Month.parse(sale).first,
        "report_date": report,
        "net": Decimal(net),
        "units": units,
        **columns,
    }


def in_euro(sale: str, report: date, net: str) -> dict[str, Any]:
    return paid(sale, report, net, currency="EUR", account="europe")


@pytest.fixture
def paying(label: Label) -> Label:
    """January to April paid two months later; of April only the first of its two reports is in."""
    label.curate(
        "royalties",
        [
            paid("2031-01", date(2031, 3, 21), "1.00"),
            paid("2031-02", date(2031, 4, 21), "2.00", 200),
            paid("2031-03", date(2031, 5, 21), "3.00000001", 300),
            paid("2031-03", date(2031, 5, 21), "-0.50", 40, store_name="Discovery Mode", tier="adjustment"),
            paid(
                "2031-03",
                date(2031, 5, 21),
                "0.70",
                1,
                store="itunes",
                store_name="iTunes Songs",
                tier="download",
                country="DE",
            ),
            paid("2031-04", date(2031, 5, 25), "0.10", 50, store="youtube", store_name="YouTube (Ads)", tier="ads"),
        ],
    )
    label.load()
    return label


def test_gross_revenue_is_that_of_the_newest_month_all_reports_are_in_for(paying: Label) -> None:
    found = ask(paying, "gross_revenue", TODAY)

    assert found.value == Decimal("3.20000001")
    assert found.unit == "USD"
    assert found.previous == Decimal("2.00")
    assert found.period is not None
    assert (found.period.first, found.as_of) == (date(2031, 3, 1), date(2031, 3, 31))
    assert not found.provisional


def test_a_month_still_being_reported_is_provisional_and_not_compared(paying: Label) -> None:
    found = ask(paying, "gross_revenue", TODAY, Filters(Month(2031, 4), Month(2031, 4)))

    assert found.value == Decimal("0.10")
    assert found.provisional
    assert found.change is None
    assert found.notes == (
        "April 2031 is not complete: DistroKid (main) usually reports until 52 days after the month, and has until 2031-05-25.",
    )


def test_net_revenue_is_each_track_times_the_labels_share_exactly(paying: Label) -> None:
    found = ask(paying, "net_revenue", TODAY)

    assert found.value == Decimal("1.600000005")
    assert found.notes == ()


def test_tracks_that_the_catalog_does_not_know_count_whole_and_are_named(label: Label) -> None:
    label.curate(
        "royalties",
        [
            paid("2031-03", date(2031, 5, 21), "3"),
            paid("2031-03", date(2031, 5, 21), "1", isrc="XXAA13100009", title="B"),
        ],
    )
    label.load()

    found = ask(label, "net_revenue", TODAY)

    assert found.value == Decimal("2.5")
    assert found.notes[0] == "25.0 % of it comes from tracks that the catalog does not know and counts whole."


def test_estimated_amounts_are_named(label: Label) -> None:
    label.curate(
        "royalties",
        [paid("2031-03", date(2031, 5, 21), "3"), paid("2031-03", date(2031, 5, 21), "1", estimated=True)],
    )
    label.load()

    notes = ask(label, "gross_revenue", TODAY).notes
    assert notes[0] == "25.0 % of it is estimated from gross amounts; the statement has no net ones."


def test_revenue_per_stream_leaves_downloads_out_and_counts_only_plays(paying: Label) -> None:
    found = ask(paying, "revenue_per_stream", TODAY)

    assert found.value == Decimal("2.50000001") / 300
    assert found.unit == "USD per stream"
    assert shown(found.breakdown) == {"Spotify": Decimal("2.50000001") / 300}
    assert [drill.measure for drill in found.drills] == ["net", "units"]
    assert found.drills[0].where["tier"] == (
        "stream",
        "subscription",
        "ads",
        "bundle",
        "ugc",
        "audio tier",
        "adjustment",
    )


def test_payout_per_stream_is_after_splits(paying: Label) -> None:
    assert ask(paying, "payout_per_stream", TODAY).value == Decimal("1.250000005") / 300


def test_amounts_of_two_currencies_are_never_added(label: Label) -> None:
    label.curate(
        "royalties",
        [
            paid("2031-03", date(2031, 5, 21), "3"),
            paid("2031-03", date(2031, 5, 21), "1", country="DE"),
            in_euro("2031-03", date(2031, 5, 21), "9"),
        ],
    )
    label.load()

    found = ask(label, "gross_revenue", TODAY)
    assert (found.value, found.unit) == (Decimal(4), "USD")
    assert found.notes[0] == "1 row in EUR has no rate to USD and is not in it; import rates of exchange."
    euro = ask(label, "gross_revenue", TODAY, Filters(currency="EUR"))
    assert (euro.value, euro.unit) == (Decimal(9), "EUR")


def test_amounts_of_one_dataset_are_added_exactly(label: Label) -> None:
    label.curate("royalties", [paid("2031-03", date(2031, 5, 21), "3.00000001", withheld=Decimal("0.5"))])
    label.load()
    both = Sum("royalties", "net") + Sum("royalties", "withheld")
    metric = Metric("before_withholding", "", "T", "Net and withheld.", "money", both, (Family.DISTRIBUTOR,))

    with label.warehouse.reading() as connection:
        found = evaluate(metric, Asking(connection, TODAY, Filters()))

    assert found.value == Decimal("3.50000001")
    assert shown(found.breakdown) == {"NOVA SEVEN": Decimal("3.50000001")}
    assert [drill.measure for drill in found.drills] == ["net", "withheld"]


def test_revenue_of_one_act_and_of_one_store(label: Label) -> None:
    lumen: dict[str, Any] = {"artist": "LUMEN", "artist_name": "lumen", "isrc": "XXAA13100002", "title": "Paper Moon"}
    label.curate(
        "royalties",
        [
            paid("2031-03", date(2031, 5, 21), "3"),
            paid("2031-03", date(2031, 5, 21), "5", **lumen),
            paid("2031-03", date(2031, 5, 21), "7", **lumen, store="deezer", store_name="Deezer"),
        ],
    )
    label.load()

    assert shown(ask(label, "gross_revenue", TODAY).breakdown) == {"LUMEN": Decimal(12), "NOVA SEVEN": Decimal(3)}
    of_act = ask(label, "gross_revenue", TODAY, Filters(artist="lumen"))
    assert of_act.value == Decimal(12)
    assert shown(of_act.breakdown) == {"Deezer": Decimal(7), "Spotify": Decimal(5)}
    assert ask(label, "gross_revenue", TODAY, Filters(artist="LUMEN", store="deezer")).value == Decimal(7)


def test_a_listed_track_without_a_split_is_the_labels_own(label: Label) -> None:
    label.catalog = Catalog(label.catalog.artists, tracks=label.catalog.tracks)
    label.curate("royalties", [paid("2031-03", date(2031, 5, 21), "3")])
    label.load()

    found = ask(label, "net_revenue", TODAY)

    assert found.value == Decimal(3)
    assert not [note for note in found.notes if "catalog" in note]


def test_amounts_without_an_act_have_a_line_of_their_own(label: Label) -> None:
    label.curate(
        "royalties",
        [
            paid("2031-03", date(2031, 5, 21), "3"),
            paid("2031-03", date(2031, 5, 21), "1", artist=None, artist_name=None),
        ],
    )
    label.load()

    assert shown(ask(label, "gross_revenue", TODAY).breakdown) == {"NOVA SEVEN": Decimal(3), "(not stated)": Decimal(1)}


def test_countries_and_stores_with_any_use_are_counted(paying: Label) -> None:
    countries = ask(paying, "countries", TODAY)
    assert (countries.value, countries.previous) == (2, 1)
    assert shown(countries.breakdown) == {"United States": 340, "Germany": 1}
    assert ask(paying, "active_stores", TODAY).value == 2
    assert ask(paying, "countries", TODAY, Filters(artist="LUMEN")).reason == "Countries are not kept by act."


def test_a_society_pays_and_is_no_store(label: Label) -> None:
    label.curate(
        "royalties",
        [
            paid("2031-03", date(2031, 5, 21), "3"),
            paid("2031-03", date(2031, 5, 21), "2", store="gema", store_name="GEMA", tier="society"),
            paid("2031-03", date(2031, 5, 21), "1", store="ascap", store_name="ASCAP", tier="performance"),
        ],
    )
    label.load()

    assert ask(label, "rights_revenue", TODAY).value == Decimal(3)
    assert shown(ask(label, "active_stores", TODAY).breakdown) == {"Spotify": 100}
    assert shown(ask(label, "gross_revenue", TODAY, Filters(artist="NOVA SEVEN")).breakdown) == {
        "Spotify": Decimal(3),
        "GEMA": Decimal(2),
        "ASCAP": Decimal(1),
    }


def test_the_top_country_is_named(paying: Label) -> None:
    assert ask(paying, "top_country", TODAY).value == "United States"


def test_a_country_not_stated_is_no_country(label: Label) -> None:
    label.curate("royalties", [paid("2031-03", date(2031, 5, 21), "3", country=None, country_name=None)])
    label.load()

    assert ask(label, "countries", TODAY).value == 0
    assert ask(label, "top_country", TODAY).reason == "No country has any units in this period."


def test_payment_delay_is_weighted_by_lines_and_shows_its_distribution(label: Label) -> None:
    label.curate(
        "royalties",
        [
            paid("2031-01", date(2031, 3, 21), "1", lines=3),
            paid("2031-02", date(2031, 3, 21), "1", lines=1),
        ],
    )
    label.load()

    found = ask(label, "payment_delay", TODAY)

    assert found.value == Decimal(7) / 4
    assert found.notes == ("Most lines come 2 months after the month of use.",)
    assert [(row.label, row.value, row.share) for row in found.breakdown] == [
        ("1 month", 1, Decimal(25)),
        ("2 months", 3, Decimal(75)),
    ]


def test_the_newest_statement_is_shown_beside_those_before(paying: Label) -> None:
    found = ask(paying, "newest_statement", TODAY)

    assert (found.value, found.change) == (Decimal("0.10"), None)
    assert found.subject == "DistroKid (main)"
    assert list(shown(found.breakdown)) == [
        "2031-05-25 DistroKid (main)",
        "2031-05-21 DistroKid (main)",
        "2031-04-21 DistroKid (main)",
        "2031-03-21 DistroKid (main)",
    ]
    assert found.drills[0].where["report_date"] == date(2031, 5, 25)


def test_daily_reports_of_a_shop_are_one_statement_a_month_and_hide_no_monthly_one(paying: Label) -> None:
    days = [date(2031, 5, day) for day in range(1, 32)] + [date(2031, 6, day) for day in range(1, 28)]
    paying.curate("royalties", [paid(f"{day:%Y-%m}", day, "0.50", source="bandcamp", account="shop") for day in days])
    paying.load("c2")

    found = ask(paying, "newest_statement", TODAY)

    assert (found.value, found.subject) == (Decimal("15.50"), "Bandcamp (shop)")
    assert list(shown(found.breakdown)) == [
        "2031-05 Bandcamp (shop)",
        "2031-05-25 DistroKid (main)",
        "2031-05-21 DistroKid (main)",
        "2031-04-21 DistroKid (main)",
        "2031-03-21 DistroKid (main)",
    ]
    assert found.drills[0].where["report_date"] == tuple(date(2031, 5, day) for day in range(31, 0, -1))


def test_a_shops_month_that_is_not_over_is_shown_as_provisional_where_there_is_no_other(label: Label) -> None:
    label.curate("royalties", [paid("2031-06", date(2031, 6, day), "0.50") for day in range(1, 11)])
    label.load()

    found = ask(label, "newest_statement", date(2031, 6, 10))

    assert (found.value, found.provisional, found.as_of) == (Decimal("5.00"), True, date(2031, 6, 10))


def test_every_metric_answers_on_an_empty_warehouse_with_a_reason(label: Label) -> None:
    label.load()
    with label.warehouse.reading() as connection:
        found = evaluate_all(connection, TODAY)
    assert all(each.value is None and each.reason for each in found)


def test_what_is_reported_later_than_today_is_not_known_today(paying: Label) -> None:
    found = ask(paying, "newest_statement", date(2031, 5, 1))
    assert found.value == Decimal("2.00")


def test_sync_and_societies_are_no_streaming_revenue(label: Label) -> None:
    label.curate(
        "royalties",
        [
            paid("2031-03", date(2031, 5, 21), "3"),
            paid("2031-03", date(2031, 5, 21), "200", 1, tier="sync"),
            paid("2031-03", date(2031, 5, 21), "7", 50, tier="performance", store="radio", store_name="Radio"),
            paid("2031-03", date(2031, 5, 21), "2", 50, tier="neighbouring", store="radio", store_name="Radio"),
        ],
    )
    label.load()

    assert ask(label, "sync_revenue", TODAY).value == Decimal(200)
    assert ask(label, "rights_revenue", TODAY).value == Decimal(9)
    assert ask(label, "revenue_per_stream", TODAY).value == Decimal("0.03")
    assert ask(label, "gross_revenue", TODAY).value == Decimal(212)
