"""The views that are published under familiar names: which conformed dataset each shows, and the statement."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bedrot.transform.sql import literal


@dataclass(frozen=True)
class View:
    """A published view. ``name``: may hold ``{source}`` and ``{year}``, and is then one file for each."""

    name: str
    conformed: str
    statement: str

    def reads(self, name: str) -> tuple[str, str] | None:
        """Source and year of one of this view's files, None for another view's."""
        pattern = re.escape(self.name).replace(r"\{source\}", "(.+)").replace(r"\{year\}", "([0-9]{4})")
        found = re.fullmatch(pattern, name)
        return (found[1], found[2]) if found and found.lastindex == 2 else None


VIEWS = (
    View("tidy_daily_streams.csv", "daily_streams", "tidy_daily_streams"),
    View("{source}_royalties_curated_{year}.csv", "royalties", "royalties"),
    View("{source}_discovery_fees_curated_{year}.csv", "discovery_fees", "fees"),
    View("{source}_period_streams_curated_{year}.csv", "period_streams", "periods"),
    View("{source}_audience_curated_{year}.csv", "audience_daily", "audience"),
    View("{source}_tracks_curated_{year}.csv", "track_daily", "tracks"),
    View("{source}_song_metrics_curated_{year}.csv", "song_periods", "songs"),
    View("{source}_playlists_curated_{year}.csv", "playlist_periods", "playlists"),
)


@cache
def _body(statement: str) -> str:
    return files("bedrot.transform").joinpath("views", f"{statement}.sql").read_text(encoding="utf-8")


def view_statement(view: View, relation: str, source: str | None) -> str:
    """The rows of a view over a relation with the curated rows of the months it covers."""
    only = "" if source is None else f" WHERE source = {literal(source)}"
    return f"WITH curated AS (SELECT * FROM {relation}{only})\n{_body(view.statement)}"
