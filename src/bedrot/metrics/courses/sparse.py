"""Cells of what happens now and then: advertising, links, mailings, bank movements, orders.

A day without a row is one on which nothing happened, as far as its source has been heard of since.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table, func, select, type_coerce

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import Measure
from bedrot.metrics.courses.cells import Cell, Series, Told, shown
from bedrot.metrics.courses.facts import ALL_FACTS, Listed, Part, Selected, Wanted
from bedrot.metrics.courses.names import Asked
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.metrics.expressions import Direction, Sum
from bedrot.metrics.metric import NOT_STATED
from bedrot.metrics.sources.ads import campaign_name
from bedrot.metrics.sources.flags import any_of
from bedrot.metrics.sources.links import Links, counting
from bedrot.metrics.sources.rollup import Rollup, accounts_of, told
from bedrot.model.errors import RequestInvalid
from bedrot.model.periods import Month
from bedrot.warehouse.schema.earnings import bank_transactions, shop_sales
from bedrot.warehouse.schema.marketing import ad_performance_daily, campaigns, email_campaigns, link_daily
from bedrot.warehouse.schema.masters import artists, payee_names
from bedrot.warehouse.schema.rollups import ad_months, cash_months, shop_months
from bedrot.warehouse.types import Exact

Heard = Callable[[date, date], bool]
LinkKey = tuple[Month, int, str, str]
"""Month, page's account, link and service."""


def ads(asked: Asked) -> Told:
    """What each campaign cost and did; days that the platform may still restate are counted, as in the figures."""
    question, measure, asking, names = asked.question, asked.measure, asked.asking, asked.names
    what, source = _sum_of(measure), _rollup_of(question, asking)
    chosen = names.numbered(question, account=campaigns.c.account_id)
    if question.step is Step.MONTH:
        by = [ad_months.c.campaign_id, ad_months.c.account_id, ad_months.c.is_provisional]
        rows: Sequence[tuple[Any, ...]] = [
            (month.first, *members, value) for month, members, value in source.grouped(what, question.span, by, *chosen)
        ]
    else:
        rows = _advertised_days(question, what, source, chosen, asking)
    called = _campaigns(asking)
    cells = [
        Cell(day, names.series(called[number], names.accounts[of]), value, value, whole=not provisional)
        for day, number, of, provisional, value in rows
    ]
    return Told((Axis.CAMPAIGN, Axis.ACCOUNT), cells, heard(question, asking), *_currency(what, source, question))


def ads_behind(asked: Asked, wanted: Wanted) -> Selected:
    """Days of advertisements."""
    question, asking, names = asked.question, asked.asking, asked.names
    chosen = [
        *names.numbered(question, account=campaigns.c.account_id),
        *wanted.numbered(Axis.ACCOUNT, campaigns.c.account_id, names.accounts),
        *wanted.numbered(Axis.CAMPAIGN, campaigns.c.campaign_id, _campaigns(asking)),
    ]
    return _advertised(question, _sum_of(asked.measure), _rollup_of(question, asking), chosen)


def _advertised(question: Question, what: Sum, source: Rollup, chosen: Sequence[ColumnElement[bool]]) -> Selected:
    """The facts of some days, with their campaigns."""
    table = ad_performance_daily
    return Selected.from_table(
        table,
        table.c[source.amount(what).name],
        table.c.performance_date.between(question.first, question.last),
        *chosen,
        *source.chosen(),
        *_in_currency(table, what, source),
        of=table.join(campaigns, campaigns.c.campaign_id == table.c.campaign_id).outerjoin(
            artists, artists.c.artist_id == campaigns.c.artist_id
        ),
    )


def _advertised_days(
    question: Question, what: Sum, source: Rollup, chosen: Sequence[ColumnElement[bool]], asking: Asking
) -> Sequence[tuple[Any, ...]]:
    table, facts = ad_performance_daily, _advertised(question, what, source, chosen)
    keys = (table.c.performance_date, table.c.campaign_id, campaigns.c.account_id)
    rows = asking.connection.execute(
        select(*keys, any_of(table.c.is_provisional), func.sum(facts.value))
        .select_from(facts.of)
        .where(*facts.conditions, facts.value.is_not(None))
        .group_by(*keys)
    )
    return [tuple(row) for row in rows]


def _campaigns(asking: Asking) -> Mapping[int, Member]:
    key = func.coalesce(func.nullif(campaigns.c.external_campaign_id, ""), campaign_name())
    rows = asking.connection.execute(select(campaigns.c.campaign_id, key, campaign_name()))
    return {number: Member(key, name) for number, key, name in rows}


def mailings(asked: Asked) -> Told:
    """What became of each mailing, on the day it was sent."""
    question, asking, names = asked.question, asked.asking, asked.names
    _rollup_of(question, asking)
    table, facts = email_campaigns, mailings_behind(asked, ALL_FACTS)
    told = (table.c.account_id, table.c.external_campaign_id, table.c.title, table.c.subject)
    rows = asking.connection.execute(
        select(table.c.sent_date, *told, facts.value, table.c.is_provisional).where(
            *facts.conditions, facts.value.is_not(None)
        )
    )
    cells = [
        Cell(
            sent,
            names.series(names.accounts[account], Member(number, title or subject or number)),
            value,
            value,
            whole=not provisional,
        )
        for sent, account, number, title, subject, value, provisional in rows
    ]
    return Told((Axis.ACCOUNT, Axis.MAILING), cells, heard(question, asking))


