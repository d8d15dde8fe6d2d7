"""The report as a workbook: everything the pages show under some filters, sheet by sheet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bedrot import __version__
from bedrot.app.handout.asked import Asked, months_in_words
from bedrot.app.handout.figures import definition_sheet, figure_sheet
from bedrot.app.handout.of_label import act_sheet, audience_sheet, campaign_sheet, payment_sheets
from bedrot.app.handout.over_places import all_paid, country_sheet, store_sheet, track_sheet
from bedrot.app.handout.over_time import month_sheet, stream_sheet
from bedrot.app.handout.sheet import Column, Row, Sheet, bounded
from bedrot.app.handout.workbook import Cover, workbook_of
from bedrot.app.server.office import Office
from bedrot.metrics.metric import Evaluation, Filters
from bedrot.metrics.scope import scope_of
from bedrot.metrics.tables.spans import asked_span
from bedrot.metrics.tables.tracks import recordings
from bedrot.model.errors import RequestInvalid

_SUMMARY = (Column("What", "What is said of the report."), Column("Told", "How that is."))
_REASON = (Column("Why not", "Why this sheet is empty."),)


def workbook(office: Office, filters: Filters) -> bytes:
    """The report of an office's label as the bytes of an .xlsx file. One state of the data makes one file, to the byte."""
    settings = office.opened.settings
    title = f"{settings.name}: {filters.artist}" if filters.artist else settings.name
    return workbook_of(sheets_of(office, filters), Cover(settings.name, title, office.today))


def sheets_of(office: Office, filters: Filters) -> list[Sheet]:
    """All sheets, the summary first and the definitions last. An act's report has only what may be shown to the act."""
    with office.reading() as connection:
        asked = Asked(office, connection, replace(filters, shared=bool(filters.artist)), scope_of(connection))
        found = asked.figures()
        made = [bounded(sheet) for sheet in _tables(asked, found)]
    definitions = definition_sheet(found, made)
    return [_summary(asked, found, [*made, definitions]), *made, definitions]


def _tables(asked: Asked, found: Sequence[Evaluation]) -> Iterator[Sheet]:
    yield figure_sheet(found, asked.about(_period(asked.filters), "each over its own period where none is given"))
    yield _or_reason("Months", lambda: month_sheet(asked))
    yield _or_reason("Streams", lambda: stream_sheet(asked))
    yield _or_reason("Stores", lambda: store_sheet(asked))
    yield _or_reason("Countries", lambda: country_sheet(asked))
    source, span = asked.asking().royalties, all_paid(asked)
    earned = recordings(asked.connection, source, span)
    yield track_sheet(asked, earned, span, source.currency)
    yield _or_reason("Audience", lambda: audience_sheet(asked))
    if asked.filters.artist is None:
        yield act_sheet(asked, earned, span, source.currency)
        yield campaign_sheet(asked)
        yield from payment_sheets(asked)


def _or_reason(name: str, make: Callable[[], Sheet]) -> Sheet:
    """A sheet; where its question is too much or does not fit the filters, one that says so."""
    try:
        return make()
    except RequestInvalid as refusal:
        return Sheet(name, "This cannot be told.", _REASON, [[refusal.what]])


def _summary(asked: Asked, found: Sequence[Evaluation], sheets: Sequence[Sheet]) -> Sheet:
    settings, filters = asked.office.opened.settings, asked.filters
    provisional = [each.metric.title for each in found if each.provisional and each.reason is None]
    missing = sum(each.reason is not None for each in found)
    rows: list[Row] = [
        ("Label", settings.name),
        ("Act", filters.artist or "all"),
        ("Store", asked.store_name or "all"),
        ("Period", _period(filters)),
        ("Currency", asked.currency or asked.office.label.reporting or "the one that most statements have"),
        ("Day", asked.today),
        ("Newest data", f"{asked.scope.updated} UTC" if asked.scope.updated else "none yet"),
        ("State of the data", asked.office.state),
        ("Made with", f"BEDROT {__version__}"),
        ("Figures", f"{len(found) - missing} of {len(found)}; the sheet says why the others cannot be computed"),
        ("Provisional", ", ".join(provisional) or "none: all that is shown is complete"),
        *((f"Sheet {sheet.name}", _told(sheet)) for sheet in sheets),
    ]
    notes = ["Acts and figures of this label are invented."] if settings.sample else []
    return Sheet("Summary", asked.about(settings.name), _SUMMARY, rows, notes)


def _told(sheet: Sheet) -> str:
    count = len(sheet.rows)
    return f"{count:,} {'row' if count == 1 else 'rows'}. {sheet.about}"


def _period(filters: Filters) -> str:
    span = asked_span(filters)
    return "the newest complete months" if span is None else months_in_words(span)
