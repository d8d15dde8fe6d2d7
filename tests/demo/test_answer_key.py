"""The answer key says what the files say, recomputed from the files alone."""

import json
from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import pytest

from bedrot.demo.answer_key import MissingPayout, Totals
from tests.demo.written import (
    Demo,
    PaidLine,
    audience,
    daily_streams,
    fan_sales,
    missing_days,
    net,
    rows,
    table,
)


def test_it_knows_the_total_of_all_statements(demo: Demo) -> None:
    lines = demo.lines
    assert demo.key.statements.total == _totals(lines)
    assert demo.key.statements.negative == _totals([line for line in lines if line.net < 0])


@pytest.mark.parametrize(
    ("truth", "attribute"), [("by_sale_month", "sale_month"), ("by_source", "source"), ("by_isrc", "isrc")]
)
def test_it_knows_the_totals_of_each_group(demo: Demo, truth: str, attribute: str) -> None:
    assert getattr(demo.key.statements, truth) == _grouped(demo, lambda line: str(getattr(line, attribute)))


def test_it_knows_the_totals_of_each_act_through_the_catalog(demo: Demo) -> None:
    act_of = {row["isrc"]: row["artist"] for row in catalog(demo, "tracks.csv")}
    assert demo.key.statements.by_artist == _grouped(demo, lambda line: act_of[line.isrc])


def test_it_knows_what_stays_with_the_label(demo: Demo) -> None:
    shares = {row["isrc"]: Decimal(row["your_revenue_share"]) for row in catalog(demo, "splits.csv")}
    own = sum((line.net * shares.get(line.isrc, Decimal(100)) / 100 for line in demo.lines), Decimal(0))
    assert demo.key.statements.own_share == own


def test_it_knows_the_totals_of_each_store(demo: Demo) -> None:
    by_store = demo.key.statements.by_store
    assert by_store["spotify"] == _totals([line for line in demo.lines if line.store == "Spotify"])
    assert by_store["meta"] == _totals([line for line in demo.lines if line.store in {"Facebook", "Reels & Stories"}])
    assert sum(store.lines for store in by_store.values()) == demo.key.statements.total.lines


def test_it_knows_the_rows_of_each_statement(demo: Demo) -> None:
    expected = {(file.name, file.container): file for file in demo.key.files if file.rows is not None}
    winning = {(line.file, line.report_date) for line in demo.lines}
    assert {name for name, _ in expected} == set(demo.statements)
    for file in (each for each in demo.files if each.name in demo.statements):
        truth, legal = expected[file.name, file.container], demo.statements[file.name]
        assert truth.rows == len(rows(file)) - 1
        assert truth.quarantined == len(rows(file)) - 1 - len(legal)
        assert truth.superseded == sum((file.name, line.report_date) not in winning for line in legal)


def test_it_names_every_file(demo: Demo) -> None:
    assert {(file.name, file.container) for file in demo.key.files} == {
        (file.name, file.container) for file in demo.files
    }
    assert len(demo.key.files) == len(demo.files)


def test_it_knows_the_daily_series_of_all_snapshots_together(demo: Demo) -> None:
    series = daily_streams(demo)
    assert {(truth.source, truth.store) for truth in demo.key.series} == set(series)
    for truth in demo.key.series:
        days = series[truth.source, truth.store]
        assert (truth.first.isoformat(), truth.last.isoformat(), truth.days) == (min(days), max(days), len(days))
        assert truth.by_month == _monthly(days)


def test_it_knows_what_fans_paid_in_each_currency_and_in_dollars(demo: Demo) -> None:
    sales, truth = fan_sales(demo), demo.key.fan_sales
    assert truth.sales == len(sales)
    for currency, net_of_all in truth.by_currency.items():
        assert net_of_all == sum(sale.net for sale in sales if sale.currency == currency)
    for act, dollars in truth.by_artist.items():
        assert dollars == sum(sale.dollars for sale in sales if sale.artist == act)
    assert truth.dollars == sum(sale.dollars for sale in sales)
    assert set(truth.by_currency) == {"USD", "EUR"}


