"""What was earned and spent: statements, shops, bank accounts."""

from bedrot.metrics.additivity import Axis
from bedrot.metrics.expressions import Direction, Expected, NewestStatement, PaymentDelay, Ratio, Sum
from bedrot.metrics.metric import Metric
from bedrot.model.families import Family

PLAYS = ("stream", "subscription", "ads", "bundle", "ugc", "audio tier")
"""Kinds of use in which a unit is a play."""

STREAMING = (*PLAYS, "adjustment")
"""Kinds of use that streaming revenue comes from: plays, and what stores take back or add for them."""

RIGHTS = ("performance", "mechanical", "neighbouring", "society")
"""Kinds of use that societies pay for; ``society`` where a statement does not tell which right it was."""

_UNITS = Sum("royalties", "units")
_PLAYS = Sum("royalties", "units", tiers=PLAYS)
_GROSS = Sum("royalties", "net")
_NET = Sum("royalties", "net", after_splits=True)
_STREAMING_GROSS = Sum("royalties", "net", tiers=STREAMING)
_STREAMING_NET = Sum("royalties", "net", tiers=STREAMING, after_splits=True)
_CASH = Sum("bank_transactions", "amount")
_INCOME = Sum("bank_transactions", "amount", direction=Direction.IN)
_EXPENSES = Sum("bank_transactions", "amount", direction=Direction.OUT)

_DISTRIBUTOR = (Family.DISTRIBUTOR,)
_BANK = (Family.BANK,)

MONEY = (
    Metric(
        "revenue_per_stream",
        "K-04",
        "Gross revenue per stream",
        "Streaming earnings before royalty splits, divided by the plays they were paid for.",
        "money per stream",
        Ratio(_STREAMING_GROSS, _PLAYS, by=Axis.STORE),
        _DISTRIBUTOR,
    ),
    Metric(
        "gross_revenue",
        "K-05",
        "Gross revenue",
        "Everything distributors paid for a month of use, before royalty splits; refunds are negative.",
        "money",
        _GROSS,
        _DISTRIBUTOR,
    ),
    Metric(
        "net_revenue",
        "K-06",
        "Net revenue",
        "What distributors paid for a month of use, each track times the label's share of it.",
        "money",
        _NET,
        _DISTRIBUTOR,
    ),
    Metric(
        "expenses",
        "K-07",
        "Expenses",
        "Money that left the label's accounts and cards in a month, by category; transfers between them left out.",
        "money",
        _EXPENSES,
        _BANK,
        less_is_better=True,
    ),
    Metric(
        "income",
        "",
        "Income",
        "Money that came in on the label's accounts in a month, by category; transfers between them left out.",
        "money",
        _INCOME,
        _BANK,
    ),
    Metric(
        "profit_margin",
        "K-14",
        "Profit margin",
        "Income less expenses in percent of income, all of one month and as the bank saw them: cash, not statements, "
        "which pay for months long past.",
        "%",
        Ratio(_CASH, _INCOME, percent=True, by=Axis.ACCOUNT),
        _BANK,
    ),
    Metric(
        "payout_per_stream",
        "K-33",
        "Net payout per stream",
        "Streaming earnings after royalty splits, divided by the plays they were paid for.",
        "money per stream",
        Ratio(_STREAMING_NET, _PLAYS, by=Axis.STORE),
        _DISTRIBUTOR,
    ),
    Metric(
        "sync_revenue",
        "",
        "Sync revenue",
        "What was paid for music in pictures and advertisements, before royalty splits, by month of use.",
        "money",
        Sum("royalties", "net", tiers=("sync",)),
        _DISTRIBUTOR,
    ),
    Metric(
        "rights_revenue",
        "",
        "Society revenue",
        "What societies paid for performances, copies and neighbouring rights, before royalty splits, by month of use.",
        "money",
        Sum("royalties", "net", tiers=RIGHTS),
        _DISTRIBUTOR,
    ),
    Metric(
        "shop_revenue",
        "",
        "Shop revenue",
        "What the label kept of a month's orders in its shops, before the cost of making what was sold.",
        "money",
        Sum("shop_sales", "net"),
        (Family.SHOP,),
    ),
    Metric(
        "expected_revenue",
        "",
        "Expected streaming revenue",
        "Each store's distributor streams of a month times the label's expected payout per stream, before royalty "
        "splits; the rates and where they are from stand beside it.",
        "money",
        Expected(Sum("daily_streams", "streams"), rate="payout_per_stream"),
        _DISTRIBUTOR,
    ),
    Metric(
        "payment_delay",
        "",
        "Payment delay",
        "Mean months from the end of use to statement, weighted by statement lines.",
        "months",
        PaymentDelay(_UNITS),
        _DISTRIBUTOR,
        less_is_better=True,
    ),
    Metric(
        "newest_statement",
        "",
        "Newest statement",
        "Total of the newest statement, before royalty splits; of an account with daily reports, that of its newest whole month.",
        "money",
        NewestStatement(_GROSS),
        _DISTRIBUTOR,
    ),
)
