"""Orders out of a table of articles: totals once for each order, the rest by article.

Source: ``marketing.md``, section 4.1. Net revenue of an order is its total less what was refunded. An article's part
of it is quantity times price less its discount; what remains (shipping, tax, discounts on the whole, refunds) stands in
a row of its own, so that all rows of an order add up to its net revenue.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from bedrot.connect.connector import Row, Table
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
_NUMBERS = ("Lineitem quantity", "Lineitem price", "Lineitem discount")
_NO_FIGURES = (None,) * 7
_KEPT_AMOUNTS = 50_000
"""How many texts are remembered as the amounts that they are: prices and quantities come again and again."""


class _Article(NamedTuple):
    """A row as it was read: where it stands, what is wrong with it, and its cells without blanks around them."""

    where: str
    damaged: str | None
    name: str
    id: str
    created: str
    currency: str
    status: str
    cancelled: str
    shipped_to: str
    billed_to: str
    item: str
    sku: str
    quantity: str
    price: str
    discount: str
    discount_of_all: str
    shipping: str
    taxes: str
    refunded: str
    total: str


_READ = (
    *(
        "Name",
        "Id",
        "Created at",
        "Currency",
        "Financial Status",
        "Cancelled at",
        "Shipping Country",
        "Billing Country",
    ),
    *("Lineitem name", "Lineitem sku", "Lineitem quantity", "Lineitem price", "Lineitem discount", "Discount Amount"),
    *("Shipping", "Taxes", "Refunded Amount", "Total"),
)
"""The columns behind an article's texts, in their order."""


def rows_of(table: Table) -> Callable[[], Iterable[Row]]:
    """The rows of an export with its articles, as :data:`COLUMNS`, each time anew."""

    def rows() -> Iterator[Row]:
        orders = _Orders()
        for _, group in groupby(_articles(table), key=attrgetter("name")):
            yield from orders.rows(list(group))

    return rows


def _articles(table: Table) -> Iterator[_Article]:
    keys = [header_key(header) for header in table.header]
    cells = itemgetter(*(keys.index(key) if key in keys else -1 for key in map(header_key, _READ)))
    for row in table.rows():
        yield _Article(row.where, row.problem, *[text.strip() if text else "" for text in cells((*row.values, None))])


class _Orders:
    """Makes rows of the articles of an order; what amounts were worked out lately is remembered."""

    def __init__(self) -> None:
        self._decimal = lru_cache(_KEPT_AMOUNTS)(decimal_of)
        self._written = lru_cache(_KEPT_AMOUNTS)(written)

    def rows(self, articles: Sequence[_Article]) -> Iterator[Row]:
        """The rows of one order: its articles and the order as a whole."""
        first = articles[0]
        problem = self._problem(articles)
        if problem is not None:
            for article in articles:
                yield Row((None,) * len(COLUMNS), article.where, article.damaged or problem)
            return
        status = "cancelled" if first.cancelled else first.status.casefold()
        counts, is_paid = status not in ("cancelled", *_NEVER), status in _PAID
        of_articles = Decimal(0)
        for number, article in enumerate(articles, start=1):
            gross = self._amount(article.quantity) * self._amount(article.price)
            net = gross - self._amount(article.discount)
            of_articles += net
            figures: tuple[str | None, ...] = _NO_FIGURES
            if counts:
                earned = self._written(net) if is_paid else None
                figures = (article.quantity, self._written(gross), article.discount, None, None, None, earned)
            yield _row(first, article, status, (str(number), article.item, article.sku), figures)
        yield self._whole(first, status, of_articles, counts=counts, is_paid=is_paid)

    def _whole(self, first: _Article, status: str, of_articles: Decimal, *, counts: bool, is_paid: bool) -> Row:
        earned = None
        if is_paid:
            earned = self._written(self._amount(first.total) - self._amount(first.refunded) - of_articles)
        told = (first.discount_of_all, first.shipping, first.taxes, first.refunded) if counts else (None,) * 4
        return _row(first, first, status, (WHOLE, None, None), (None, None, *told, earned))

    def _problem(self, articles: Sequence[_Article]) -> str | None:
        """Why an order cannot be taken: none of its rows is then, or its total would be spread over the wrong ones."""
        first = articles[0]
        if any(article.damaged for article in articles):
            return "Another row of this order is damaged, so its total cannot be divided."
        if not first.status or not first.total:
            return "The first row of this order, with its status and total, is not in the file."
        amounts = [
            amount
            for article in articles
            for amount in zip(_NUMBERS, (article.quantity, article.price, article.discount), strict=True)
        ]
        amounts += [("Total", first.total), ("Refunded Amount", first.refunded)]
        odd = next((header for header, text in amounts if text and self._decimal(text) is None), None)
        return odd and f"{odd} of this order is no amount."

    def _amount(self, text: str) -> Decimal:
        """A cell as an amount; an empty one is nothing."""
        return (self._decimal(text) if text else None) or Decimal(0)


def _row(
    first: _Article,
    article: _Article,
    status: str,
    what: tuple[str, str | None, str | None],
    figures: tuple[str | None, ...],
) -> Row:
    """A row as :data:`COLUMNS`. ``what``: its line, the name of the article and its number in the shop."""
    line, item, sku = what
    order = (article.created or first.created, first.id or first.name, line)
    country = first.shipped_to or first.billed_to
    return Row((*order, item, sku, first.currency, status, country, *figures), article.where)
