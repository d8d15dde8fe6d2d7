"""Views under familiar names: which file shows what, and in which order."""

import pytest

from bedrot.model.conformed import CONFORMED, LINEAGE
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.published import VIEWS, View, view_statement

BY_NAME = {view.name: view for view in VIEWS}
ROYALTIES = BY_NAME["{source}_royalties_curated_{year}.csv"]


def rows(
    engine: DuckDBEngine, view: View, curated: list[dict[str, object]], source: str | None
) -> list[tuple[object, ...]]:
    columns = CONFORMED[view.conformed].columns
    engine.table("curated_rows", columns, [tuple(row.get(name) for name in columns) for row in curated])
    return list(engine.rows(view_statement(view, "curated_rows", source)))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("distrokid_royalties_curated_2031.csv", ("distrokid", "2031")),
        ("my_own_royalties_curated_2031.csv", ("my_own", "2031")),
        ("distrokid_royalties_curated_2031-05.csv", ("distrokid", "2031")),
        ("distrokid_royalties_curated_31.csv", None),
        ("spotify_audience_curated_2031.csv", None),
        ("tidy_daily_streams.csv", None),
        ("_hashes.json", None),
    ],
)
def test_a_view_knows_its_own_files(name: str, parts: tuple[str, str] | None) -> None:
    assert ROYALTIES.reads(name) == parts


def test_only_a_view_by_month_has_files_of_months() -> None:
    by_month = [view.name for view in VIEWS if view.by_month]
    assert by_month == ["dk_bank_details_{year}.csv", "{source}_royalties_curated_{year}.csv"]
    assert BY_NAME["dk_bank_details_{year}.csv"].reads("dk_bank_details_2031-05.csv") == ("distrokid", "2031")
    assert BY_NAME["{source}_audience_curated_{year}.csv"].reads("spotify_audience_curated_2031-05.csv") is None


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.statement)
def test_a_view_without_rows_is_only_its_header_and_holds_no_lineage(engine: DuckDBEngine, view: View) -> None:
    assert rows(engine, view, [], "distrokid") == []
    described = engine.rows(f"SELECT column_name FROM (DESCRIBE {view_statement(view, 'curated_rows', None)})")
    assert not {str(name) for (name,) in described} & set(LINEAGE)


def test_a_view_shows_its_source_alone(engine: DuckDBEngine) -> None:
    day = {"day": "2031-05-01", "store": "spotify", "streams": 3, "fees": "0.5", "currency": "USD"}
    curated = [{**day, "source": "distrokid"}, {**day, "source": "toolost"}]
    shown = rows(engine, BY_NAME["{source}_discovery_fees_curated_{year}.csv"], curated, "toolost")
    assert [row[-1] for row in shown] == ["toolost"]


def test_tidy_daily_streams_keeps_unknown_apart_from_zero(engine: DuckDBEngine) -> None:
    curated = [
        {"source": "distrokid", "store": "spotify", "day": "2031-05-01", "streams": 3},
        {"source": "distrokid", "store": "apple_music", "day": "2031-05-01", "streams": 0},
        {"source": "distrokid", "store": "spotify", "day": "2031-05-02", "streams": 5},
        {"source": "toolost", "store": "spotify", "day": "2031-05-01", "streams": 7},
        {"source": "toolost", "store": "deezer", "day": "2031-05-01", "streams": 2},
    ]
    shown = rows(engine, BY_NAME["tidy_daily_streams.csv"], curated, None)
    assert [(str(row[0]), *row[1:]) for row in shown] == [
        ("2031-05-01", 3, 0, 3, "distrokid"),
        ("2031-05-02", 5, None, 5, "distrokid"),
        ("2031-05-01", 7, None, 9, "toolost"),
    ]
