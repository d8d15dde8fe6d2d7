"""What is checked for each dimension, from the records of what was typed, the curated rows and the findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bedrot.model.quality import LABEL
from bedrot.pipeline.findings import Finding, Kind, Severity
from bedrot.pipeline.findings.crosscheck import compared
from bedrot.pipeline.findings.finding import whole
from bedrot.pipeline.findings.look import ROYALTIES, Look
from bedrot.pipeline.findings.series import SERIES, days_expected
from bedrot.pipeline.quality.score import Cause, Check
from bedrot.pipeline.quality.timeliness import timeliness
from bedrot.pipeline.winning import keys_in
from bedrot.transform.sql import literal


@dataclass(frozen=True)
class Found:
    """All findings of one look, to be asked by kind and platform."""

    findings: Sequence[Finding]

    def of(self, platform: str, *kinds: Kind, dataset: str | None = None) -> list[Finding]:
        """Those of some kinds about a platform, and about a dataset where one is given. Mere notes cost no points."""
        return [
            each
            for each in self.findings
            if each.kind in kinds
            and each.severity is not Severity.NOTE
            and platform in each.where.platforms
            and dataset in (None, each.where.dataset)
        ]


def checks(look: Look, findings: Sequence[Finding], today: date) -> list[Check]:
    """Every check that can be made of what counts now. ``findings``: all that there are of the same look."""
    found = Found(findings)
    return [
        *_completeness(look, found),
        *_accuracy(look, found),
        *timeliness(look, found.findings, today),
        *_consistency(look, found),
        *_validity(look, found),
    ]


def _completeness(look: Look, found: Found) -> Iterator[Check]:
    """Days of a series that are there, months that a distributor paid for, parts of reports that come in parts."""
    for conformed in SERIES:
        for platform, days in days_expected(look, conformed).items():
            holes = found.of(platform, Kind.GAP, dataset=conformed)
            yield _check(platform, "completeness", conformed, "days", days, _causes(holes, "days"))
    look.open(ROYALTIES)
    for source, months in look.engine.rows(_MONTHS):
        platform = str(source)
        causes = [Cause(each.what, 1, each.where) for each in found.of(platform, Kind.MISSING_STATEMENT)]
        yield _check(platform, "completeness", ROYALTIES, "months", whole(months) + len(causes), causes)
    for platform in sorted({source.platform for source in look.sources}):
        missing = found.of(platform, Kind.MISSING_PART)
        parts = sum(whole(each.figures["parts"]) for each in missing)
        yield _check(platform, "completeness", "reports in parts", "parts", parts, _causes(missing, "missing"))


def _accuracy(look: Look, found: Found) -> Iterator[Check]:
    """What statements say they add up to, days that a store has counted too, payouts that reached the bank."""
    for source in look.sources:
        stated = sum(1 for each in source.promotions for total, _ in each.sums.values() if total is not None)
        dataset = f"{source.platform}.{source.dataset.name}"
        wrong = found.of(source.platform, Kind.CONTROL_TOTAL, dataset=dataset)
        causes = [Cause(each.what, 1, each.where) for each in wrong]
        yield _check(source.platform, "accuracy", f"{source.dataset.name}: totals", "totals", stated, causes)
    yield from _beside_the_store(look, found)
    for platform in sorted({each.where.platforms[0] for each in found.findings if each.kind in _PAYOUTS}):
        odd = [Cause(each.what, 1, each.where) for each in found.of(platform, Kind.PAYOUT_DIFFERS, Kind.UNPAID)]
        paid = sum(
            whole(each.figures["payouts"])
            for each in found.findings
            if each.kind is Kind.PAID and platform in each.where.platforms
        )
        yield _check(platform, "accuracy", "payouts beside the bank", "payouts", paid + len(odd), odd)


def _beside_the_store(look: Look, found: Found) -> Iterator[Check]:
    days: dict[str, set[tuple[str, date]]] = {}
    for store, counts in compared(look).items():
        for count in counts:
            for source in count.by_source:
                days.setdefault(source, set()).add((store, count.day))
    for platform, theirs in sorted(days.items()):
        failed: set[tuple[str, date]] = set()
        causes = []
        for each in found.of(platform, Kind.EXCESS, Kind.VARIANCE):
            doubtful = {(store, day) for store in each.where.stores for day in each.where.days} & theirs
            causes.append(Cause(each.what, len(doubtful), each.where))
            failed |= doubtful
        name = "days beside the store's own"
        yield _check(platform, "accuracy", name, "days", len(theirs), causes, failed=len(failed))


def _consistency(look: Look, found: Found) -> Iterator[Check]:
    """Lines under known names, that nobody else was paid for; accounts, statements and layouts that are what they were."""
    look.open(ROYALTIES)
    for source, counted in list(look.engine.rows(_LINES)):
        platform, lines = str(source), whole(counted)
        yield _names(look, found, platform, lines)
        twice = [Cause(each.what, _own_lines(each, platform), each.where) for each in found.of(platform, Kind.OVERLAP)]
        yield _check(platform, "consistency", "royalties: paid once", "lines", lines, twice)
    yield from _counted_once(look, found)
    for each in look.sources:
        dataset = f"{each.platform}.{each.dataset.name}"
        if each.dataset.feeds == ROYALTIES:
            restated = found.of(each.platform, Kind.RESTATED, dataset=dataset)
            statements = keys_in(each, look.deliveries, look.bench)
            causes = [Cause(one.what, 1, one.where) for one in restated]
            yield _check(
                each.platform, "consistency", f"{each.dataset.name}: told alike", "statements", statements, causes
            )
        drifted = found.of(each.platform, Kind.SCHEMA_DRIFT, dataset=dataset)
        files = len(each.promotions)
        yield _check(
            each.platform, "consistency", f"{each.dataset.name}: columns", "files", files, _causes(drifted, "files")
        )


def _counted_once(look: Look, found: Found) -> Iterator[Check]:
    accounts: dict[tuple[str, str], set[str]] = {}
    for source in look.feeding(*_MAY_COUNT_TWICE):
        own = accounts.setdefault((source.platform, source.dataset.feeds), set())
        own |= {look.deliveries[each.delivery].account for each in source.promotions}
    for (platform, conformed), own in accounts.items():
        twice = [Cause(each.what, 1, each.where) for each in found.of(platform, Kind.TWICE, dataset=conformed)]
        yield _check(platform, "consistency", f"{conformed}: counted once", "accounts", len(own), twice)


def _names(look: Look, found: Found, platform: str, lines: int) -> Check:
    """A line that stands under two unknown names fails once."""
    causes, conditions = [], []
    for each in found.of(platform, Kind.UNKNOWN_STORE, Kind.UNKNOWN_ARTIST):
        of, name = ("store", each.where.stores[0]) if each.where.stores else ("artist", each.where.artist or "")
        conditions.append(f"{of}_name = {literal(name)}")
        causes.append(Cause(each.what, _lines_where(look, platform, conditions[-1]), each.where))
    failed = _lines_where(look, platform, " OR ".join(conditions)) if conditions else 0
    causes = [cause for cause in causes if cause.lost]
    return _check(platform, "consistency", "royalties: known names", "lines", lines, causes, failed=failed)


def _lines_where(look: Look, platform: str, condition: str) -> int:
    statement = f"SELECT SUM(lines) FROM royalties WHERE source = {literal(platform)} AND ({condition})"
    ((lines,),) = look.engine.rows(statement)
    return whole(lines)


def _validity(look: Look, found: Found) -> Iterator[Check]:
    """Rows that were stored with every value legal; files that could be read."""
    for source in look.sources:
        read = sum(each.read - each.control_totals for each in source.promotions)
        dataset = f"{source.platform}.{source.dataset.name}"
        wrong = found.of(source.platform, Kind.REFUSED, Kind.FLAGGED, dataset=dataset)
        yield _check(source.platform, "validity", source.dataset.name, "rows", read, _causes(wrong, "rows"))
    files: dict[str, int] = {}
    for delivery in look.deliveries.values():
        files[delivery.platform] = files.get(delivery.platform, 0) + 1
    for platform in look.label.connectors:
        aside = [Cause(each.what, 1, each.where) for each in found.of(platform, Kind.SET_ASIDE)]
        yield _check(platform, "validity", "files", "files", files.get(platform, 0) + len(aside), aside)
    strays = [
        Cause(each.what, 1, each.where)
        for each in found.findings
        if each.kind is Kind.SET_ASIDE and not set(each.where.platforms) & set(look.label.connectors)
    ]
    yield _check(LABEL, "validity", "files of unknown kind", "files", len(look.deliveries) + len(strays), strays)


def _check(
    subject: str,
    dimension: str,
    name: str,
    unit: str,
    checked: int,
    causes: Sequence[Cause],
    *,
    failed: int | None = None,
) -> Check:
    """A check; without ``failed``, what failed is what its causes lost together."""
    lost = sum(cause.lost for cause in causes) if failed is None else failed
    ordered = tuple(sorted(causes, key=lambda cause: -cause.lost))
    return Check(subject, dimension, name, unit, checked, min(lost, checked), ordered)


def _causes(findings: Sequence[Finding], figure: str) -> list[Cause]:
    return [Cause(each.what, whole(each.figures[figure]), each.where) for each in findings]


def _own_lines(finding: Finding, platform: str) -> int:
    """The lines of a platform among those of a finding about several."""
    return sum(
        whole(figure)
        for name, figure in finding.figures.items()
        if name == f"{platform} lines" or (name.startswith(f"{platform} (") and name.endswith(") lines"))
    )


_MAY_COUNT_TWICE = (ROYALTIES, "bank_transactions", "content_snapshots", "social_daily", "audience_daily")
"""The conformed datasets in which accounts are compared for equal figures."""

_PAYOUTS = (Kind.PAID, Kind.PAYOUT_DIFFERS, Kind.UNPAID)

_MONTHS = (
    "WITH months AS (SELECT DISTINCT source, account, sale_month FROM royalties) "
    "SELECT source, COUNT(*) FROM months GROUP BY source ORDER BY source"
)

_LINES = "SELECT source, SUM(lines) FROM royalties GROUP BY source ORDER BY source"
