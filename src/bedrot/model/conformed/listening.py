"""Streams and audiences, as distributors and stores count them."""

from bedrot.model.conformed.shape import ACT, AVERAGE, PROVISIONAL, SOURCE, Conformed, counts, days, texts
from bedrot.model.families import Family

DAILY_STREAMS = Conformed(
    "daily_streams",
    Family.DISTRIBUTOR,
    "Streams a day and store, as the distributors report them",
    grain={**SOURCE, **texts("store"), **days("day")},
    measures=counts("streams"),
    attributes=PROVISIONAL,
)

PERIOD_STREAMS = Conformed(
    "period_streams",
    Family.DISTRIBUTOR,
    "Streams of a whole period by track, country, device and other splits, as the distributors report them",
    grain={**SOURCE, **texts("store", "dimension", "label", "isrc", "period"), **days("as_of")},
    measures=counts("streams"),
)

AUDIENCE_DAILY = Conformed(
    "audience_daily",
    Family.STORE,
    "What a store counted of an act's audience each day; listeners are people and never add up over days",
    grain={**SOURCE, **texts("store"), **ACT, **days("day")},
    measures=counts(
        "listeners",
        "streams",
        "followers",
        "monthly_listeners",
        "monthly_active_listeners",
        "super_listeners",
        "playlist_adds",
        "saves",
        "shazams",
    ),
    attributes=PROVISIONAL,
)

TRACK_DAILY = Conformed(
    "track_daily",
    Family.STORE,
    "Streams of one track each day, as the store counted them",
    grain={**SOURCE, **texts("store"), **ACT, **texts("title"), **days("day")},
    measures=counts("streams"),
    attributes=PROVISIONAL,
)

SONG_PERIODS = Conformed(
    "song_periods",
    Family.STORE,
    "Totals of one track over a period ending at a day, as the store counted them; periods overlap, never add them",
    grain={**SOURCE, **texts("store"), **ACT, **texts("title", "track_id", "period"), **days("as_of")},
    measures={
        **counts("listeners", "streams", "saves", "canvas_views"),
        "average_daily_listeners": AVERAGE,
        **counts("shazams", "radio_spins", "purchases"),
    },
    attributes=days("release_date"),
)

PLAYLIST_PERIODS = Conformed(
    "playlist_periods",
    Family.STORE,
    "Playlists an act was heard on over a period ending at a day; periods overlap, never add them",
    grain={**SOURCE, **texts("store"), **ACT, **texts("title", "author", "period"), **days("as_of")},
    measures=counts("listeners", "streams"),
    attributes=days("date_added"),
)

CHART_POSITIONS = Conformed(
    "chart_positions",
    Family.STORE,
    "Places in a store's public charts on a day",
    grain={**SOURCE, **texts("store", "chart", "country"), **ACT, **texts("title"), **days("day")},
    measures=counts("position", "peak", "previous", "days_on_chart", "streams"),
)

LISTENING = (
    DAILY_STREAMS,
    PERIOD_STREAMS,
    AUDIENCE_DAILY,
    TRACK_DAILY,
    SONG_PERIODS,
    PLAYLIST_PERIODS,
    CHART_POSITIONS,
)
