"""The KPIs of the imported demo label equal those computed from its files with nothing but the standard library."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

import pytest

from bedrot.demo.answer_key import DoubleCount as PlantedDoubleCount
from bedrot.demo.answer_key import UnknownArtist
from bedrot.metrics.asking import Asking
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.evaluate import evaluate
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Evaluation, Filters, Metric
from bedrot.model.errors import DoubleCount
from bedrot.model.families import Family
from bedrot.model.periods import Month
from bedrot.warehouse.database import Warehouse
from tests.demo.imported import Imported, evaluation
from tests.demo.test_answer_key import catalog
from tests.demo.written import TODAY, Demo, PaidLine, audience, daily_streams, fan_sales, rows

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

SETTLED = date(2026, 11, 19)
"""All sources were asked on the 21st and count two days."""

EVERYTHING = Filters(first=Month(2024, 11), last=Month(2026, 11))
DOWNLOADS = {"iTunes Songs", "iTunes"}
CLOUD = {"iTunes Match"}


def in_month(month: str) -> Filters:
    return Filters(first=Month.parse(month), last=Month.parse(month))


def net(lines: Iterable[PaidLine]) -> Decimal:
    return sum((line.net for line in lines), Decimal(0))


def of_month(demo: Demo, month: str) -> list[PaidLine]:
    return [line for line in demo.lines if line.sale_month == month]


def shares(demo: Demo) -> Mapping[str, Decimal]:
    """The label's part of each track."""
    told = {row["isrc"]: Decimal(row["your_revenue_share"]) / 100 for row in catalog(demo, "splits.csv")}
    return {line.isrc: told.get(line.isrc, Decimal(1)) for line in demo.lines}


def plays(demo: Demo, first: date, last: date) -> int:
    """Streams that distributors counted on some days."""
    return sum(
        streams
        for days in daily_streams(demo).values()
        for day, streams in days.items()
        if first.isoformat() <= day <= last.isoformat()
    )


def rows_of(found: Evaluation) -> dict[str, object]:
    return {row.label: row.value for row in found.breakdown}


def test_monthly_streams_are_those_of_the_newest_complete_month(imported: Imported) -> None:
    found = evaluation(imported.label, "monthly_streams")
    assert found.value == plays(imported.demo, date(2026, 10, 1), date(2026, 10, 31))
    assert found.previous == plays(imported.demo, date(2026, 9, 1), date(2026, 9, 30))
    assert (found.as_of, found.provisional) == (date(2026, 10, 31), False)


def test_every_complete_month_has_the_streams_of_the_answer_key(imported: Imported) -> None:
    months: Counter[str] = Counter()
    for series in imported.demo.key.series:
        months.update(series.by_month)
    unfinished = {"2025-12", "2026-11"}
    for month in months.keys() - unfinished:
        assert evaluation(imported.label, "monthly_streams", in_month(month)).value == months[month]
    for month in unfinished:
        found = evaluation(imported.label, "monthly_streams", in_month(month))
        assert found.provisional
        assert found.value is not None
        assert int(found.value) < months[month]


def test_streams_this_year_end_on_the_last_day_settled_everywhere(imported: Imported) -> None:
    found = evaluation(imported.label, "streams_ytd")
    assert (found.value, found.as_of) == (plays(imported.demo, date(2026, 1, 1), SETTLED), SETTLED)
    assert found.change is None
    assert any(
        "August 2026 is not complete: Spotify by TooLost (main) has 25 of 31 days" in note for note in found.notes
    )


def test_gross_revenue_of_every_month_is_what_statements_and_fans_paid(imported: Imported) -> None:
    key, fans = imported.demo.key, fan_sales(imported.demo)
    for month, truth in key.statements.by_sale_month.items():
        sold = sum((sale.dollars for sale in fans if str(Month.of(sale.day)) == month), Decimal(0))
        assert evaluation(imported.label, "gross_revenue", in_month(month)).value == truth.net + sold
    whole = key.statements.total.net + key.fan_sales.dollars
    assert evaluation(imported.label, "gross_revenue", EVERYTHING).value == whole


def test_net_revenue_is_what_the_splits_leave(imported: Imported) -> None:
    """Of fans' money, what they paid for recordings; an album or an LP is none."""
    share, key = shares(imported.demo), imported.demo.key
    for month in key.statements.by_sale_month:
        expected = sum((line.net * share[line.isrc] for line in of_month(imported.demo, month)), Decimal(0))
        sold = [sale for sale in fan_sales(imported.demo) if str(Month.of(sale.day)) == month]
        expected += sum(
            (sale.dollars * share.get(sale.isrc, Decimal(1)) for sale in sold),
            Decimal(0),
        )
        assert evaluation(imported.label, "net_revenue", in_month(month)).value == expected
    whole = key.statements.own_share + key.fan_sales.own_share
    assert evaluation(imported.label, "net_revenue", EVERYTHING).value == whole


def test_gross_revenue_by_act_finds_money_of_statements_that_name_no_act(imported: Imported) -> None:
    (unknown,) = [fault for fault in imported.demo.key.faults if isinstance(fault, UnknownArtist)]
    fans = imported.demo.key.fan_sales.by_artist
    expected = {act: truth.net + fans[act] for act, truth in imported.demo.key.statements.by_artist.items()}
    expected |= {unknown.meant: expected[unknown.meant] - unknown.paid.net, unknown.name: unknown.paid.net}
    assert rows_of(evaluation(imported.label, "gross_revenue", EVERYTHING)) == expected
    for act, amount in expected.items():
        if act != unknown.name:
            filters = Filters(first=EVERYTHING.first, last=EVERYTHING.last, artist=act)
            assert evaluation(imported.label, "gross_revenue", filters).value == amount


