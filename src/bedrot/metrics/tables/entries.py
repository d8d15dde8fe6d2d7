"""Figures of lists that are no courses, and the facts behind each of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Select, Table, bindparam, extract, func, select, tuple_

from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.cells import Number
from bedrot.metrics.courses.facts import Behind, Listed, Part, Selected
from bedrot.metrics.courses.names import Names
from bedrot.metrics.courses.question import Member
from bedrot.metrics.courses.reading import MOST_ADDED
from bedrot.metrics.expressions import Sum
from bedrot.metrics.sources.months import act_name
from bedrot.metrics.tables.audience import POST_COUNTS, SONG_COUNTS
from bedrot.metrics.tables.keys import parts_of
from bedrot.metrics.tables.spans import told_span
from bedrot.metrics.tables.tracks import recordings
from bedrot.model.errors import NothingSuch, RequestInvalid
from bedrot.warehouse.schema.earnings import bank_transactions
from bedrot.warehouse.schema.facts import playlist_periods, revenue_transactions, song_periods
from bedrot.warehouse.schema.masters import artist_names, artists, payee_names, statements, track_names, tracks
from bedrot.warehouse.schema.rollups import dataset_months, statement_months
from bedrot.warehouse.schema.social import content_snapshots
from bedrot.warehouse.told_back import Row, told_back


class Listing(Enum):
    """A list of which single figures can be asked for.

    Songs, playlists and posts as they were told last; acts with what their recordings earned; lines of statements by
    how late they came; payments as the bank has them.
    """

    SONGS = "songs"
    PLAYLISTS = "playlists"
    POSTS = "posts"
    ACTS = "acts"
    DELAYS = "delays"
    PAYMENTS = "payments"


@dataclass(frozen=True)
class Entry:
    """One figure of a list. ``title``: what is counted, of whom ``name`` says; ``first`` to ``last``: the days it is of."""

    dataset: str
    measure: str
    title: str
    unit: str
    name: str
    first: date
    last: date
    facts: Behind


@dataclass(frozen=True)
class FoundFacts:
    """How many facts there are, their sum (None of none), and some of them, each with what it adds."""

    rows: int
    total: Number | None
    facts: Sequence[tuple[Row, Number]]


def facts_of(connection: Connection, entry: Entry, skipped: int = 0, size: int = 20) -> FoundFacts:
    """The facts behind a figure of a list, the largest first: ``size`` of them after ``skipped`` ones."""
    page = entry.facts.page(connection, skipped, size)
    rows = told_back(connection, entry.dataset, [part.key for part in page.parts])
    return FoundFacts(page.rows, page.total, [(row, part.value) for row, part in zip(rows, page.parts, strict=True)])


def entry_of(asking: Asking, listing: Listing, row: str, measure: str) -> Entry:
    """The figure of a row, whose key the list gives as ``row``, and the facts behind it.

    NothingSuch for a measure that the list does not have, and for a key of no row.
    """
    how = _HOW[listing]
    if measure not in how.measures:
        raise NothingSuch(f"{listing.value} have no {measure!r}.", todo=f"They have {', '.join(how.measures)}.")
    return how.entry(asking, measure, parts_of(row, how.parts))


def _song(asking: Asking, measure: str, parts: list[str]) -> Entry:
    """What one account told of a song: where it writes the song in several ways, the one most heard."""
    table, (told, account, store, track, period) = song_periods, parts
    heard = func.coalesce(func.nullif(table.c.streams, 0), table.c.shazams, 0)
    query = (
        _snapshots(asking, table, measure, told, account, store)
        .add_columns(tracks.c.title)
        .join(track_names, track_names.c.track_name_id == table.c.track_name_id)
        .join(tracks, tracks.c.track_id == track_names.c.track_id)
        .where(tracks.c.track_key == track, table.c.period == period)
        .order_by(heard.desc(), table.c.track_name_id, table.c.external_track_id)
        .limit(1)
    )
    return _of_snapshot(asking, "song_periods", measure, told, query, track)


def _playlist(asking: Asking, measure: str, parts: list[str]) -> Entry:
    table, (told, account, store, act, printed, title, author, period) = playlist_periods, parts
    query = (
        _snapshots(asking, table, measure, told, account, store)
        .add_columns(table.c.title)
        .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        .where(
            act_name() == act,
            artist_names.c.printed_name == printed,
            table.c.title == title,
            table.c.author == author,
            table.c.period == period,
        )
    )
    return _of_snapshot(asking, "playlist_periods", measure, told, query, title)


def _post(asking: Asking, measure: str, parts: list[str]) -> Entry:
    table, (told, account, network, content, period) = content_snapshots, parts
    query = (
        _snapshots(asking, table, measure, told, account, network)
        .add_columns(func.coalesce(table.c.title, content))
        .where(table.c.content_id == content, table.c.period == period)
    )
    return _of_snapshot(asking, "content_snapshots", measure, told, query, content)


def _snapshots(asking: Asking, table: Table, measure: str, told: str, account: str, store: str) -> Select[Any]:
    """The facts of a day, an account and a store or network: key, figure."""
    names = Names(asking.connection)
    return select(*table.primary_key.columns, table.c[measure]).where(
        table.c.as_of == _day(told),
        table.c.account_id.in_(_numbers(names.accounts, account)),
        table.c.platform_id.in_(_numbers(names.stores, store)),
    )


def _of_snapshot(asking: Asking, dataset: str, measure: str, told: str, query: Select[Any], otherwise: str) -> Entry:
    """The figure of what a query finds: rows of key, figure and name."""
    rows = asking.connection.execute(query).all()
    found = [Part(tuple(key), value) for *key, value, _ in rows if value is not None]
    name = rows[0][-1] if rows else otherwise
    return Entry(
        dataset, measure, _said(measure), measure.replace("_", " "), name, _day(told), _day(told), Listed(found)
    )


def _act(asking: Asking, measure: str, parts: list[str]) -> Entry:
    """What statements list for the recordings of which an act is the first, over all months."""
    act, table = parts[0], revenue_transactions
    source, what = asking.royalties, Sum("royalties", measure)
    _must_be_readable(asking)
    found = recordings(asking.connection, source, None)
    own = sorted(each.number for each in found if each.acts and each.acts[0].upper() == act.upper())
    numbers: BindParameter[Any] = bindparam("tracks", own, expanding=True, literal_execute=True)
    facts = Selected.from_table(
        table,
        source.amount(what, table),
        table.c.track_name_id.in_(select(track_names.c.track_name_id).where(track_names.c.track_id.in_(numbers))),
        *_of_statements(source.in_currency(what, statements)),
    )
    title, unit = ("Paid units", "units") if measure == "units" else ("Revenue before splits", source.currency or "")
    span = told_span(asking.connection, "royalties", asking.today)
    return Entry("royalties", measure, title, unit, act, span.first.first, span.last.last, facts)


def _delay(asking: Asking, measure: str, parts: list[str]) -> Entry:
    """Lines of statements that came so many months after the last month of their use, of one account or all."""
    account, late = parts
    _must_be_readable(asking)
    table, months = revenue_transactions, statement_months
    until = _month_number(months.c.sale_month) + months.c.month_count - 1
    own = {number: Member(member.name, member.name) for number, member in Names(asking.connection).accounts.items()}
    same = ("sale_month", "statement_id", "month_count")
    # the months of statements are few: they are looked through, and of the facts only theirs are read
    reported = (
        select(*(months.c[name] for name in same))
        .join(statements, statements.c.statement_id == months.c.statement_id)
        .where(
            months.c.sale_month <= asking.today,
            statements.c.reporting_date <= asking.today,
            _month_number(statements.c.reporting_date) - until == _whole(late),
            *([statements.c.account_id.in_(_numbers(own, account))] if account else []),
        )
    )
    facts = Selected.from_table(table, table.c.line_count, tuple_(*(table.c[name] for name in same)).in_(reported))
    name = f"{account or 'all accounts'}, {late} {'month' if late == '1' else 'months'} after use"
    span = told_span(asking.connection, "royalties", asking.today)
    return Entry("royalties", measure, "Lines of statements", "lines", name, span.first.first, span.last.last, facts)


def _payment(asking: Asking, measure: str, parts: list[str]) -> Entry:
    """What came in on a day from a payee: the movement of that amount."""
    payee, currency, day, amount = parts
    table = bank_transactions
    rows = asking.connection.execute(
        select(*table.primary_key.columns, table.c.amount)
        .join(payee_names, payee_names.c.payee_name_id == table.c.payee_name_id)
        .where(
            payee_names.c.payee == payee,
            table.c.currency == currency,
            table.c.transaction_date == _day(day),
            table.c.is_transfer.is_(False),
        )
        .order_by(*table.primary_key.columns)
    ).all()
    found = [Part(tuple(key), value) for *key, value in rows if str(value) == amount]
    return Entry(
        "bank_transactions", measure, "Money that came in", currency, payee, _day(day), _day(day), Listed(found[:1])
    )


@dataclass(frozen=True)
class _How:
    """How a figure of a list is found: by a key of so many ``parts``."""

    entry: Callable[[Asking, str, list[str]], Entry]
    parts: int
    measures: tuple[str, ...]


_HOW: Mapping[Listing, _How] = MappingProxyType(
    {
        Listing.SONGS: _How(_song, 5, SONG_COUNTS),
        Listing.PLAYLISTS: _How(_playlist, 8, ("listeners", "streams")),
        Listing.POSTS: _How(_post, 5, POST_COUNTS),
        Listing.ACTS: _How(_act, 1, ("net", "units")),
        Listing.DELAYS: _How(_delay, 2, ("lines",)),
        Listing.PAYMENTS: _How(_payment, 4, ("amount",)),
    }
)


def _must_be_readable(asking: Asking) -> None:
    """RequestInvalid where all royalties are more than the database adds up while somebody waits."""
    facts: Number | None = asking.connection.scalar(
        select(func.sum(dataset_months.c.fact_count)).where(dataset_months.c.dataset == "royalties")
    )
    if (facts or 0) > MOST_ADDED:
        raise RequestInvalid(
            f"This is made of all royalties, and they are more than {MOST_ADDED:,} single figures.",
            todo="Ask for the rows of one statement or track.",
        )


def _of_statements(conditions: Iterable[ColumnElement[bool]]) -> list[ColumnElement[bool]]:
    of = list(conditions)
    numbers = select(statements.c.statement_id).where(*of)
    return [revenue_transactions.c.statement_id.in_(numbers)] if of else []


def _month_number(day: ColumnElement[date]) -> ColumnElement[int]:
    """Months, counted through the years."""
    return extract("year", day) * 12 + extract("month", day)


def _numbers(names: Mapping[int, Member], key: str) -> list[int]:
    return [number for number, member in names.items() if member.key == key]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NothingSuch(f"{text!r} is no day.", todo="Take `row` from a row of the list.") from error


def _whole(text: str) -> int:
    if not text.isascii() or not text.removeprefix("-").isdigit() or len(text) > len("-9999"):
        raise NothingSuch(f"{text!r} is no number of months.", todo="Take `row` from a row of the list.")
    return int(text)


def _said(measure: str) -> str:
    return measure.replace("_", " ").capitalize()
