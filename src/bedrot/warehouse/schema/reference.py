"""What figures are looked up by: the catalogs of exports, rates of exchange, and which rates were used where."""

from sqlalchemy import Column, Date, String, Table

from bedrot.warehouse.schema.base import created, metadata, reference, updated
from bedrot.warehouse.schema.columns import account, counted, dated, exact, fact, key_day, key_text, rollup, told

catalog_entries = fact(
    "catalog_entries",
    key_day("as_of"),
    account(),
    reference("track_name_id", "track_names.track_name_id", key=True),
    *told("release_type", "label", "genre"),
    *dated("release_date"),
    *exact("royalty_percentage"),
    *counted("duration_seconds"),
    comment="catalog: recordings and releases as exports list them; royalty_percentage in percent.",
)

exchange_rates = fact(
    "exchange_rates",
    key_day("rate_date"),
    account(),
    *key_text("base", "currency"),
    *exact("rate"),
    comment="exchange_rates: what one unit of the base costs in a currency on a day.",
)

month_rates = rollup(
    "month_rates",
    Column("dataset", String, primary_key=True),
    Column("month", Date, primary_key=True),
    *key_text("currency"),
    key_day("rate_day"),
    *told("rate"),
    comment="The rates a month's amounts were reported with, by the day asked for; empty where there was none.",
)

label_settings = Table(
    "label_settings",
    metadata,
    Column("setting_name", String, primary_key=True),
    Column("setting_value", String, nullable=False),
    created(),
    updated(),
    comment="What the figures depend on beside the data: reporting_currency.",
)
