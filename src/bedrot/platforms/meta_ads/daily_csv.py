"""Days of campaigns as a program of the label exports them. Format: ``metaads.md`` section 2b."""

from collections.abc import Iterator, Sequence

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.gathering import gathered, statement_in
from bedrot.model.datasets import Dataset
from bedrot.model.names import header_key

DAILY_HEADER = ("date", "campaign_id", "campaign_name", "spend_usd", "impressions", "meta_pixel_events")

_PACKAGE = "bedrot.platforms.meta_ads"
_IN_DOLLARS = {"account_currency": "USD"}
_LOOKED_AT = ("date", "campaign_id", "adset_id", "ad_id", "meta_pixel_events")
_OF_EVENTS = ("day", "campaign_key", "campaign_id", "adset_id", "event", "events")


def daily_tables(file: Candidate, header: Header, days: Dataset, events: Dataset) -> Iterator[Table]:
    """The days with what was spent, and the events of each day's campaign."""
    seen = delimited.table(file, days, header, _IN_DOLLARS)
    names = _names(header.cells)
    columns = {**dict.fromkeys(_LOOKED_AT, ""), **dict(zip(names, header.cells, strict=True))}
    yield gathered(
        seen,
        columns,
        statement_in(_PACKAGE, "days").format(cells=", ".join(names)),
        dataset=days.name,
        header=(*header.cells, "campaign_key", "level"),
        constants=_IN_DOLLARS,
    )
    yield gathered(
        seen,
        columns,
        statement_in(_PACKAGE, "pixel_events"),
        dataset=events.name,
        header=_OF_EVENTS,
        constants=_IN_DOLLARS,
    )


def _names(header: Sequence[str]) -> Sequence[str]:
    """What the statements call the columns of the file."""
    known = {header_key(name): name for name in _LOOKED_AT}
    return [known.get(header_key(cell), f"cell_{place}") for place, cell in enumerate(header)]