def mailings_behind(asked: Asked, wanted: Wanted) -> Selected:
    """Mailings sent on some days."""
    question, names, table = asked.question, asked.names, email_campaigns
    return Selected.from_table(
        table,
        table.c[_sum_of(asked.measure).measure],
        table.c.sent_date.between(question.first, question.last),
        *names.numbered(question, account=table.c.account_id),
        *wanted.numbered(Axis.ACCOUNT, table.c.account_id, names.accounts),
        *wanted.keyed(Axis.MAILING, table.c.external_campaign_id),
    )


def links(asked: Asked) -> Told:
    """Views and clicks of each page, or of each link on it; each page's own figures, else those of its links."""
    question, measure, asking, names = asked.question, asked.measure, asked.asking, asked.names
    source = _rollup_of(question, asking)
    if not isinstance(source, Links):
        raise TypeError(f"{question.dataset} is not read as links")
    by_link = question.by is Axis.LINK
    column = _sum_of(measure).measure
    rows = _counting(source, column, by_link=by_link)
    told_rows = _link_months if question.step is Step.MONTH else _link_days
    titles = _titles(question, asking) if by_link else {}
    series: dict[tuple[int, str], Series] = {}
    for _, number, link, _ in rows:
        parts = [names.accounts[number], *([Member(link, titles.get(link) or link)] if by_link else [])]
        if question.account in (None, names.accounts[number].key):
            series[number, link] = names.series(*parts)
    cells = [
        shown(day, series[number, link], value, provisional=not whole)
        if question.step is not Step.MONTH
        else Cell(day, series[number, link], value, value, whole=whole)
        for day, number, link, value, whole in told_rows(question, column, rows, asking)
        if (number, link) in series
    ]
    axes = (Axis.ACCOUNT, Axis.LINK) if by_link else (Axis.ACCOUNT,)
    return Told(axes, cells, heard(question, asking))


def links_behind(asked: Asked, wanted: Wanted) -> Listed:
    """Days of pages, or of the links that together are the whole of their page."""
    question, asking, names = asked.question, asked.asking, asked.names
    source = _rollup_of(question, asking)
    if not isinstance(source, Links):
        raise TypeError(f"{question.dataset} is not read as links")
    column = _sum_of(asked.measure).measure
    rows = _counting(source, column, by_link=question.by is Axis.LINK)
    return Listed(
        [
            Part((day, number, link, service), value)
            for day, number, link, service, value, provisional in _told_of_links(question, column, asking)
            if (Month.of(day), number, link, service) in rows
            and question.account in (None, names.accounts[number].key)
            and wanted.has(Axis.ACCOUNT, names.accounts[number])
            and wanted.has(Axis.LINK, Member(link, link))
            and not (provisional and wanted.settled)
        ]
    )


def _counting(source: Links, column: str, *, by_link: bool) -> Mapping[LinkKey, RowMapping]:
    """The rollup rows that together are the whole of their page and month, by their key."""
    found = {}
    for (month, _), rows in source.rows.items():
        own = [row for row in rows if row["link"]] if by_link else rows
        measured = [row for row in own if row[column] is not None]
        for row in counting(measured or own):
            found[month, row["account_id"], row["link"], row["service"]] = row
    return found


LinkRow = tuple[date, int, str, int, bool]
"""Day or month, page's account, link, figure, and whether it is settled."""


def _link_months(question: Question, column: str, rows: Mapping[LinkKey, RowMapping], _asking: Asking) -> list[LinkRow]:
    return [
        (month.first, number, link, row[column], row["settled_days"] == row["day_count"])
        for (month, number, link, _), row in rows.items()
        if question.first <= month.first <= question.last and row[column] is not None
    ]


def _link_days(question: Question, column: str, rows: Mapping[LinkKey, RowMapping], asking: Asking) -> list[LinkRow]:
    return [
        (on, number, link, value, not provisional)
        for on, number, link, service, value, provisional in _told_of_links(question, column, asking)
        if (Month.of(on), number, link, service) in rows
    ]


def _told_of_links(question: Question, column: str, asking: Asking) -> Sequence[Any]:
    table, day = link_daily, link_daily.c.analytics_date
    return asking.connection.execute(
        select(day, table.c.account_id, table.c.link, table.c.service, table.c[column], table.c.is_provisional).where(
            day.between(question.first, question.last), table.c[column].is_not(None)
        )
    ).all()


def _titles(question: Question, asking: Asking) -> Mapping[str, str | None]:
    rows = asking.connection.execute(
        select(link_daily.c.link, func.max(link_daily.c.title))
        .where(link_daily.c.analytics_date.between(question.first, question.last))
        .group_by(link_daily.c.link)
    )
    return {link: title for link, title in rows}  # noqa: C416 - a row is no pair to mypy


