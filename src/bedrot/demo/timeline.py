"""When things happen in the demo label: its 24 months, its exports and snapshots, counted back from the last day.

Times are UTC. Everything of the last day itself happened before six in the morning.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bedrot.model.periods import Month

MONTHS = 24
"""Whole months of history before the month of the last day."""

WINDOW_DAYS = 365
"""How far the distributor's statistics page and a 12-month export look back."""


@dataclass(frozen=True)
class Timeline:
    """The demo's calendar. ``today``: the day of the newest export; everything else follows from it."""

    today: date

    @property
    def month(self) -> Month:
        """The month of the last day."""
        return Month.of(self.today)

    @property
    def first(self) -> date:
        """The label's first day."""
        return self.month.plus(-MONTHS).first

    @property
    def days(self) -> int:
        """How many days the history has, the last one included."""
        return (self.today - self.first).days + 1

    @property
    def months(self) -> tuple[Month, ...]:
        """Every month of the history, the last one unfinished."""
        return tuple(self.month.plus(-back) for back in range(MONTHS, -1, -1))

    @property
    def second_year(self) -> date:
        """When the label began to advertise, to sell merchandise and records itself, and to write to its friends."""
        return self.months[MONTHS // 2].first

    @property
    def moved(self) -> date:
        """The day a track changes its distributor."""
        return self.month.plus(-7).first

    @property
    def bank_exports(self) -> tuple[date, date, date]:
        """When the bank details were downloaded."""
        return (self._day_of(-9, 27), self._day_of(-4, 27), self.today)

    @property
    def pages(self) -> tuple[date, ...]:
        """When the statistics pages were saved, so that their windows together cover every day."""
        back = (3 * 133, 2 * 133, 133, 0)
        return tuple(self.today - timedelta(days=days) for days in back)

    @property
    def link_page_opened(self) -> date:
        """The first day of the link page."""
        return self.second_year - timedelta(days=20)

    @property
    def windows(self) -> tuple[date, date]:
        """When the pages that look back over 365 days were downloaded: long ago, and now."""
        return (self.today - timedelta(days=345), self.today)

    @property
    def bank_downloads(self) -> tuple[date, date]:
        """When the movements on the bank account were downloaded."""
        return (self.today - timedelta(days=200), self.today)

    @property
    def ad_dumps(self) -> tuple[date, date]:
        """When the advertising account was dumped."""
        return (self.today - timedelta(days=190), self.today)

    @property
    def bandcamp_reports(self) -> tuple[date, date]:
        """When the sales reports of Bandcamp were downloaded."""
        return (self.today - timedelta(days=160), self.today)

    @property
    def year_ends(self) -> tuple[date, ...]:
        """The last days of the calendar years that are over."""
        return tuple(date(year, 12, 31) for year in range(self.first.year, self.today.year))

    @property
    def older_artist_export(self) -> date:
        """When the first Spotify for Artists exports were downloaded."""
        return self.today - timedelta(days=240)

    @property
    def campaigns(self) -> frozenset[Month]:
        """The months in which tracks took part in Discovery Mode."""
        back = (*range(18, 12, -1), *range(10, 6, -1), 4, 3)
        return frozenset(self.month.plus(-months) for months in back)

    def _day_of(self, months: int, day: int) -> date:
        return self.month.plus(months).first.replace(day=day)


def moment(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A time of a day in UTC."""
    return datetime.combine(day, time(hour, minute, second), UTC)


def stamp(taken: datetime) -> str:
    """A time as the pipelines write it into file names: ``20310302_061000``."""
    return f"{taken:%Y%m%d_%H%M%S}"
