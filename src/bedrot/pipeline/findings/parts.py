"""Reports that come as several files, of which some are not there."""

from collections.abc import Iterator, Mapping

from bedrot.lake.promotions import Promotion
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, listed
from bedrot.pipeline.findings.look import Look
from bedrot.pipeline.winning import Source

_NEEDED = {"message", "part", "parts"}


def missing_parts(look: Look) -> Iterator[Finding]:
    """Messages that say how many parts they have, and have fewer; each dataset of one message says the same."""
    told = set[tuple[str, str, str]]()
    for source in look.sources:
        if not {field.name for field in source.dataset.fields} >= _NEEDED:
            continue
        messages: dict[tuple[str, str, int], dict[int, Promotion]] = {}
        for promotion in source.promotions:
            said = _part_of(look, source, promotion)
            if said is not None:
                message, part, parts = said
                account = look.deliveries[promotion.delivery].account
                messages.setdefault((account, message, parts), {})[part] = promotion
        for (account, message, parts), there in messages.items():
            missing = [str(part) for part in range(1, parts + 1) if part not in there]
            if missing and (source.platform, account, message) not in told:
                told.add((source.platform, account, message))
                yield _finding(look, message, parts, missing, there)


def _finding(look: Look, message: str, parts: int, missing: list[str], there: Mapping[int, Promotion]) -> Finding:
    where = look.whose(next(iter(there.values())))
    where = look.in_files(where, (promotion.delivery for promotion in there.values()))
    some = "part" if len(missing) == 1 else "parts"
    return Finding(
        Kind.MISSING_PART,
        Severity.BROKEN,
        f"Report {message} comes in {parts} parts; {some} {listed(missing[:10])} "
        f"{'is' if len(missing) == 1 else 'are'} not there.",
        where,
        {"parts": parts, "missing": len(missing)},
        "Download the parts that are missing from the place of the others, and import them.",
    )


def _part_of(look: Look, source: Source, promotion: Promotion) -> tuple[str, int, int] | None:
    """The message a table belongs to, which part of it, and of how many; None where it is no part of anything."""
    segments = look.bench.lake.raw.get(look.deliveries[promotion.delivery])
    tables = segments.tables if segments is not None else ()
    constants = next((table.constants for table in tables if table.dataset == promotion.dataset), {})
    columns = source.dataset.column_of(list(constants))
    message, part, parts = (constants.get(columns.get(name, ""), "") for name in ("message", "part", "parts"))
    if not (message and part.isdecimal() and parts.isdecimal()) or not 1 < int(parts) <= 10_000:
        return None
    return message, int(part), int(parts)