def test_it_counts_the_rows_of_every_dataset(demo: Demo) -> None:
    counted: Counter[str] = Counter()
    for file in demo.key.files:
        counted.update({f"{file.platform}.{dataset}": rows for dataset, rows in file.datasets.items()})
    assert counted == demo.key.datasets
    for name, pattern in (("bandcamp.sales", r".*_bandcamp_.*"), ("capital_one.account_360", r"360Checking.*")):
        text = [file.content.decode("utf-16" if "bandcamp" in name else "utf-8") for file in demo.named(pattern)]
        assert demo.key.datasets[name] == sum(len(each.splitlines()) - 1 for each in text)


def test_it_says_which_payout_never_came(faulty: Demo, clean: Demo) -> None:
    (fault,) = [fault for fault in faulty.key.faults if isinstance(fault, MissingPayout)]
    assert [each for each in faulty.key.payouts if not each.arrived] == [fault.payout]
    assert all(each.arrived for each in clean.key.payouts)
    amount = f"{fault.payout.amount}"
    in_bank = {row["Transaction Amount"] for file in clean.named(r"360Checking.*") for row in table(file)}
    assert amount in in_bank
    assert amount not in {row["Transaction Amount"] for file in faulty.named(r"360Checking.*") for row in table(file)}


def test_it_knows_the_streams_that_spotify_counts_for_each_act(demo: Demo) -> None:
    for act, months in demo.key.audience.items():
        finished = {month: streams for month, streams in months.items() if month < "2026-11"}
        seen = _monthly(audience(demo, act, "streams"))
        assert {month: seen[month] for month in finished} == finished


def test_it_is_written_beside_the_import_folder_as_plain_json(demo: Demo) -> None:
    written = json.loads((demo.folder / "answer_key.json").read_text(encoding="utf-8"))
    assert written == json.loads(json.dumps(demo.key.to_json()))
    assert written["statements"]["total"]["net"] == f"{net(demo.lines):f}"
    assert not any("answer" in file.name for file in demo.files)


def test_every_kind_of_fault_is_planted_once(faulty: Demo) -> None:
    kinds = [fault.kind for fault in faulty.key.faults]
    assert sorted(set(kinds)) == [
        "account_gap",
        "bad_rows",
        "double_count",
        "gap",
        "late_data",
        "missing_payout",
        "missing_statement",
        "negative_adjustment",
        "overlap",
        "restatement",
        "set_aside",
        "unknown_artist",
        "unknown_store",
    ]
    assert [kind for kind in kinds if kinds.count(kind) > 1] == ["bad_rows"] * 2 + ["set_aside"] * 2


def test_the_clean_label_has_no_faults(clean: Demo) -> None:
    assert clean.key.faults == ()
    assert all(missing_days(days) == [] for days in daily_streams(clean).values())
    assert all(file.quarantined == file.superseded == 0 for file in clean.key.files)
    assert all(file.platform != "unknown" for file in clean.key.files)


def catalog(demo: Demo, table: str) -> list[dict[str, str]]:
    """Rows of one of the label's tables."""
    comment, header, *body = (demo.folder / "catalog" / table).read_text(encoding="utf-8").splitlines()
    assert comment.startswith("# ")
    names = header.split(",")
    return [dict(zip(names, row.split(","), strict=False)) for row in body]


def _grouped(demo: Demo, key: Callable[[PaidLine], str]) -> dict[str, Totals]:
    groups: dict[str, list[PaidLine]] = {}
    for line in demo.lines:
        groups.setdefault(key(line), []).append(line)
    return {name: _totals(lines) for name, lines in groups.items()}


def _totals(lines: list[PaidLine]) -> Totals:
    return Totals(len(lines), sum(line.units for line in lines), net(lines))


def _monthly(days: dict[str, int]) -> dict[str, int]:
    months: dict[str, int] = {}
    for day, streams in days.items():
        months[day[:7]] = months.get(day[:7], 0) + streams
    return months
