"""What a report is asked for, and the questions that its sheets ask: the same ones that the pages do."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from bedrot.app.figures import plans_of
from bedrot.app.server.office import Office
from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import Span
from bedrot.metrics.courses.course import MOST_STEPS, Course, course
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.ranking import Ranking, ranking
from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Evaluation, Filters
from bedrot.metrics.scope import Scope, scope_of
from bedrot.metrics.tables.spans import asked_span
from bedrot.model.errors import NothingSuch
from bedrot.model.names import nearest
from bedrot.model.periods import Month, Period

_MOST_LINES, _MOST_RANKED = 50, 300
_MOST_MONTHS = 120
_MOST_NAMED = 20


@dataclass(frozen=True)
class Asked:
    """A report's filters, one look into the warehouse, and what the warehouse has figures of."""

    office: Office
    connection: Connection
    filters: Filters
    scope: Scope

    @property
    def today(self) -> date:
        """The day the figures are of."""
        return self.office.today

    @property
    def currency(self) -> str | None:
        """The currency asked for, else the one the label has set."""
        return self.filters.currency or self.office.opened.settings.currency

    @property
    def span(self) -> Span | None:
        """The months asked for; of a time longer than ten years, those of it that there are figures of."""
        span = asked_span(self.filters)
        first, last = self.scope.first, self.scope.last
        if span is None or first is None or last is None or span.last.minus(span.first) < _MOST_MONTHS:
            return span
        end = min(span.last, max(last, span.first))
        return Span(max(span.first, min(first, end), end.plus(1 - _MOST_MONTHS)), end)

    def asking(self, span: Span | None = None) -> Asking:
        """The question of figures and lists; narrowed to the months of ``span``."""
        filters = replace(self.filters, currency=self.currency)
        if span is not None:
            filters = replace(filters, first=span.first, last=span.last)
        return Asking(self.connection, self.today, filters, plans_of(self.office.label))

    def figures(self) -> list[Evaluation]:
        """All KPIs."""
        wanted = replace(self.filters, currency=self.currency)
        return evaluate_all(self.connection, self.today, wanted, plans=plans_of(self.office.label))

    def course(self, dataset: str, measure: str, step: Step, period: Period, by: Axis | None = None) -> Course:
        """How a measure went."""
        question = self._question(dataset, measure, step, period, by)
        return course(self.connection, self.today, question, _MOST_LINES, plans_of(self.office.label))

    def ranking(self, measure: str, by: Axis, period: Period) -> Ranking:
        """Who has most of a measure of royalties."""
        question = self._question("royalties", measure, Step.MONTH, period, by)
        return ranking(self.connection, self.today, question, _MOST_RANKED, plans_of(self.office.label))

    def about(self, *parts: str | None) -> str:
        """What a sheet is of: its parts, then the act and the store that the report is narrowed to."""
        narrowed = (self.filters.artist, self.store_name)
        return " · ".join(part for part in (*parts, *narrowed) if part)

    def told_by(self, sources: Sequence[str]) -> str | None:
        """Who told something: ``told by DistroKid, Too Lost``. An act is not told through whom the label gets its figures."""
        return f"told by {', '.join(sources)}" if sources and not self.filters.shared else None

    @property
    def store_name(self) -> str | None:
        """The store asked for, as people call it."""
        return dict(self.scope.stores).get(self.filters.store or "", self.filters.store)

    def _question(self, dataset: str, measure: str, step: Step, period: Period, by: Axis | None) -> Question:
        return Question(
            dataset,
            measure,
            step,
            period.first,
            period.last,
            by,
            artist=self.filters.artist,
            store=self.filters.store,
            currency=self.currency,
        )


def as_known(office: Office, filters: Filters) -> Filters:
    """Filters with act and store as the label writes them; NothingSuch, with the nearest, for one it has nothing of."""
    with office.reading() as connection:
        acts = scope_of(connection).artists
        stores = Asking(connection, office.today, Filters()).store_keys.values()
    return replace(
        filters, artist=_as_known("act", filters.artist, acts), store=_as_known("store", filters.store, stores)
    )


def _as_known(what: str, name: str | None, known: Collection[str]) -> str | None:
    if name is None:
        return None
    found = next((each for each in known if each.casefold() == name.casefold()), None)
    if found is None:
        near = nearest(name, known)
        todo = (
            f"Did you mean {near!r}?"
            if near
            else f"There are figures of {', '.join(sorted(known)[:_MOST_NAMED]) or 'none'}."
        )
        raise NothingSuch(f"There is no {what} {name!r}.", todo=todo)
    return found


def months_in_words(span: Span) -> str:
    """Whole months: ``2031-01``, ``2031-01 to 2031-03``."""
    return str(span.first) if span.first == span.last else f"{span.first} to {span.last}"


def days_in_words(period: Period) -> str:
    """Days; whole months are told as such."""
    first, last = Month.of(period.first), Month.of(period.last)
    if (period.first, period.last) == (first.first, last.last):
        return months_in_words(Span(first, last))
    return str(period)


def newest_days(period: Period) -> Period:
    """As many of the newest days of a period as a course may have."""
    first = date.fromordinal(max(period.first.toordinal(), period.last.toordinal() - MOST_STEPS + 1))
    return Period(first, period.last)
