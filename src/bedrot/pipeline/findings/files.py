"""What became of the files: set aside, rows refused or kept with a value left empty, control totals that differ."""

from collections.abc import Iterator
from decimal import Decimal

from bedrot.lake.landing import Status
from bedrot.lake.promotions import Promotion
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Where
from bedrot.pipeline.findings.look import Look
from bedrot.pipeline.land import BESIDE


def problems_of_files(look: Look) -> Iterator[Finding]:
    """Of every file that was kept and does not count as a whole."""
    yield from _set_aside(look)
    for source in look.sources:
        for promotion in source.promotions:
            yield from _rows(look, promotion)
            yield from _control_totals(look, promotion)


def _set_aside(look: Look) -> Iterator[Finding]:
    landing = look.bench.lake.landing
    for delivery in landing.deliveries():
        status = landing.status(delivery)
        unread = delivery.is_set_aside and status not in (Status.RECOGNISED, Status.WITHDRAWN)
        if unread or status is Status.UNREADABLE:
            where = Where(
                (delivery.platform,), account=delivery.account, files=(delivery.name,), deliveries=(delivery.id,)
            )
            what = landing.problem(delivery) or f"{delivery.name} was kept but not read."
            severity = Severity.NOTE if delivery.kind == BESIDE else Severity.BROKEN
            yield Finding(Kind.SET_ASIDE, severity, what, where, {"bytes": delivery.size})


def _rows(look: Look, promotion: Promotion) -> Iterator[Finding]:
    where = look.whose(promotion)
    todo = f"`bedrot quarantine {promotion.platform}` shows each with its line, field and text."
    if promotion.quarantined:
        what = (
            f"{promotion.quarantined:,} of {promotion.read:,} rows of {where.files[0]} were refused and do not count."
        )
        figures = {"rows": promotion.quarantined, "read": promotion.read}
        yield Finding(Kind.REFUSED, Severity.BROKEN, what, where, figures, todo)
    if promotion.flagged:
        what = f"{promotion.flagged:,} rows of {where.files[0]} count without a value that could not be read."
        figures = {"rows": promotion.flagged, "read": promotion.read}
        yield Finding(Kind.FLAGGED, Severity.LOOK, what, where, figures, todo)


def _control_totals(look: Look, promotion: Promotion) -> Iterator[Finding]:
    for field, (stated, summed) in promotion.sums.items():
        if stated is None or Decimal(stated) == Decimal(summed or 0):
            continue
        where = look.whose(promotion)
        figures = {"stated": Decimal(stated), "summed": Decimal(summed or 0)}
        said, found = (f"{each.normalize():f}" for each in figures.values())
        what = f"{where.files[0]} says its {field.replace('_', ' ')} adds up to {said}, but its rows add up to {found}."
        refused = f" {promotion.quarantined:,} of its rows were refused." if promotion.quarantined else ""
        todo = f"Rows are missing or were changed: download the file again and import it unopened.{refused}"
        yield Finding(Kind.CONTROL_TOTAL, Severity.BROKEN, what, where, figures, todo)
