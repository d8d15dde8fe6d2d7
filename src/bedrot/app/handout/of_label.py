"""The sheets of people, and those that only the label itself is shown: acts, statements, payments, campaigns."""

from collections.abc import Iterable, Sequence
from datetime import date

from bedrot.app.handout.asked import Asked, months_in_words
from bedrot.app.handout.sheet import Column, Row, Sheet, measured, yes_or_no
from bedrot.app.payouts import Match, PayoutState, payouts
from bedrot.metrics.calendar import Span
from bedrot.metrics.tables.audience import Crowd, crowds
from bedrot.metrics.tables.catalogue import Act, act_list
from bedrot.metrics.tables.marketing import Campaign, campaign_list
from bedrot.metrics.tables.spans import told_span
from bedrot.metrics.tables.statements import Sent, bank_book, sent_statements
from bedrot.metrics.tables.tracks import Recording
from bedrot.model.periods import Month

_NOT_NARROWED = "Of all stores and in their own currencies, whatever the report is narrowed to."
_MONTHS_LOOKED_BACK = 3
_STATEMENTS = (
    Column("Source", "The distributor or society."),
    Column("Account", "Whose statement it is."),
    Column("Reported", "The day it was reported on."),
    Column("Currency", "Of its total."),
    Column("Total", "What it adds up to, before royalty splits."),
    Column("Lines", "How many lines it has."),
    Column("First month", "The first month of use that it tells of."),
    Column("Last month", "The last one."),
    Column("Reckoned", "Yes: the account states no net amounts, so the total is nobody's claim."),
    Column("Payout", "Whether it arrived at the bank; unknown where the bank's files cannot tell."),
)
_PAYMENTS = (
    Column("State", "Paid, differs, waiting (there is time yet) or missing (62 days are over)."),
    Column("Source", "The distributor or society."),
    Column("Account", "Whose statements they are."),
    Column("Currency", "Of both amounts."),
    Column("Arrived", "The day the payout came in at the bank."),
    Column("Amount", "What came in."),
    Column("Statements", "The days of the statements that it pays or comes nearest to."),
    Column("Stated", "What these add up to."),
    Column("Difference", "What came in less what was stated."),
)
_AUDIENCE = (
    Column("Counted by", "Who counted: a social network, or a store."),
    Column("Where", "The network or store."),
    Column("Account", "The account on it."),
    Column("Act", "Whose people they are."),
    Column("Followers", "On the newest settled day. The same people may follow in several places: never add them."),
    Column("As of", "That day."),
    Column("28 days before", "Followers 28 days before that day."),
    Column("Change (%)", "By how many percent followers changed over these days."),
    Column("Reached", "People reached (a network) or listening (a store) on one day."),
    Column("Reached on", "That day."),
)


def act_sheet(asked: Asked, found: list[Recording], span: Span, currency: str | None) -> Sheet:
    """The label's acts with what their recordings earned; a recording of several acts counts for the first."""
    money = f" ({currency})" if currency else ""
    columns = [
        Column("Act", "Its name."),
        Column("Status", "Active, inactive, archived, or unlisted: not in the label's own list."),
        Column("Members", "Of a collaboration, who takes part."),
        Column("Recordings", "How many are its own; one of several acts is the first one's."),
        Column(f"Gross{money}", "What these were paid, before royalty splits."),
        Column("Units", "Plays, downloads and other uses that were paid for."),
    ]
    rows = [_act(each, currency or "money") for each in act_list(asked.connection, found)]
    return Sheet("Acts", asked.about(months_in_words(span), currency), columns, rows)


def _act(each: Act, currency: str) -> Row:
    revenue, units = measured(each.revenue, currency), None if each.units is None else int(each.units)
    return (each.name, each.status, ", ".join(each.members) or None, each.tracks, revenue, units)


