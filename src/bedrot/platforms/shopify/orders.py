"""Orders out of a table of articles: totals once for each order, the rest by article.

Source: ``marketing.md``, section 4.1. Net revenue of an order is its total less what was refunded. An article's part
of it is quantity times price less its discount; what remains (shipping, tax, discounts on the whole, refunds) stands in
a row of its own, so that all rows of an order add up to its net revenue.

An order is refused with all its rows where its total would be spread over the wrong ones: one of them is damaged, the
first one with status and total is not in the file, or one of these amounts is none. Nor is one that has more than 10
digits before the point or 8 decimals, or an article of 10^12 or more: what follows from them would not be exact.
"""

from bedrot.connect.connector import Table
from bedrot.connect.gathering import gathered, statement_in

COLUMNS = (
    *("Created at", "Order", "Line", "Lineitem name", "Lineitem sku", "Currency", "Status", "Country", "Units"),
    *("Gross", "Discount", "Shipping", "Taxes", "Refunded Amount", "Net"),
)
"""Columns of a row as it is handed on. ``Line``: which article of its order it is; ``order`` for the order as a whole."""

_LOOKED_AT = {
    "name": "Name",
    "id": "Id",
    "created": "Created at",
    "currency": "Currency",
    "status": "Financial Status",
    "cancelled": "Cancelled at",
    "shipped_to": "Shipping Country",
    "billed_to": "Billing Country",
    "item": "Lineitem name",
    "sku": "Lineitem sku",
    "quantity": "Lineitem quantity",
    "price": "Lineitem price",
    "discount": "Lineitem discount",
    "discount_of_all": "Discount Amount",
    "shipping": "Shipping",
    "taxes": "Taxes",
    "refunded": "Refunded Amount",
    "total": "Total",
}
"""What the statement calls columns of an export. None of the others leaves the file."""


def orders_of(table: Table) -> Table:
    """The orders in an export with its articles, as :data:`COLUMNS`."""
    statement = statement_in("bedrot.platforms.shopify", "orders")
    return gathered(table, _LOOKED_AT, statement, dataset=table.dataset, header=COLUMNS, constants=table.constants)