def movements(asked: Asked) -> Told:
    """Money on bank accounts, month by month and category."""
    question, measure, asking, names = asked.question, asked.measure, asked.asking, asked.names
    what, source = _sum_of(measure), _rollup_of(question, asking)
    by = [cash_months.c.category, cash_months.c.account_id]
    chosen = names.numbered(question, account=cash_months.c.account_id)
    cells = [
        Cell(month.first, names.series(_category(category), names.accounts[account]), value, value, whole=True)
        for month, (category, account), value in source.grouped(what, question.span, by, *chosen)
        if value or what.direction is Direction.BOTH
    ]
    axes = (Axis.CATEGORY, Axis.ACCOUNT)
    return Told(axes, cells, heard(question, asking), *_currency(what, source, question))


def movements_behind(asked: Asked, wanted: Wanted) -> Selected:
    """Movements of some months, without those between the label's own accounts."""
    question, names, table = asked.question, asked.names, bank_transactions
    what, source = _sum_of(asked.measure), _rollup_of(question, asked.asking)
    amount = table.c["reported_amount" if source.is_converted(what) else "amount"]
    direction = {Direction.IN: [amount > 0], Direction.OUT: [amount < 0], Direction.BOTH: []}
    categories = {number: _category(name) for number, name in asked.asking.connection.execute(_CATEGORIES)}
    return Selected.from_table(
        table,
        type_coerce(-amount, Exact()) if what.direction is Direction.OUT else amount,
        table.c.transaction_date.between(question.first, question.last),
        table.c.is_transfer.is_(False),
        *direction[what.direction],
        *names.numbered(question, account=table.c.account_id),
        *wanted.numbered(Axis.ACCOUNT, table.c.account_id, names.accounts),
        *wanted.numbered(Axis.CATEGORY, table.c.payee_name_id, categories),
        *_in_currency(table, what, source),
    )


_CATEGORIES = select(payee_names.c.payee_name_id, payee_names.c.category)


def _category(name: str) -> Member:
    return Member(name or NOT_STATED, name or NOT_STATED)


def orders(asked: Asked) -> Told:
    """Orders of each shop, month by month."""
    question, measure, asking, names = asked.question, asked.measure, asked.asking, asked.names
    what, source = _sum_of(measure), _rollup_of(question, asking)
    chosen = names.numbered(question, account=shop_months.c.account_id)
    cells = [
        Cell(month.first, names.series(names.accounts[account]), value, value, whole=True)
        for month, (account,), value in source.grouped(what, question.span, [shop_months.c.account_id], *chosen)
    ]
    return Told((Axis.ACCOUNT,), cells, heard(question, asking), *_currency(what, source, question))


def orders_behind(asked: Asked, wanted: Wanted) -> Selected:
    """Orders of some months."""
    question, names, table = asked.question, asked.names, shop_sales
    what, source = _sum_of(asked.measure), _rollup_of(question, asked.asking)
    return Selected.from_table(
        table,
        table.c[source.amount(what).name],
        table.c.sale_date.between(question.first, question.last),
        *names.numbered(question, account=table.c.account_id),
        *wanted.numbered(Axis.ACCOUNT, table.c.account_id, names.accounts),
        *_in_currency(table, what, source),
    )


def heard(question: Question, asking: Asking) -> Heard:
    """Whether every account that told anything of those months has been heard of after the last of the days."""
    found = told(asking.connection, question.dataset, asking.today)
    by_account, until = accounts_of(found, asking.observed)
    reaches = [
        (min(each.month for each in own).first, max(each.month for each in own).last, until[source, account])
        for (source, account), own in by_account.items()
        if question.account in (None, f"{source}:{account}")
    ]

    def everything(first: date, last: date) -> bool:
        live = [day for begin, end, day in reaches if begin <= last and first <= end]
        return bool(live) and all(day >= last for day in live)

    return everything


def _sum_of(measure: Measure) -> Sum:
    if not isinstance(measure.of, Sum):
        raise TypeError(f"{measure.name} is a level")
    return measure.of


def _rollup_of(question: Question, asking: Asking) -> Rollup:
    """The dataset through the question's filters; RequestInvalid where they cannot be applied to it."""
    source = asking.source(question.dataset)
    if not isinstance(source, Rollup):
        raise TypeError(f"{question.dataset} is not kept as sparse months")
    if source.refuses:
        raise RequestInvalid(source.refuses, todo="Take that filter away.")
    return source


def _currency(what: Sum, source: Rollup, question: Question) -> tuple[str | None, tuple[str, ...]]:
    if what.measure not in source.shape.converted:
        return None, ()
    return source.currency, source.notes(what, question.span)


def _in_currency(table: Table, what: Sum, source: Rollup) -> list[ColumnElement[bool]]:
    """Which facts hold amounts of the currency that is asked for, where they are not converted."""
    if what.measure not in source.shape.converted or source.is_converted(what):
        return []
    return [table.c.currency == source.currency]