def payment_sheets(asked: Asked) -> list[Sheet]:
    """Statements, and what came in at the bank for them; with months asked for, those that tell of them."""
    sent = sent_statements(asked.connection)
    matches, states = payouts(sent, bank_book(asked.connection))
    span = asked.span
    statements = [
        _statement(each, states.get((each.source, each.account, each.currency, each.day or date.min)))
        for each in sent
        if span is None or (each.first <= span.last and span.first <= each.last)
    ]
    payments = [_payment(each) for each in matches if span is None or _touches(each, span)]
    about = "all of them" if span is None else f"that tell of {months_in_words(span)}"
    came = "all of them" if span is None else f"reported or arrived in {months_in_words(span)}"
    return [
        Sheet("Statements", f"Statements: {about}, newest first", _STATEMENTS, statements, [_NOT_NARROWED]),
        Sheet("Payments", f"Payouts and statements: {came}, newest first", _PAYMENTS, payments, [_NOT_NARROWED]),
    ]


def _statement(each: Sent, payout: PayoutState | None) -> Row:
    return (
        each.source_name,
        each.account,
        each.day,
        each.currency,
        measured(each.total, each.currency),
        each.lines,
        each.first,
        each.last,
        yes_or_no(is_so=each.estimated),
        (payout or PayoutState.UNKNOWN).value,
    )


def _payment(each: Match) -> Row:
    return (
        each.state.value,
        each.source,
        each.account,
        each.currency,
        each.day,
        measured(each.amount, each.currency),
        ", ".join(map(str, each.statements)) or None,
        measured(each.stated, each.currency),
        measured(each.difference, each.currency),
    )


def _touches(each: Match, span: Span) -> bool:
    days: Iterable[date] = [*each.statements, *([] if each.day is None else [each.day])]
    return any(span.first <= Month.of(day) <= span.last for day in days)


def audience_sheet(asked: Asked) -> Sheet:
    """People on networks and in stores, each account and act on its own newest settled day."""
    newest = min(asked.filters.last.last, asked.today) if asked.filters.last else asked.today
    month = Month.of(newest)
    found = crowds(asked.asking(Span(month.plus(-_MONTHS_LOOKED_BACK), month)), newest)
    notes = ["The same people may follow in several places: each line stands for itself."]
    return Sheet("Audience", asked.about(f"up to {newest}"), _AUDIENCE, [_crowd(each) for each in found], notes)


def _crowd(each: Crowd) -> Row:
    return (
        each.family.value,
        each.network.name,
        each.account,
        each.act,
        each.followers,
        each.day,
        each.before,
        measured(each.change, "%"),
        each.reached,
        each.reached_day,
    )


def campaign_sheet(asked: Asked) -> Sheet:
    """What each campaign cost and did, the dearest first."""
    span = asked.span or told_span(asked.connection, "ad_daily", asked.today)
    found, currency, notes = campaign_list(asked.asking(span), span)
    rows = [_campaign(each, currency or "money") for each in found]
    about = asked.about(months_in_words(span), currency)
    return Sheet("Campaigns", about, _campaign_columns(currency), rows, notes)


def _campaign_columns(currency: str | None) -> Sequence[Column]:
    money = f" ({currency})" if currency else ""
    return [
        Column("Campaign", "Its name."),
        Column("Account", "Of which account."),
        Column("Act", "Whom of the label it means, else what its name says."),
        Column("From", "Its first day in the period."),
        Column("To", "Its last day in the period."),
        Column(f"Spend{money}", "What it cost."),
        Column(f"Attributed{money}", "Purchases that the platform says came of it, which is its claim."),
        Column("Impressions", "How often it was shown."),
        Column("Clicks", "How often somebody pressed it."),
        Column("Link clicks", "How often somebody followed its link."),
        Column("Results", "What the campaign was set up to bring."),
        Column(f"Per click{money}", "Spend divided by clicks."),
        Column(f"Per thousand{money}", "Spend for a thousand impressions."),
        Column("Clicks of impressions (%)", "Clicks in percent of impressions."),
        Column("Provisional", "Whether some of its days are still being corrected."),
    ]


def _campaign(each: Campaign, currency: str) -> Row:
    counts = {name: None if value is None else int(value) for name, value in each.counts.items()}
    return (
        each.name,
        each.account.name,
        each.known_act or each.act,
        each.first,
        each.last,
        measured(each.spend, currency),
        measured(each.attributed, currency),
        *(counts[name] for name in ("impressions", "clicks", "link_clicks", "results")),
        measured(each.cpc, f"{currency} per click"),
        measured(each.cpm, f"{currency} per thousand"),
        measured(each.ctr, "%"),
        yes_or_no(is_so=each.provisional),
    )
