"""Answers in the envelope of an earlier dashboard (formats/dashboard.md, section 3)."""

from datetime import date
from typing import Generic, TypeVar

from bedrot.app.server.shapes.base import Exact, Shape

Data = TypeVar("Data")


class Metadata(Shape):
    """Where the data are from. ``last_updated``: when they were loaded, UTC. ``limitations``: what to know of them."""

    sources: list[str]
    last_updated: str | None
    limitations: list[str]


class Envelope(Shape, Generic[Data]):
    """``success`` says whether there are data; ``error`` why there are none."""

    success: bool
    data: Data | None
    metadata: Metadata
    error: str | None = None


class StoreRevenue(Shape):
    """What a store paid, all months. ``total_streams``: paid units, of all kinds of sale."""

    total_revenue: Exact
    total_streams: int
    revenue_per_stream: Exact | None
    transaction_count: int


class ArtistRevenue(Shape):
    """What was paid for an act, all months."""

    total_revenue: Exact
    total_streams: int
    transaction_count: int
    platforms: list[str]
    platform_count: int


class DistributorStreams(Shape):
    """What a distributor counted. ``estimated_revenue``: by the label's own rates; null where it has none."""

    days_active: int
    total_streams: int
    spotify_streams: int
    apple_streams: int
    estimated_revenue: Exact | None


class MonthRevenue(Shape):
    """A month of use: paid for it until now, beside what its streams are expected to earn."""

    month: str
    actual_revenue: Exact
    transaction_count: int
    platforms: list[str]
    expected_revenue: Exact | None
    spotify_streams: int
    apple_streams: int
    total_streams: int
    variance: Exact | None
    payment_status: str
    expected_payment_date: date


class DelayCount(Shape):
    """Statement lines that were reported so many months after their use."""

    count: int
    percentage: Exact


class Delays(Shape):
    """Months between use and report, by statement lines."""

    average_delay_months: Exact
    most_common_delay_months: int
    delay_distribution: dict[int, DelayCount]
    total_transactions_analyzed: int


class TikTokSummary(Shape):
    """TikTok in the newest complete month; null where it is not known."""

    video_views: Exact | int | None
    engagement_rate: Exact | int | None


class MarketingSummary(Shape):
    """Advertising in the newest complete month; null where it is not known."""

    total_ad_spend: Exact | int | None
    total_impressions: Exact | int | None
    average_cpc: Exact | int | None
    total_clicks: Exact | int | None


class Summary(Shape):
    """The whole label at a glance. ``total_streams``: paid units; ``current_month_revenue``: paid for this month so far."""

    total_revenue: Exact
    total_streams: int
    average_revenue_per_stream: Exact | None
    current_month_revenue: Exact
    artist_count: int
    top_artist: str | None
    distributor_breakdown: dict[str, Exact]
    last_updated: str | None
    tiktok: TikTokSummary
    marketing: MarketingSummary


class CurrentDay(Shape):
    """Streams of the newest day that distributors have finished counting."""

    date: date
    spotify_streams: int
    apple_streams: int
    total_streams: int


class DailyChange(Shape):
    """Against the day before."""

    spotify: int
    apple: int
    total: int
    spotify_percent: Exact | None
    apple_percent: Exact | None


class Realtime(Shape):
    """The newest settled day and the change to it."""

    current_day: CurrentDay
    daily_change: DailyChange


class GoalProgress(Shape):
    """A goal and how far its figure has come."""

    target: Exact
    current: Exact | int | None
    progress: Exact | None
    status: str


class Alert(Shape):
    """Something to see to."""

    type: str
    severity: str
    message: str
    timestamp: date | None


class StreamDay(Shape):
    """Streams of a day by distributor."""

    date: date
    source: str
    spotify_streams: int
    apple_streams: int
    combined_streams: int
    provisional: bool


class StreamTotals(Shape):
    """Streams by store."""

    spotify: int
    apple: int
    combined: int


class DistributorTotals(Shape):
    """Streams by store, and on how many days."""

    spotify: int
    apple: int
    total: int
    days: int


class DateRange(Shape):
    """First and last day."""

    start: date
    end: date
    days: int


class DailyAverage(Shape):
    """Streams a day."""

    spotify: Exact
    apple: Exact
    combined: Exact


class StreamSummary(Shape):
    """All streams that distributors report."""

    total_streams: StreamTotals
    by_distributor: dict[str, DistributorTotals]
    date_range: DateRange
    daily_average: DailyAverage


class Growth(Shape):
    """In percent against the period before; null where that is not whole, or zero."""

    spotify: Exact | None
    apple: Exact | None
    total: Exact | None


class GrowthPeriod(Shape):
    """A day, a week (by its Monday) or a month that is whole and settled."""

    period: str
    spotify_streams: int
    apple_streams: int
    total_streams: int
    growth: Growth


class AudienceDay(Shape):
    """What Spotify itself counted of an act on a day; listeners are people and never add up."""

    date: date
    artist: str | None
    listeners: int | None
    streams: int | None
    followers: int | None


class DataFile(Shape):
    """A published file of the lake."""

    filename: str
    path: str
    size_bytes: int
    modified: str
    row_count: int
    column_count: int
    columns: list[str]


class FileRows(Shape):
    """Some rows of a published file, as they stand there."""

    rows: list[dict[str, str | None]]
    total_rows: int
    returned_rows: int


class Reloaded(Shape):
    """That nothing has to be reloaded: answers are kept only as long as the data are the same."""

    files_reloaded: int


class KpiOverview(Shape):
    """The label in four figures."""

    total_streams: int
    total_revenue: Exact
    revenue_per_stream: Exact | None
    latest_data_date: date | None


class KpiValue(Shape):
    """A KPI in short."""

    id: str
    title: str
    unit: str
    value: Exact | int | str | None
    change: Exact | None
    as_of: date | None
    reason: str | None


class KpiList(Shape):
    """All KPIs. ``last_updated``: when the data were loaded, UTC."""

    last_updated: str | None
    kpis: list[KpiValue]
