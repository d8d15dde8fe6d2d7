"""What nobody counted but figures need: the label's recordings, rates of exchange."""

from bedrot.model.conformed.shape import ACT, RATIO, SOURCE, Conformed, counts, days, texts
from bedrot.model.families import Family
from bedrot.model.money import SQL_TYPE as MONEY

CATALOG = Conformed(
    "catalog",
    Family.REFERENCE,
    "Recordings and releases, as exports list them",
    grain={**SOURCE, **ACT, **texts("title", "isrc", "upc", "item"), **days("as_of")},
    attributes={**texts("release_type", "label", "genre"), **days("release_date"), "royalty_percentage": RATIO},
    measures=counts("duration_seconds"),
)

EXCHANGE_RATES = Conformed(
    "exchange_rates",
    Family.REFERENCE,
    "Rates of exchange: what one unit of the base costs in a currency on a day",
    grain={**SOURCE, **days("day"), **texts("base", "currency")},
    measures={"rate": MONEY},
)

REFERENCE = (CATALOG, EXCHANGE_RATES)
