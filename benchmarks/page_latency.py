"""How long the questions of the dashboard's pages take, at N facts.

    python benchmarks/page_latency.py [FACTS] [ROUNDS]

The label of kpi_latency.py: royalties of 24 months (1,000,000 facts; 10,000,000 by argument) with everything else
beside them. Each question is asked ROUNDS (25) times on a connection of its own; medians and 95th percentiles.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from kpi_latency import MONTHS, TODAY, daily_parts
from royalty_facts import catalog, royalty_parts
from sqlalchemy import Connection

from bedrot.app.payouts import payouts
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import ASKABLE
from bedrot.metrics.courses.behind import Spot, made_of
from bedrot.metrics.courses.course import course, first_day
from bedrot.metrics.courses.lines import kept_axes
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.ranking import newest_period, ranking
from bedrot.metrics.metric import Filters
from bedrot.metrics.tables.audience import crowds, playlist_list, post_list, song_list
from bedrot.metrics.tables.catalogue import act_list, search
from bedrot.metrics.tables.entries import Listing, entry_of, facts_of
from bedrot.metrics.tables.marketing import campaign_list, funnel, link_list, mailing_list
from bedrot.metrics.tables.releases import launches
from bedrot.metrics.tables.revenue import delays, revenue_months, store_rates
from bedrot.metrics.tables.spans import told_span
from bedrot.metrics.tables.statements import bank_book, sent_statements
from bedrot.metrics.tables.tracks import recordings
from bedrot.model.errors import RequestInvalid
from bedrot.pipeline.load import Commit, load
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse

Asked = Callable[[Connection], Any]
TWO_YEARS = timedelta(days=729)


def main(facts: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        warehouse = Warehouse.open(f"sqlite:///{root}/pages.db")
        engine = DuckDBEngine(root)
        parts = royalty_parts(root, facts, MONTHS) + daily_parts(root)
        loaded = load(warehouse, engine, parts, Commit("benchmark"), catalog(facts, MONTHS))
        engine.close()
        print(f"{sum(loaded.facts.values()):,} facts, of them {facts:,} royalties; asked on {TODAY}")
        slowest = 0.0
        for name, question in questions():
            try:
                median, p95 = timed(warehouse, question, rounds)
            except RequestInvalid as refusal:
                print(f"{name:<58} refused: {refusal.what}")
                continue
            slowest = max(slowest, p95)
            print(f"{name:<58} {median * 1000:7.1f} ms  p95 {p95 * 1000:7.1f} ms")
        print(f"slowest p95 {slowest * 1000:.1f} ms; aim: under 300 ms at 1M facts, 500 ms at 10M")
        warehouse.close()


def questions() -> Iterator[tuple[str, Asked]]:
    """Every dataset's first measure of each kind by each axis and step, as the pages ask; then the lists."""
    for dataset, askable in ASKABLE.items():
        kinds = {measure.is_level: measure for measure in reversed(askable.measures.values())}
        for measure in kinds.values():
            for step in askable.steps:
                for by in (None, *measure.axes):
                    first = TODAY - TWO_YEARS if step is not Step.DAY else first_day(TODAY, step)
                    asked = Question(dataset, measure.name, step, first, TODAY, by)
                    if by is not None or not kept_axes(asked, measure, measure.axes):
                        name = f"course {dataset}.{measure.name} by {by.value if by else '-'}, {step.value}s"
                        yield name, lambda connection, asked=asked: course(connection, TODAY, asked)
            for by in measure.axes:
                name = f"ranking {dataset}.{measure.name} by {by.value}"
                asked = Question(dataset, measure.name, Step.MONTH, TODAY, TODAY, by)
                yield name, lambda connection, asked=asked: ranked(connection, asked)
    yield (
        "course daily_streams.streams by store, two years of days",
        lambda connection: course(
            connection, TODAY, Question("daily_streams", "streams", Step.DAY, TODAY - TWO_YEARS, TODAY)
        ),
    )
    yield from rows_behind()
    yield from lists()
    yield (
        "rows of an act",
        lambda c: listed(c, Listing.ACTS, act_list(c, recordings(c, asking(c).royalties, None))[0].row),
    )
    yield "rows of a delay", lambda c: listed(c, Listing.DELAYS, delays(asking(c))[0].rows[0].row)