@pytest.mark.parametrize("store", ["spotify", "youtube", "amazon_music", "itunes"])
def test_gross_revenue_by_store_is_the_answer_key_s(imported: Imported, store: str) -> None:
    filters = Filters(first=EVERYTHING.first, last=EVERYTHING.last, store=store)
    truth = imported.demo.key.statements.by_store[store]
    assert evaluation(imported.label, "gross_revenue", filters).value == truth.net


def test_revenue_per_stream_leaves_downloads_out_on_both_sides(imported: Imported) -> None:
    """An unknown store's kind of use is unknown, so it is in neither; August has none."""
    month = "2026-08"
    streamed = [line for line in of_month(imported.demo, month) if line.store not in DOWNLOADS | CLOUD]
    units = sum(line.units for line in streamed)
    gross = evaluation(imported.label, "revenue_per_stream", in_month(month))
    assert gross.value == net(streamed) / units
    share = shares(imported.demo)
    kept = sum((line.net * share[line.isrc] for line in streamed), Decimal(0))
    assert evaluation(imported.label, "payout_per_stream", in_month(month)).value == kept / units


def test_each_statement_has_its_total(imported: Imported) -> None:
    found = evaluation(imported.label, "newest_statement")
    by_statement: dict[tuple[str, str], Decimal] = {}
    for line in imported.demo.lines:
        key = (line.report_date, line.source)
        by_statement[key] = by_statement.get(key, Decimal(0)) + line.net
    day, source = max(by_statement)
    assert (found.value, found.as_of) == (by_statement[day, source], date.fromisoformat(day))
    month = f"{TODAY:%Y-%m}"
    for sale in fan_sales(imported.demo):
        if sale.currency == "USD" and (sold := f"{sale.day:%Y-%m}") < month:
            last = Month.parse(sold).last.isoformat()
            by_statement[last, "bandcamp"] = by_statement.get((last, "bandcamp"), Decimal(0)) + sale.net
    newest = sorted(by_statement, reverse=True)[: len(found.breakdown)]
    assert sorted(row.value for row in found.breakdown if isinstance(row.value, Decimal)) == sorted(
        by_statement[key] for key in newest
    )
    assert len(newest) == 12
    assert {point.day.isoformat(): point.value for point in found.series}.items() <= {
        on: amount for (on, by), amount in by_statement.items() if by == source
    }.items()


def test_payment_delay_is_the_mean_over_all_lines(imported: Imported) -> None:
    delays = Counter(_delay(line) for line in imported.demo.lines)
    delays[0] = len(fan_sales(imported.demo))  # told on the day they are sold
    found = evaluation(imported.label, "payment_delay")
    assert found.value == Decimal(sum(delay * count for delay, count in delays.items())) / delays.total()
    assert rows_of(found) == {
        f"{delay} {'month' if delay == 1 else 'months'}": count for delay, count in delays.items()
    }
    assert 7 in delays


def _delay(line: PaidLine) -> int:
    return Month.of(date.fromisoformat(line.report_date)).minus(Month.parse(line.sale_month))


def test_followers_and_listeners_are_those_of_the_newest_settled_day(imported: Imported) -> None:
    followers, listeners = (
        {act: audience(imported.demo, act, column) for act in imported.demo.key.audience}
        for column in ("followers", "listeners")
    )
    told = evaluation(imported.label, "followers")
    assert told.as_of is not None
    day = told.as_of.isoformat()
    assert told.value == sum(days[day] for days in followers.values())
    assert evaluation(imported.label, "unique_listeners").value == max(days[day] for days in listeners.values())


def test_release_velocity_is_the_mean_of_the_first_seven_days(imported: Imported) -> None:
    tracks = [row for row in catalog(imported.demo, "tracks.csv") if row["release_date"] <= "2026-11-01"]
    newest = max(tracks, key=lambda row: row["release_date"])
    (file,) = imported.demo.named(f"{newest['title']}-timeline.csv")
    days = {day: int(streams) for day, streams in rows(file)[1:]}
    first = [streams for day, streams in sorted(days.items()) if day >= newest["release_date"]][:7]
    found = evaluation(imported.label, "release_velocity")
    assert found.value == Decimal(sum(first)) / 7
    assert found.subject == f"{newest['artist']}: {newest['title']}"


def test_what_spotify_counted_and_what_distributors_counted_are_two_figures(imported: Imported) -> None:
    """Never their sum: each of them counts the same plays."""
    store_streams = Metric(
        "store_streams",
        "",
        "Store streams",
        "As the store counted.",
        "streams",
        Sum("audience_daily", "streams"),
        (Family.STORE,),
    )
    asked = Filters(first=Month(2026, 4), last=Month(2026, 4), store="spotify")
    opened = Warehouse.open(imported.label.warehouse)
    try:
        with opened.reading() as connection:
            asking = Asking(connection, TODAY, asked)
            distributors = evaluate(METRICS["monthly_streams"], asking).value
            store = evaluate(store_streams, asking).value
    finally:
        opened.close()
    key = imported.demo.key
    assert store == sum(months["2026-04"] for months in key.audience.values())
    assert distributors == sum(series.by_month["2026-04"] for series in key.series if series.store == "spotify")
    (double,) = [fault for fault in key.faults if isinstance(fault, PlantedDoubleCount)]
    assert isinstance(distributors, int)
    assert isinstance(store, int)
    assert abs(distributors - store - sum(double.plays["spotify"].values())) < 0.005 * store


def test_no_metric_adds_what_two_parties_counted() -> None:
    with pytest.raises(DoubleCount, match="may not be added"):
        Sum("daily_streams", "streams") + Sum("audience_daily", "streams")
    for metric in METRICS.values():
        if len(metric.datasets) > 1:
            assert metric.expression.reads_several
            assert not metric.additive
