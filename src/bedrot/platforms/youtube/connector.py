"""What a label gets from YouTube. Formats: ``distributors.md`` section 5.2, ``streaming_social.md`` section 8."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Advice, Match, Table, Texts
from bedrot.connect.days import days_in
from bedrot.connect.derive import with_told
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.names import header_key
from bedrot.model.periods import Month
from bedrot.platforms.youtube import analytics, public, reporting, revenue, studio

_NAMED = re.compile(r"YouTube_(?P<owner>.+?)_M_(?P<year>\d{4})(?P<month>0[1-9]|1[0-2])", re.IGNORECASE)
_DAYS = ("day", "month", "date")


class YouTube(DelimitedConnector):
    """Revenue reports come as CSV, one for each month; their names say whose and which.

    Figures of a channel come from Studio by hand, from the interfaces as JSON, in bulk as CSV.
    """

    platform = "youtube"
    title = "YouTube"

    ads = revenue.ADS
    subscriptions = revenue.SUBSCRIPTIONS
    studio_days, studio_videos, studio_parts = studio.DAYS, studio.VIDEOS, studio.PARTS
    analytics_days, analytics_videos, analytics_parts = analytics.DAYS, analytics.VIDEOS, analytics.PARTS
    report_days, report_videos = reporting.CHANNEL_DAYS, reporting.VIDEO_DAYS
    report_parts, report_demographics = reporting.PART_DAYS, reporting.DEMOGRAPHICS
    subscribers, video_statistics = public.SUBSCRIBERS, public.STATISTICS

    def identify(self, file: Candidate) -> Match | None:
        claims = (part.claim(file) for part in (analytics, public, reporting, studio))
        return next((claim for claim in claims if claim is not None), None) or super().identify(file)

    def advice(self, file: Candidate) -> Advice | None:
        return studio.advice(file)

    def accepts(self, dataset: Dataset, header: Header) -> bool:
        is_ads = dataset is not self.ads or any("auction" in key for key in header.keys)
        return is_ads and super().accepts(dataset, header)

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        named = _name_of(file.names)
        return replace(super().match(file, dataset, header), account=named["owner"] if named else None)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        part = next((part for part in (analytics, public, reporting, studio) if delivery.kind in part.KINDS), None)
        return self._revenue(file, delivery) if part is None else part.tables(file, delivery)

    def _revenue(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        named = _name_of(file.names)
        for table in super().read(file, delivery):
            if named:
                month = Month(int(named["year"]), int(named["month"]))
                yield replace(table, constants={**table.constants, **revenue.constants(table.dataset, month)})
            else:
                yield _of_its_last_month(table, delivery)


def _of_its_last_month(table: Table, delivery: Delivery) -> Table:
    """A report that nothing but its lines tells the month of; one without any is of the month of the download."""
    days = next((cell for cell in table.header if header_key(cell) in _DAYS), None)

    def month(texts: Texts) -> Mapping[str, str]:
        found = days_in(texts(days)) if days is not None else ()
        return revenue.constants(table.dataset, Month.of(max(found, default=delivery.observed_at.date())))

    return with_told(table, month)


def _name_of(names: Sequence[str]) -> re.Match[str] | None:
    return next((found for name in names if (found := _NAMED.search(name))), None)
