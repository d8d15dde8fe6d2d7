"""What was earned and spent: statements, orders of a shop, movements on an account."""

from bedrot.model.conformed.shape import ACT, FLAG, SOURCE, Conformed, amounts, counts, days, texts
from bedrot.model.families import Family

ROYALTIES = Conformed(
    "royalties",
    Family.DISTRIBUTOR,
    "What was paid: units and money by statement, time of use, store, country and track or work",
    grain={
        **SOURCE,
        **days("report_date", "sale_month"),
        **counts("months"),
        **texts("store", "store_name", "tier", "country", "country_name"),
        **ACT,
        **texts("title", "item", "isrc", "upc", "currency", "orig_currency"),
        "estimated": FLAG,
    },
    measures={**counts("units"), **amounts("net", "gross", "withheld", "recoup", "fees", "tax", "orig_amount")},
)
"""``sale_month``: the first month of use, ``months``: how many there are (a quarter has 3 and is never split).

``tier``: the kind of use (``stream``, ``subscription``, ``ads``, ``download``, ``performance`` …), from the statement,
else from the store's name. ``net``: what the account is credited with, in ``currency``. ``gross``: before deductions,
where stated; deductions are positive: ``withheld`` (mechanicals), ``recoup``, ``fees`` (the sender's), ``tax``.
``orig_amount`` in ``orig_currency``: what the store paid, where the statement tells.
"""

STATEMENT_TOTALS = Conformed(
    "statement_totals",
    Family.DISTRIBUTOR,
    "What statements say they add up to; beside the royalties, never added to them",
    grain={
        **SOURCE,
        **days("report_date", "sale_month", "sale_end"),
        **texts("store", "tier", "country", "entry", "currency"),
    },
    attributes=texts("controller"),
    measures={**counts("units"), **amounts("net", "revenue")},
)
"""``entry``: which total of the statement it is. ``controller``: for whom. ``net``: what the account is credited with;
``revenue``: what the store took in, before it was divided.
"""

DISCOVERY_FEES = Conformed(
    "discovery_fees",
    Family.DISTRIBUTOR,
    "Streams won and commission paid in Spotify's Discovery Mode; already inside the royalties, never added to them",
    grain={**SOURCE, **texts("store"), **days("day"), **texts("currency")},
    measures={**counts("streams"), **amounts("fees")},
)

SHOP_SALES = Conformed(
    "shop_sales",
    Family.SHOP,
    "What was sold by a shop: one row per order and article; shipping, tax and refunds on a row of their own per order",
    grain={**SOURCE, **days("day"), **texts("order_id", "line", "item", "sku", "currency")},
    attributes=texts("status", "country"),
    measures={**counts("units"), **amounts("gross", "discount", "shipping", "tax", "refunded", "net", "cost")},
)
"""``net``: what the label keeps before costs; ``cost``: what it pays the maker (Printful). Buyers are not in here."""

BANK_TRANSACTIONS = Conformed(
    "bank_transactions",
    Family.BANK,
    "Movements on bank accounts and cards: income is positive, expenses are negative",
    grain={**SOURCE, **days("day", "posted"), **texts("description", "bank_category", "entry", "currency")},
    attributes={**texts("category", "payee", "status"), "transfer": FLAG},
    measures=amounts("amount", "balance"),
)
"""``entry`` tells equal movements of one day apart: the amount and which one of them it is in the file (``-12.50#2``).

``category`` and ``payee`` are what the label's ``catalog/categories.csv`` says of the description; ``transfer``:
between the label's own accounts, neither income nor expense. ``balance``: after the movement, where stated.
"""

EARNINGS = (ROYALTIES, STATEMENT_TOTALS, DISCOVERY_FEES, SHOP_SALES, BANK_TRANSACTIONS)
