"""The views that are published under familiar names: which conformed dataset each shows, and the statement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bedrot.model.conformed import CONFORMED
from bedrot.transform.sql import identifier, literal

LONGEST = 1_000_000
"""Lines of a file; a spreadsheet opens 1,048,576."""


@dataclass(frozen=True)
class View:
    """A published view.

    ``name``: may hold ``{source}`` and ``{year}``, and is then one file for each. ``statement``: the name of one in
    ``transform/views``; by itself a view shows the dataset as it is. ``source``: the one platform it shows.
    ``by_month``: its months follow one another, and what it shows of a month depends on the rows of that month
    alone. Only the months that changed are then asked for again, and a year of more lines than ``longest`` is a file
    for each month.
    """

    name: str
    conformed: str
    statement: str | None = None
    source: str | None = None
    by_month: bool = False
    longest: int = LONGEST

    @property
    def of_each_source(self) -> bool:
        """Whether there is a file for each platform."""
        return "{source}" in self.name

    @property
    def of_each_year(self) -> bool:
        """Whether there is a file for each year."""
        return "{year}" in self.name

    def file(self, source: str | None, period: str | None) -> str:
        """The name of one of its files. ``period``: a year, or a month of a long one (``2031-05``)."""
        return self.name.format(source=source, year=period)

    def reads(self, name: str) -> tuple[str | None, str | None] | None:
        """Source and year of one of this view's files, also of a month's; None for another view's."""
        pattern = re.escape(self.name).replace(r"\{source\}", "(?P<source>.+)")
        months = "(?:-[0-9]{2})?" if self.by_month else ""
        found = re.fullmatch(pattern.replace(r"\{year\}", f"(?P<year>[0-9]{{4}}){months}"), name)
        if found is None:
            return None
        told = found.groupdict()
        return told.get("source", self.source), told.get("year")


def _yearly(metric: str, conformed: str, statement: str | None = None, *, by_month: bool = False) -> View:
    return View(f"{{source}}_{metric}_curated_{{year}}.csv", conformed, statement, by_month=by_month)


VIEWS = (
    View("tidy_daily_streams.csv", "daily_streams", "tidy_daily_streams"),
    View("daily_streams_toolost.csv", "daily_streams", "streams_of_a_distributor", "toolost"),
    View("toolost_platform_comparison.parquet", "daily_streams", "stores_of_a_distributor", "toolost"),
    View("toolost_revenue_monthly.csv", "royalties", "revenue_of_a_distributor", "toolost"),
    View("dk_bank_details_{year}.csv", "royalties", "bank_details", "distrokid", by_month=True),
    _yearly("royalties", "royalties", "royalties", by_month=True),
    _yearly("statement_totals", "statement_totals"),
    _yearly("discovery_fees", "discovery_fees", "fees"),
    _yearly("period_streams", "period_streams", "periods"),
    _yearly("audience", "audience_daily", "audience"),
    _yearly("tracks", "track_daily", "tracks"),
    _yearly("song_metrics", "song_periods", "songs"),
    _yearly("playlists", "playlist_periods", "playlists"),
    _yearly("charts", "chart_positions"),
    _yearly("shop", "shop_sales"),
    _yearly("bank", "bank_transactions"),
    View("tiktok_analytics_curated_{year}.csv", "social_daily", "tiktok", "tiktok"),
    _yearly("social", "social_daily", "social"),
    _yearly("breakdowns", "social_breakdowns"),
    _yearly("content", "content_snapshots"),
    View("metaads_campaigns_daily.csv", "ad_daily", "campaigns", "meta_ads"),
    _yearly("ads", "ad_daily"),
    _yearly("ad_totals", "ad_periods"),
    _yearly("ad_events", "ad_events"),
    _yearly("ad_structure", "ad_structure"),
    View("linktree_analytics_curated_{year}.csv", "link_daily", "linktree", "linktree"),
    _yearly("links", "link_daily"),
    _yearly("link_totals", "link_periods"),
    _yearly("mailings", "email_campaigns"),
    _yearly("mailing_lists", "email_lists"),
    _yearly("catalog", "catalog"),
    _yearly("rates", "exchange_rates"),
)


def views_of(conformed: str) -> Iterator[View]:
    """The views of a conformed dataset."""
    return (view for view in VIEWS if view.conformed == conformed)


@cache
def body(view: View) -> str:
    """What a view says of the relation ``curated``, the rows it covers."""
    if view.statement is not None:
        return files("bedrot.transform").joinpath("views", f"{view.statement}.sql").read_text(encoding="utf-8")
    table = CONFORMED[view.conformed]
    columns = [identifier(name) for name in (*table.grain, *table.attributes, *table.measures)]
    return f"SELECT {', '.join(columns)} FROM curated ORDER BY {', '.join(columns[: len(table.grain)])}\n"


def view_statement(view: View, relation: str, source: str | None) -> str:
    """The rows of a view over a relation with the curated rows of the months it covers."""
    only = "" if source is None else f" WHERE source = {literal(source)}"
    return f"WITH curated AS (SELECT * FROM {relation}{only})\n{body(view)}"
