"""Orders out of a table of articles: totals once for each order, the rest by article.

Source: ``marketing.md``, section 4.1. Net revenue of an order is its total less what was refunded. An article's part
of it is quantity times price less its discount; what remains (shipping, tax, discounts on the whole, refunds) stands in
a row of its own, so that all rows of an order add up to its net revenue.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from bedrot.connect.connector import Row, Table
from bedrot.connect.derive import cells_of
from bedrot.connect.ledger import decimal_of, written
from bedrot.model.names import header_key

COLUMNS = (
    *("Created at", "Order", "Line", "Lineitem name", "Lineitem sku", "Currency", "Status", "Country", "Units"),
    *("Gross", "Discount", "Shipping", "Taxes", "Refunded Amount", "Net"),
)
"""Columns of a row as it is handed on."""

WHOLE = "order"
"""What stands in ``Line`` in the row of an order as a whole."""

_PAID = ("paid", "partially_paid", "partially_refunded", "refunded")
_NEVER = ("voided",)


@dataclass(frozen=True)
class _Article:
    row: Row
    cells: Mapping[str, str | None]

    def text(self, *headers: str) -> str:
        """The first of these cells that is not empty."""
        found = ((self.cells.get(header_key(header)) or "").strip() for header in headers)
        return next((text for text in found if text), "")

    def amount(self, header: str) -> Decimal | None:
        """A cell as an amount; an empty one is nothing."""
        text = self.text(header)
        return decimal_of(text) if text else Decimal(0)


def rows_of(table: Table) -> Callable[[], Iterable[Row]]:
    """The rows of an export with its articles, as :data:`COLUMNS`, each time anew."""

    def rows() -> Iterator[Row]:
        pairs = zip(table.rows(), cells_of(table), strict=True)
        articles = (_Article(row, cells) for row, cells in pairs)
        for _, group in groupby(articles, key=lambda article: article.text("Name")):
            yield from _order(list(group))

    return rows


def _order(articles: list[_Article]) -> Iterator[Row]:
    first = articles[0]
    problem = _problem(articles)
    if problem is not None:
        for article in articles:
            yield Row((None,) * len(COLUMNS), article.row.where, article.row.problem or problem)
        return
    status = "cancelled" if first.text("Cancelled at") else first.text("Financial Status").casefold()
    counts, is_paid = status not in ("cancelled", *_NEVER), status in _PAID
    nets = [_net_of(article) for article in articles]
    for number, (article, net) in enumerate(zip(articles, nets, strict=True), start=1):
        cells = _common(first, article, str(number), status)
        cells |= {"Lineitem name": article.text("Lineitem name"), "Lineitem sku": article.text("Lineitem sku")}
        if counts:
            cells["Units"] = article.text("Lineitem quantity")
            cells["Gross"] = written(_gross_of(article))
            cells["Discount"] = article.text("Lineitem discount")
            cells["Net"] = written(net) if is_paid else None
        yield _row(cells, article)
    yield _whole(first, status, sum(nets, Decimal(0)), counts=counts, is_paid=is_paid)


def _whole(first: _Article, status: str, of_articles: Decimal, *, counts: bool, is_paid: bool) -> Row:
    cells = _common(first, first, WHOLE, status)
    if counts:
        cells["Discount"] = first.text("Discount Amount")
        cells["Shipping"], cells["Taxes"] = first.text("Shipping"), first.text("Taxes")
        cells["Refunded Amount"] = first.text("Refunded Amount")
    if is_paid:
        total, refunded = first.amount("Total") or Decimal(0), first.amount("Refunded Amount") or Decimal(0)
        cells["Net"] = written(total - refunded - of_articles)
    return _row(cells, first)


def _common(first: _Article, article: _Article, line: str, status: str) -> dict[str, str | None]:
    return {
        "Created at": article.text("Created at") or first.text("Created at"),
        "Order": first.text("Id", "Name"),
        "Line": line,
        "Currency": first.text("Currency"),
        "Status": status,
        "Country": first.text("Shipping Country", "Billing Country"),
    }


def _row(cells: Mapping[str, str | None], article: _Article) -> Row:
    return Row(tuple(cells.get(column) for column in COLUMNS), article.row.where)


def _problem(articles: list[_Article]) -> str | None:
    """Why an order cannot be taken: none of its rows is then, or its total would be spread over the wrong ones."""
    first = articles[0]
    if any(article.row.problem for article in articles):
        return "Another row of this order is damaged, so its total cannot be divided."
    if not first.text("Financial Status") or not first.text("Total"):
        return "The first row of this order, with its status and total, is not in the file."
    numbers = ("Lineitem quantity", "Lineitem price", "Lineitem discount")
    odd = [header for article in articles for header in numbers if article.amount(header) is None]
    odd += [header for header in ("Total", "Refunded Amount") if first.amount(header) is None]
    return f"{odd[0]} of this order is no amount." if odd else None


def _gross_of(article: _Article) -> Decimal:
    return (article.amount("Lineitem quantity") or Decimal(0)) * (article.amount("Lineitem price") or Decimal(0))


def _net_of(article: _Article) -> Decimal:
    return _gross_of(article) - (article.amount("Lineitem discount") or Decimal(0))
