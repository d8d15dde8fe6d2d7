"""The sheets of where and for what the label was paid: stores, countries, recordings."""

from collections.abc import Mapping

from bedrot.app.handout.asked import Asked, days_in_words, months_in_words
from bedrot.app.handout.sheet import Cell, Column, Sheet, measured, yes_or_no
from bedrot.app.wording import value_in_words
from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Span
from bedrot.metrics.courses.ranking import Rank, Ranking, newest_period
from bedrot.metrics.sources.source import Number
from bedrot.metrics.tables.places import placeless
from bedrot.metrics.tables.revenue import StoreRate, store_rates
from bedrot.metrics.tables.spans import told_span
from bedrot.metrics.tables.tracks import Recording
from bedrot.model.periods import Month, Period
from bedrot.model.regions import REGIONS


def store_sheet(asked: Asked) -> Sheet:
    """What each store paid, for how many units, and per play beside the label's own rate."""
    period = paid_period(asked)
    paid, units = (asked.ranking(measure, Axis.STORE, period) for measure in ("net", "units"))
    rates = {rate.store.key: rate for rate in store_rates(asked.asking(_span(period)), _span(period))}
    counted, currency = _values(units), paid.unit
    rows = [
        (
            *_ranked(row, currency),
            _count(counted.get(row.member.key)),
            *_rated(rates.get(row.member.key), currency),
        )
        for row in paid.rows
    ]
    money = f" ({currency})"
    columns = [
        Column("Store", "Who paid."),
        *_ranked_columns("store", money),
        Column("Units", "Plays, downloads and other uses that were paid for."),
        Column("Plays", "Units that are plays."),
        Column(f"For plays{money}", "Streaming earnings before splits."),
        Column(f"Per play{money}", "Streaming earnings before splits divided by plays."),
        Column(f"Expected per play{money}", "The label's own rate for the store."),
        Column("Rate from", "Where that rate is from."),
    ]
    return Sheet("Stores", _about(asked, paid), columns, rows, _notes(paid))


def country_sheet(asked: Asked) -> Sheet:
    """What was paid for use in each country."""
    period = paid_period(asked)
    paid, units = (asked.ranking(measure, Axis.COUNTRY, period) for measure in ("net", "units"))
    counted, currency = _values(units), paid.unit
    rows = [
        (row.member.key, *_ranked(row, currency), REGIONS.get(row.member.key), _count(counted.get(row.member.key)))
        for row in paid.rows
    ]
    money = f" ({currency})"
    notes = _notes(paid)
    elsewhere = placeless(asked.connection, asked.asking().royalties, "net", paid.question.span, asked.filters.store)
    if elsewhere and not asked.filters.artist:
        notes.append(f"{value_in_words(elsewhere, currency)} more was paid for no single country.")
    columns = [
        Column("Code", "The country, as ISO 3166 writes it."),
        Column("Country", "Where it was used."),
        *_ranked_columns("country", money),
        Column("Region", "As the United Nations group countries."),
        Column("Units", "Plays, downloads and other uses that were paid for."),
    ]
    return Sheet("Countries", _about(asked, paid), columns, rows, notes)


def track_sheet(asked: Asked, found: list[Recording], span: Span, currency: str | None) -> Sheet:
    """Each recording with what it earned."""
    money = f" ({currency})" if currency else ""
    unit = currency or "money"
    rows = [
        (
            each.title,
            ", ".join(each.acts) or None,
            each.isrc,
            each.upc,
            each.released,
            each.kind,
            measured(each.revenue, unit),
            measured(each.share * 100, "%"),
            yes_or_no(is_so=each.share_known),
            measured(each.after_splits, unit),
            _count(each.units),
            yes_or_no(is_so=each.listed),
        )
        for each in found
    ]
    columns = [
        Column("Title", "The recording."),
        Column("Acts", "Who performs it."),
        Column("ISRC", "Its number."),
        Column("UPC", "The release's number."),
        Column("Released", "The day it came out."),
        Column("Kind", "Single, EP or album."),
        Column(f"Gross{money}", "What it was paid, before royalty splits."),
        Column("Label's share (%)", "The part of it that stays with the label."),
        Column("Share known", "No: nobody has said the share, so all of it counts as the label's."),
        Column(f"Net{money}", "What stays with the label."),
        Column("Units", "Plays, downloads and other uses that were paid for."),
        Column("In the catalogue", "Whether the label's own list has it."),
    ]
    return Sheet("Tracks", asked.about(months_in_words(span), currency), columns, rows)


def paid_period(asked: Asked) -> Period:
    """The months asked for, else the newest one that is completely paid."""
    if asked.span is not None:
        return asked.span.period
    return newest_period(asked.connection, asked.today, "royalties") or Period(asked.today, asked.today)


def all_paid(asked: Asked) -> Span:
    """The months asked for, else all that anything was paid for."""
    return asked.span or told_span(asked.connection, "royalties", asked.today)


def _span(period: Period) -> Span:
    return Span(Month.of(period.first), Month.of(period.last))


def _ranked(row: Rank, currency: str) -> tuple[Cell, ...]:
    return (
        row.member.name,
        measured(row.value, currency),
        measured(row.share, "%"),
        measured(row.previous, currency),
        measured(row.change, "%"),
    )


def _rated(rate: StoreRate | None, currency: str) -> tuple[Cell, ...]:
    if rate is None:
        return (None, None, None, None, None)
    per_play, expected = f"{currency} per stream", rate.expected
    return (
        _count(rate.plays),
        measured(rate.paid, currency),
        measured(rate.rate, per_play),
        None if expected is None else measured(expected.value, per_play),
        None if expected is None else expected.source or None,
    )


def _ranked_columns(what: str, money: str) -> list[Column]:
    return [
        Column(f"Gross{money}", f"What was paid for use in the {what}, before royalty splits."),
        Column("Of all (%)", "Its part of everything paid."),
        Column(f"Before{money}", "In the equally long period before, where both are complete."),
        Column("Change (%)", "By how many percent it differs from before."),
    ]


def _values(found: Ranking) -> Mapping[str, Number]:
    return {row.member.key: row.value for row in found.rows}


def _count(value: Number | None) -> int | None:
    return None if value is None else int(value)


def _about(asked: Asked, found: Ranking) -> str:
    period = Period(found.question.first, found.question.last)
    return asked.about(days_in_words(period), found.unit, asked.told_by(found.sources))


def _notes(found: Ranking) -> list[str]:
    total = [] if found.total is None else [f"{value_in_words(found.total, found.unit)} in all."]
    return [*([found.cut] if found.cut else []), *total, *found.notes]
