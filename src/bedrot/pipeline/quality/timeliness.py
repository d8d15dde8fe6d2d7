"""Whether figures came when they could: sources that still deliver, and statements that report without delay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.pipeline.findings import Finding, Kind, Where
from bedrot.pipeline.findings.finding import whole
from bedrot.pipeline.findings.look import ROYALTIES, Look
from bedrot.pipeline.findings.series import SERIES
from bedrot.pipeline.quality.score import Cause, Check

PATIENCE_DAYS = 3
"""How long a daily source may be silent beyond the days it takes to count (``requirements.md`` O-03)."""

STATEMENT_DAYS = 45
"""A statement comes every month; after six weeks and some days one is missing."""

ABANDONED_DAYS = 365
"""Whoever delivered nothing for so long has been left, and is not waited for."""


@dataclass
class _Newest:
    """The newest of what one account delivers of one conformed dataset."""

    dataset: Dataset
    day: date
    observed: date
    delivery: str


def timeliness(look: Look, findings: Sequence[Finding], today: date) -> Iterator[Check]:
    """Accounts whose newest day, or file, is as young as it can be; statement lines that were not late."""
    for (platform, feeds), accounts in _newest(look, today).items():
        heard = {name: each for name, each in accounts.items() if (today - each.observed).days <= ABANDONED_DAYS}
        causes = []
        for name, each in heard.items():
            late = _late(each, today)
            if late:
                what = f"{look.title(platform)} ({name}), {look.kind(platform, each.dataset.name)}: {late}."
                place = Where((platform,), f"{platform}.{each.dataset.name}", name)
                causes.append(Cause(what, 1, look.in_files(place, (each.delivery,))))
        yield Check(platform, "timeliness", feeds, "accounts", len(heard), len(causes), tuple(causes))
    look.open(ROYALTIES)
    for source, counted in look.engine.rows(_DATED_LINES):
        lines = whole(counted)
        late_lines = [
            Cause(each.what, whole(each.figures["lines"]), each.where)
            for each in findings
            if each.kind is Kind.LATE and str(source) in each.where.platforms
        ]
        failed = min(sum(cause.lost for cause in late_lines), lines)
        causes = sorted(late_lines, key=lambda cause: -cause.lost)
        yield Check(str(source), "timeliness", "royalties: reported soon", "lines", lines, failed, tuple(causes))


def _newest(look: Look, today: date) -> dict[tuple[str, str], dict[str, _Newest]]:
    """By platform and conformed dataset, and then by account; catalogs and rates are looked up and never due."""
    found: dict[tuple[str, str], dict[str, _Newest]] = {}
    for source in look.sources:
        if source.dataset.family is Family.REFERENCE:
            continue
        for promotion in source.promotions:
            if promotion.last is None:
                continue
            delivery = look.deliveries[promotion.delivery]
            observed = min(delivery.observed_at.date(), today)
            day = min(date.fromisoformat(promotion.last), observed)
            accounts = found.setdefault((source.platform, source.dataset.feeds), {})
            before = accounts.get(delivery.account)
            if before is None or (day, observed) > (before.day, before.observed):
                accounts[delivery.account] = _Newest(source.dataset, day, observed, delivery.id)
    return found


def _late(newest: _Newest, today: date) -> str:
    """What is late, in words; empty when nothing is."""
    if newest.dataset.feeds in SERIES:
        budget = newest.dataset.settles_after + PATIENCE_DAYS
        if today - newest.day > timedelta(days=budget):
            return f"its newest day is {newest.day}, more than {budget} days ago"
    elif today - newest.observed > timedelta(days=STATEMENT_DAYS):
        return f"its newest file is of {newest.observed}, more than {STATEMENT_DAYS} days ago"
    return ""


_DATED_LINES = "SELECT source, SUM(lines) FROM royalties WHERE report_date IS NOT NULL GROUP BY source ORDER BY source"
