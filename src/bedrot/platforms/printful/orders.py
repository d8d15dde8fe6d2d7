"""Orders of an answer as rows: a row for each article, and one for what an order cost beyond its articles.

Source: ``marketing.md``, section 4.2. ``costs`` is what the label pays, ``retail_costs`` what the buyer paid; the latter
repeats what the shop counts and is kept beside it only.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from bedrot.connect.connector import Row
from bedrot.connect.jsontext import Json
from bedrot.connect.ledger import decimal_of, written
from bedrot.connect.records import Record

COLUMNS = (
    *("created", "order", "line", "name", "sku", "currency", "status", "quantity", "cost"),
    *("retail", "retail_currency"),
)

_UNPAID = ("draft", "failed", "canceled", "cancelled")


def rows_of(records: Sequence[Record]) -> Iterator[Row]:
    """The rows of all orders, as :data:`COLUMNS`; orders never charged bear no cost."""
    for record in records:
        order = record.value if isinstance(record.value, dict) else {}
        articles = [item for item in _list(order.get("items")) if isinstance(item, dict)]
        costs, retail = _object(order.get("costs")), _object(order.get("retail_costs"))
        status = (_text(order.get("status")) or "").casefold()
        common = {
            "created": _day(_text(order.get("created"))),
            "order": _text(order.get("external_id")) or _text(order.get("id")),
            "currency": _text(costs.get("currency")),
            "status": status,
        }
        total = decimal_of(_text(costs.get("total")) or "")
        of_articles = [_cost_of(article) for article in articles]
        if total is None or any(cost is None for cost in of_articles):
            yield Row((None,) * len(COLUMNS), record.where, "Its costs are no amounts.")
            continue
        charged = status not in _UNPAID
        for number, (article, cost) in enumerate(zip(articles, of_articles, strict=True), start=1):
            cells = common | {"line": str(number), "name": _text(article.get("name")), "sku": _text(article.get("sku"))}
            cells |= {
                "quantity": _text(article.get("quantity")),
                "cost": written(cost or Decimal(0)) if charged else None,
            }
            yield _row(cells, f"{record.where}.items[{number - 1}]")
        rest = total - sum((cost or Decimal(0) for cost in of_articles), Decimal(0))
        cells = common | {"line": "order", "cost": written(rest) if charged else None}
        cells |= {"retail": _text(retail.get("total")), "retail_currency": _text(retail.get("currency"))}
        yield _row(cells, record.where)


def _row(cells: Mapping[str, str | None], where: str) -> Row:
    return Row(tuple(cells.get(column) for column in COLUMNS), where)


def _cost_of(article: Mapping[str, Json]) -> Decimal | None:
    quantity = decimal_of(_text(article.get("quantity")) or "")
    price = decimal_of(_text(article.get("price")) or "")
    return None if quantity is None or price is None else quantity * price


def _day(seconds: str | None) -> str | None:
    """The day (UTC) of a moment in seconds since 1970."""
    if seconds is None or not (seconds.isascii() and seconds.isdigit()) or len(seconds) > 11:
        return seconds
    return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _object(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
