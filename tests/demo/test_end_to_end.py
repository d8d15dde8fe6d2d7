"""From the download folder to the warehouse: every figure of the answer key, exact, in every zone."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.demo.answer_key import FileTruth, SetAside, Totals, UnknownArtist
from bedrot.pipeline.land import State
from bedrot.pipeline.load import Loaded
from bedrot.pipeline.promote import curated_parts
from bedrot.pipeline.reconcile import reconcile
from bedrot.pipeline.runs import FileReport
from bedrot.warehouse.database import Warehouse
from tests.demo.imported import Groups, Imported, bench_of, curated, in_units, of_lines, staged, totals, warehouse
from tests.demo.written import PaidLine, audience, daily_streams

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

THIS_MONTH = "2026-11"

CURATED = {
    "by_sale_month": "STRFTIME(sale_month, '%Y-%m')",
    "by_source": "source",
    "by_store": "store",
    "by_isrc": "isrc",
    "by_artist": "artist",
}
WAREHOUSE = {
    "by_sale_month": "substr(f.sale_month, 1, 7)",
    "by_source": "sources.platform_key",
    "by_store": "stores.platform_key",
    "by_isrc": "track_names.isrc",
    "by_artist": "coalesce(artists.display_name, artist_names.printed_name)",
}
FILES: dict[str, Callable[[PaidLine], str]] = {
    "by_sale_month": lambda line: line.sale_month,
    "by_source": lambda line: line.source,
    "by_isrc": lambda line: line.isrc,
}


@pytest.fixture(params=["imported", "imported_clean"])
def label(request: pytest.FixtureRequest) -> Imported:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Imported)
    return found


def in_curated(label: Imported, truth: str) -> Groups:
    return totals(
        curated(
            label.label,
            f"SELECT {CURATED[truth]}, SUM(lines), SUM(units), CAST(SUM(net) AS VARCHAR) FROM {{royalties}} "
            "WHERE source IN ('distrokid', 'toolost') GROUP BY 1",
        )
    )


def in_warehouse(label: Imported, truth: str) -> Groups:
    return in_units(
        warehouse(
            label.label,
            f"SELECT {WAREHOUSE[truth]}, sum(line_count), sum(quantity), sum(net_revenue) "
            "FROM revenue_transactions AS f "
            "JOIN statements ON statements.statement_id = f.statement_id "
            "JOIN accounts ON accounts.account_id = statements.account_id "
            "JOIN platforms AS sources ON sources.platform_id = accounts.source_id "
            "JOIN store_names ON store_names.store_name_id = f.store_name_id "
            "JOIN platforms AS stores ON stores.platform_id = store_names.platform_id "
            "JOIN track_names ON track_names.track_name_id = f.track_name_id "
            "JOIN artist_names ON artist_names.artist_name_id = track_names.artist_name_id "
            "LEFT JOIN artists ON artists.artist_id = artist_names.artist_id "
            "WHERE sources.platform_key IN ('distrokid', 'toolost') GROUP BY 1",
        )
    )


@pytest.mark.parametrize("truth", [name for name in CURATED if name != "by_artist"])
def test_statements_add_up_to_the_last_decimal(label: Imported, truth: str) -> None:
    expected = getattr(label.demo.key.statements, truth)
    assert in_curated(label, truth) == expected
    assert in_warehouse(label, truth) == expected
    if truth in FILES:
        assert of_lines(label.demo.lines, FILES[truth]) == expected


def test_statements_add_up_by_act_where_one_is_named_and_through_the_isrc_where_none_is(label: Imported) -> None:
    expected = dict(label.demo.key.statements.by_artist)
    for fault in label.demo.key.faults:
        if isinstance(fault, UnknownArtist):  # nobody has said yet who is meant
            meant = expected[fault.meant]
            rest = Totals(meant.lines - fault.paid.lines, meant.units - fault.paid.units, meant.net - fault.paid.net)
            expected |= {fault.meant: rest, fault.name: fault.paid}
    assert in_curated(label, "by_artist") == expected
    assert in_warehouse(label, "by_artist") == expected


def test_the_whole_is_the_sum_of_the_lines_in_the_files(label: Imported) -> None:
    (whole,) = of_lines(label.demo.lines, lambda line: "all").values()
    assert whole == label.demo.key.statements.total
    assert sum((each.net for each in in_curated(label, "by_source").values()), Decimal(0)) == whole.net
    assert sum((each.net for each in in_warehouse(label, "by_source").values()), Decimal(0)) == whole.net


def test_negative_lines_keep_their_sign(label: Imported) -> None:
    lines = staged(
        label.label,
        "WITH lines AS ("
        "SELECT 'distrokid' AS source, delivery, report_date, units, net FROM {distrokid_bank} UNION ALL "
        "SELECT 'toolost', delivery, report_date, units, net FROM {toolost_sales}) "
        "SELECT source, CAST(report_date AS VARCHAR), delivery, COUNT(*) FILTER (WHERE net < 0), "
        "COALESCE(SUM(units) FILTER (WHERE net < 0), 0), "
        "CAST(COALESCE(SUM(net) FILTER (WHERE net < 0), 0) AS VARCHAR) FROM lines GROUP BY 1, 2, 3",
    )
    order = [delivery.id for delivery in label.label.lake.landing.active()]
    newest: dict[tuple[str, str], Totals] = {}
    for source, day, _, count, units, net in sorted(lines, key=lambda row: order.index(row[2])):
        newest[source, day] = Totals(count, int(units), Decimal(net))
    counted = list(newest.values())
    negative = Totals(
        sum(each.lines for each in counted),
        sum(each.units for each in counted),
        sum((each.net for each in counted), Decimal(0)),
    )
    assert negative == label.demo.key.statements.negative


def test_each_file_became_what_it_is(label: Imported) -> None:
    reports = {_key_of(report): report for report in label.report.files}
    truths = {(file.name, file.container): file for file in label.demo.key.files}
    assert reports.keys() == truths.keys()
    assert len(reports) == len(label.report.files)
    for key, truth in truths.items():
        _check_file(reports[key], truth)


def _check_file(report: FileReport, truth: FileTruth) -> None:
    assert report.delivery is not None
    assert (report.delivery.platform, report.delivery.kind) == (truth.platform, truth.kind)
    assert report.state is (State.SET_ASIDE if truth.platform == "unknown" else State.NEW)
    assert bool(report.tables) == (truth.platform != "unknown")
    for table in report.tables:
        assert table.read == table.stored + table.quarantined + table.superseded + table.control_totals
        assert table.flagged == 0
        assert table.control_totals == (table.dataset == "youtube.studio_days")
    told = {table.dataset.split(".")[1]: table.read for table in report.tables}
    assert {name: told.get(name, 0) for name in truth.datasets} == truth.datasets
    if truth.rows is not None:
        (table,) = report.tables
        assert (table.read, table.quarantined, table.superseded) == (truth.rows, truth.quarantined, truth.superseded)
    else:
        assert all(table.quarantined == 0 for table in report.tables)


def _key_of(report: FileReport) -> tuple[str, str | None]:
    assert report.delivery is not None
    container = report.delivery.container
    return report.name, container.split("!")[0] if container else None


def test_files_that_cannot_be_read_are_kept_as_they_came(imported: Imported) -> None:
    broken = {fault.files[0] for fault in imported.demo.key.faults if isinstance(fault, SetAside)}
    aside = {report.name: report for report in imported.report.files if report.state is State.SET_ASIDE}
    assert aside.keys() == broken
    for name, report in aside.items():
        assert report.delivery is not None
        assert report.problem is not None
        assert report.problem.todo
        (file,) = imported.demo.named(name)
        assert imported.label.lake.landing.file(report.delivery).read_bytes() == file.content


def test_every_landed_byte_is_the_one_downloaded(label: Imported, tmp_path: Path) -> None:
    landing = label.label.lake.landing
    landed = Counter(landing.opened(each, tmp_path).read_bytes() for each in landing.deliveries())
    assert landed == Counter(file.content for file in label.demo.files)


def test_daily_series_are_those_of_all_snapshots_together(label: Imported) -> None:
    for truth in label.demo.key.series:
        where = f"WHERE source = '{truth.source}' AND store = '{truth.store}'"
        ((first, last, days),) = curated(
            label.label, f"SELECT MIN(day), MAX(day), COUNT(*) FROM {{daily_streams}} {where}"
        )
        months = curated(
            label.label, f"SELECT STRFTIME(day, '%Y-%m'), SUM(streams) FROM {{daily_streams}} {where} GROUP BY 1"
        )
        assert (first, last, days) == (truth.first, truth.last, truth.days)
        assert dict(months) == truth.by_month


def test_each_day_of_a_series_is_the_newest_file_s(label: Imported) -> None:
    found: dict[tuple[str, str], dict[str, int]] = {}
    for source, store, day, streams in curated(
        label.label, "SELECT source, store, CAST(day AS VARCHAR), streams FROM {daily_streams}"
    ):
        found.setdefault((source, store), {})[day] = streams
    assert found == daily_streams(label.demo)


def test_the_warehouse_has_the_same_streams_each_month_in_facts_and_rollup(label: Imported) -> None:
    joined = (
        "JOIN platforms AS store ON store.platform_id = f.platform_id JOIN accounts ON accounts.account_id = f.account_id "
        "JOIN platforms AS source ON source.platform_id = accounts.source_id GROUP BY 1, 2, 3"
    )
    expected = {
        (truth.source, truth.store, month): streams
        for truth in label.demo.key.series
        for month, streams in truth.by_month.items()
    }
    for table, day in (("content_streams", "stream_date"), ("stream_months", "stream_month")):
        rows = warehouse(
            label.label,
            f"SELECT source.platform_key, store.platform_key, substr({day}, 1, 7), sum(stream_count) FROM {table} AS f {joined}",
        )
        assert {(source, store, month): streams for source, store, month, streams in rows} == expected


def test_each_act_s_audience_is_spotify_s_in_every_finished_month(label: Imported) -> None:
    in_lake: dict[str, Counter[str]] = {}
    for act, month, streams in curated(
        label.label,
        "SELECT artist, STRFTIME(day, '%Y-%m'), SUM(streams) FROM {audience_daily} WHERE store = 'spotify' GROUP BY 1, 2",
    ):
        in_lake.setdefault(act, Counter())[month] = int(streams)
    in_database: dict[str, Counter[str]] = {}
    for act, month, streams in warehouse(
        label.label,
        "SELECT display_name, substr(snapshot_date, 1, 7), sum(streams) FROM audience_daily AS f "
        "JOIN artist_names USING (artist_name_id) JOIN artists USING (artist_id) "
        "JOIN platforms USING (platform_id) WHERE platform_key = 'spotify' GROUP BY 1, 2",
    ):
        in_database.setdefault(act, Counter())[month] = streams
    assert in_lake == in_database
    assert in_lake.keys() == label.demo.key.audience.keys()
    for act, months in label.demo.key.audience.items():
        assert {m: n for m, n in in_lake[act].items() if m < THIS_MONTH} == {
            m: n for m, n in months.items() if m < THIS_MONTH
        }
        for column in ("streams", "listeners", "followers", "saves"):
            _check_column(label, act, column)


def _check_column(label: Imported, act: str, column: str) -> None:
    """A measure that only the newer layout has comes from it; one that both have comes from the newer file."""
    rows = curated(
        label.label,
        f"SELECT CAST(day AS VARCHAR), {column} FROM {{audience_daily}} "
        f"WHERE store = 'spotify' AND artist = '{act}' AND {column} IS NOT NULL",
    )
    assert dict(rows) == audience(label.demo, act, column)


def test_the_warehouse_agrees_with_curated_row_by_row(label: Imported) -> None:
    opened = Warehouse.open(label.label.warehouse)
    try:
        with bench_of(label.label) as bench:
            assert reconcile(opened, bench.engine, curated_parts(label.label.lake)) == []
    finally:
        opened.close()
    assert isinstance(label.report.promoted.loaded, Loaded)
    assert label.report.promoted.loaded.changed