def rows_behind() -> Iterator[tuple[str, Asked]]:
    """The rows behind the newest month of each dataset's first line by its first axis, and behind two years of it."""
    spots: dict[Question, Spot] = {}
    for dataset, askable in ASKABLE.items():
        measure = next(iter(askable.measures.values()))
        asked = Question(dataset, measure.name, Step.MONTH, TODAY - TWO_YEARS, TODAY, measure.axes[0])
        name = f"rows of {dataset}.{measure.name} by {measure.axes[0].value}"
        yield f"{name}, a month", lambda connection, asked=asked: traced(connection, asked, spots, whole=False)
        yield f"{name}, two years", lambda connection, asked=asked: traced(connection, asked, spots, whole=True)


def traced(connection: Connection, asked: Question, spots: dict[Question, Spot], *, whole: bool) -> Any:
    """The first page of rows of the largest line, as the drawer asks that opens from a chart."""
    if asked not in spots:
        found = course(connection, TODAY, asked).lines
        spots[asked] = Spot(found[0].member.key, max(found[0].points)) if found else Spot()
    spot = replace(spots[asked], day=None) if whole else spots[asked]
    return made_of(lambda question: asking(connection, question.filters), asked, spot)


def listed(connection: Connection, listing: Listing, row: str) -> Any:
    """The first page of rows of a list's figure."""
    measure = {Listing.ACTS: "net", Listing.DELAYS: "lines"}[listing]
    return facts_of(connection, entry_of(asking(connection), listing, row, measure))


def ranked(connection: Connection, asked: Question) -> Any:
    """A ranking of the newest period, as the page asks without days."""
    period = newest_period(connection, TODAY, asked.dataset)
    first, last = (period.first, period.last) if period else (TODAY, TODAY)
    return ranking(connection, TODAY, Question(asked.dataset, asked.measure, asked.step, first, last, asked.by))


def lists() -> Iterator[tuple[str, Asked]]:
    """What the pages list, as a whole."""
    yield "revenue months", lambda c: revenue_months(within(c, "daily_streams"), told_span(c, "daily_streams", TODAY))
    yield "statements", sent_statements
    yield "payouts", lambda c: payouts(sent_statements(c), bank_book(c))
    yield "rates of stores", lambda c: store_rates(asking(c), told_span(c, "royalties", TODAY))
    yield "payment delays", lambda c: delays(asking(c))
    yield "tracks and splits", lambda c: recordings(c, asking(c).royalties, None)
    yield "releases", lambda c: launches(c, TODAY, None, None, days=28, most=8)
    yield "campaigns", lambda c: campaign_list(asking(c), told_span(c, "ad_daily", TODAY))
    yield "links", lambda c: link_list(within(c, "link_daily"), told_span(c, "link_daily", TODAY))
    yield "mailings", lambda c: mailing_list(c, told_span(c, "email_campaigns", TODAY), 0, 50)
    yield "funnel", lambda c: funnel(asking(c), None)
    yield "networks", lambda c: crowds(asking(c), TODAY)
    yield "songs", lambda c: song_list(asking(c))
    yield "playlists", lambda c: playlist_list(asking(c))
    yield "posts", lambda c: post_list(asking(c))
    yield "artists", lambda c: act_list(c, recordings(c, asking(c).royalties, None))
    yield "search", lambda c: search(c, "song 0001", recordings(c, asking(c).royalties, None))


def asking(connection: Connection, filters: Filters | None = None) -> Asking:
    """A question without filters."""
    return Asking(connection, TODAY, filters or Filters())


def within(connection: Connection, dataset: str) -> Asking:
    """A question for all months of a dataset."""
    span = told_span(connection, dataset, TODAY)
    return asking(connection, Filters(span.first, span.last))


def timed(warehouse: Warehouse, question: Asked, rounds: int) -> tuple[float, float]:
    """Median and 95th percentile of the seconds a question takes; the first time does not count."""
    seconds = []
    while len(seconds) <= rounds:
        start = time.perf_counter()
        with warehouse.reading() as connection:
            question(connection)
        seconds.append(time.perf_counter() - start)
    ordered = sorted(seconds[1:])
    return statistics.median(ordered), ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 25)
