"""Bandcamp's sales reports: UTF-16, one row a sale, the buyers in it (``formats/distributors.md`` section 4.6)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bedrot.demo.downloads import Download, csv_bytes
from bedrot.demo.fan_sales import Sale
from bedrot.demo.timeline import Timeline, moment

PLATFORM, KIND = "bandcamp", "sales"
_COLUMNS = (
    *("date", "paid to", "item type", "item name", "artist", "currency", "item price", "quantity", "discount code"),
    *("sub total", "additional fan contribution", "tax rate", "seller tax", "marketplace tax", "shipping"),
    *("ship from country name", "transaction fee", "fee type", "item total", "amount you received"),
    *("bandcamp transaction id", "paypal transaction id", "assessed revenue share", "collected revenue share"),
    *("balance of revenue share", "change to payout balance", "payout balance", "net amount", "package", "option"),
    *("item url", "sku", "catalog number", "upc", "isrc", "buyer name", "buyer email", "buyer phone", "buyer note"),
    *("ship to name", "ship to street", "ship to street 2", "ship to city", "ship to state", "ship to zip"),
    *("ship to country", "ship to country code", "ship date", "ship notes", "country", "country code"),
    *("region/state", "city", "referrer", "referrer url"),
)
_COUNTRIES = {"US": "United States", "GB": "United Kingdom", "CA": "Canada", "DE": "Germany", "NL": "Netherlands"}
_LABEL = "label@bedrot.example"


def bandcamp_reports(sales: Sequence[Sale], timeline: Timeline) -> list[Download]:
    """Two reports that follow each other."""
    older, newest = timeline.bandcamp_reports
    return [_report(sales, timeline.second_year, older), _report(sales, older, newest)]


def buyer_of(sale: Sale) -> tuple[str, str]:
    """Name and address of the invented buyer of a sale."""
    return f"Fan Number{sale.number % 1000}", f"fan{sale.number}@buyers.example"


def _report(sales: Sequence[Sale], first: date, day: date) -> Download:
    told = [sale for sale in sales if first <= sale.at.date() < day]
    cells = [_cells(sale) for sale in told]
    rows = [_COLUMNS, *([cell.get(column, "") for column in _COLUMNS] for cell in cells)]
    name = f"{first:%Y%m%d}-{day - timedelta(days=1):%Y%m%d}_bandcamp_raw_data_Bedrot.csv"
    content = csv_bytes(rows, encoding="utf-16")
    return Download(name, content, moment(day, 5, 48, 30), PLATFORM, KIND, rows={KIND: len(told)})


def _cells(sale: Sale) -> dict[str, str]:
    name, address = buyer_of(sale)
    price = f"{sale.price}"
    is_record, is_track = sale.item == "package", sale.item == "track"
    cells = {
        "date": _us_time(sale.at),
        "paid to": _LABEL,
        "item type": sale.item,
        "item name": sale.track.title if is_track else sale.track.release,
        "artist": sale.track.act,
        "currency": sale.currency,
        "item price": price,
        "quantity": "1",
        "sub total": price,
        "transaction fee": f"{sale.fee}",
        "fee type": "paypal",
        "item total": price,
        "amount you received": f"{sale.price - sale.fee}",
        "bandcamp transaction id": f"{sale.number}",
        "assessed revenue share": f"{sale.share}",
        "collected revenue share": f"{sale.share}",
        "net amount": f"{sale.net}",
        "upc": "" if is_track else sale.track.upc,
        "isrc": sale.track.isrc if is_track else "",
        "buyer name": name,
        "buyer email": address,
        "country": _COUNTRIES[sale.country],
        "country code": sale.country,
    }
    if is_record:
        cells |= {
            "package": "Vinyl LP",
            "ship to name": name,
            "ship to street": f"{sale.number % 97 + 1} Invented Street",
        }
    return cells


def _us_time(at: datetime) -> str:
    """``3/14/31 5:45pm``."""
    return f"{at.month}/{at.day}/{at:%y} {at.hour % 12 or 12}:{at:%M}{'am' if at.hour < 12 else 'pm'}"
