"""The guard names what a statement counts twice, and keeps still about what adds up."""

from collections.abc import Mapping

import pytest

from bedrot.app.sql.guard import guard
from bedrot.metrics.additivity import Axis
from bedrot.metrics.relations import Relation, relations
from bedrot.warehouse.views import queries


@pytest.fixture(scope="module")
def known() -> Mapping[str, Relation]:
    return relations()


SOUND = [
    "SELECT SUM(streams) FROM streaming_performance",
    "SELECT SUM(stream_count) FROM content_streams",
    "SELECT platform, SUM(streams) FROM streaming_performance GROUP BY platform",
    "SELECT currency, SUM(net_revenue) FROM royalty_details GROUP BY currency",
    "SELECT SUM(net_revenue) FROM store_summary WHERE currency = 'USD'",
    "SELECT SUM(units) FROM royalty_details",
    "SELECT snapshot_date, platform, data_source, SUM(followers) FROM direct_platform_data GROUP BY 1, 2, 3",
    "SELECT d.snapshot_date, d.platform, d.data_source s, SUM(d.followers) FROM direct_platform_data d GROUP BY 1, 2, s",
    "SELECT MAX(listeners) FROM audience_daily",
    "SELECT listeners FROM audience_daily ORDER BY listeners",
    "SELECT COUNT(*) FROM royalty_details r JOIN store_summary s ON s.store = r.store",
]

UNSOUND = {
    "SELECT SUM(listeners) FROM audience_daily": "listeners of audience_daily does not add up over accounts, acts, stores, time",
    "SELECT artist, SUM(listeners) FROM audience_summary GROUP BY artist": "does not add up over accounts, stores, time",
    "SELECT strftime('%Y-%m', snapshot_date) m, platform, data_source, SUM(followers) FROM direct_platform_data GROUP BY 1, 2, 3": "does not add up over time",
    "SELECT SUM(followers) FROM social_media_performance WHERE metrics_date = '2031-03-01'": "does not add up over networks",
    "SELECT SUM(reach) FROM advertising_performance": "reach of advertising_performance does not add up",
    "SELECT SUM(stream_count) FROM period_streams": "stream_count of period_streams does not add up",
    "SELECT SUM(net_revenue) FROM store_summary": "may be of several currencies",
    "SELECT SUM(net_revenue) FROM revenue_transactions": "stored in units of 1e-8",
    "SELECT SUM(s.streams) FROM streaming_performance s JOIN direct_platform_data d ON d.snapshot_date = s.performance_date": "are joined",
    "SELECT s.streams + d.streams FROM streaming_performance s JOIN direct_platform_data d ON d.snapshot_date = s.performance_date": "adds figures of audience_daily (counted by store), daily_streams (counted by distributor)",
    "SELECT (SELECT SUM(streams) FROM streaming_performance) + (SELECT SUM(streams) FROM direct_platform_data)": "adds figures of",
    "SELECT streams FROM streaming_performance UNION ALL SELECT streams FROM direct_platform_data": "puts under each other",
    "SELECT * FROM (SELECT SUM(listeners) FROM audience_daily)": "listeners of audience_daily",
    "WITH x AS (SELECT SUM(listeners) AS n FROM audience_daily) SELECT n FROM x": "listeners of audience_daily",
    "SELECT store FROM store_summary WHERE net_revenue > 5": "compares and sorts as text",
    "SELECT store, net_revenue FROM store_summary ORDER BY net_revenue DESC": "compares and sorts as text",
}


@pytest.mark.parametrize("statement", SOUND)
def test_what_adds_up_is_not_warned_of(known: Mapping[str, Relation], statement: str) -> None:
    assert guard(statement, known).warnings == []


@pytest.mark.parametrize("statement", UNSOUND)
def test_what_does_not_add_up_is_named(known: Mapping[str, Relation], statement: str) -> None:
    assert any(UNSOUND[statement] in warning for warning in guard(statement, known).warnings), guard(statement, known)


@pytest.mark.parametrize("statement", ["SELEKT", "", "(((", "SELECT " + "(" * 3_000, "SELECT 'a", "\x00"])
def test_what_cannot_be_read_is_said_to_be_unchecked(known: Mapping[str, Relation], statement: str) -> None:
    found = guard(statement, known)
    assert found.warnings == []
    assert found.unchecked


def test_every_view_says_what_a_row_of_it_is(known: Mapping[str, Relation]) -> None:
    assert {name for name in queries() if not known[name].comment} == set()


def test_every_view_of_figures_knows_its_measures_and_axes(known: Mapping[str, Relation]) -> None:
    assert known["royalty_details"].datasets == {"royalties"}
    assert known["royalty_details"].axes == {
        *(Axis.TIME, Axis.ACCOUNT, Axis.STORE, Axis.COUNTRY, Axis.ARTIST, Axis.TRACK)
    }
    assert known["store_summary"].axes == {Axis.STORE}
    assert known["social_media_performance"].axes == {Axis.TIME, Axis.ACCOUNT, Axis.NETWORK, Axis.ARTIST}
