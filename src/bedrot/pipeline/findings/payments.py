"""What was paid: twice, late, or not at all."""

from collections.abc import Iterator, Mapping
from datetime import date

from bedrot.model.periods import Month
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Sums, Where, day_of, listed, whole
from bedrot.pipeline.findings.look import ROYALTIES, Look, Row
from bedrot.warehouse.known import platform_name

LATE_MONTHS = 4
"""The slowest stores report within three months and some distributors pay a month after; more is late."""

RHYTHM_MONTHS = 6
"""Months that a distributor must have reported before it can be said to report every month."""

RHYTHM_HOLES = 4
"""At most one month in so many may be missing; with more, there is no rhythm that could be broken."""


def overlaps(look: Look) -> Iterator[Finding]:
    """Recordings that two distributors, or two accounts of one, were paid for: same store, same month of use.

    What societies pay is for other rights in the same plays.
    """
    if not look.open(ROYALTIES):
        return
    found: dict[tuple[str, Month], list[Row]] = {}
    for row in look.engine.rows(_PAID_TWICE):
        found.setdefault((str(row[0]), Month.of(day_of(row[1]))), []).append(row)
    for (isrc, month), rows in found.items():
        yield _overlap(look, isrc, month, rows)


def _overlap(look: Look, isrc: str, month: Month, rows: list[Row]) -> Finding:
    payers: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        payers.setdefault((str(row[3]), str(row[4])), []).append(row[5:9])
    sources = [source for source, _ in payers]
    names = {
        (source, account): f"{source} ({account})" if sources.count(source) > 1 else source
        for source, account in payers
    }
    sums = {payer: Sums.of(paid) for payer, paid in payers.items()}
    stores = tuple(sorted({str(row[2]) for row in rows if row[2] is not None}))
    on = f", on {listed(map(platform_name, stores))}" if stores else ""
    title = next((str(row[9]) for row in rows if row[9] is not None), None)
    told = listed(
        f"{look.title(source)}{names[source, account].removeprefix(source)} ({sums[source, account]})"
        for source, account in payers
    )
    where = Where(
        platforms=tuple(dict.fromkeys(sources)),
        dataset=ROYALTIES,
        stores=stores,
        title=title,
        isrc=isrc,
        months=(month,),
    )
    return Finding(
        Kind.OVERLAP,
        Severity.LOOK,
        f"{title or 'A recording'} ({isrc}) was paid by {told} for the same month, {month.in_words}{on}; "
        "which days each of them counted, statements do not tell.",
        look.in_files(where, (row[10] for row in rows)),
        {name: figure for payer in payers for name, figure in sums[payer].figures(names[payer]).items()},
        "If it moved from one to the other within that month, both may be right. If not, some plays were paid twice: "
        "ask the one that should have stopped, before a store takes the money back.",
    )


_PAID_TWICE = """
WITH paid AS (
    SELECT
        isrc, sale_month, store, source, account, currency,
        SUM(lines) AS lines, SUM(units) AS units, SUM(net) AS net, MIN(title) AS title, delivery
    FROM royalties
    WHERE isrc IS NOT NULL AND COALESCE(tier, '') NOT IN ('mechanical', 'performance', 'neighbouring', 'society')
    GROUP BY isrc, sale_month, store, source, account, currency, delivery
),
payers AS (SELECT DISTINCT isrc, sale_month, store, source, account FROM paid),
twice AS (SELECT isrc, sale_month, store FROM payers GROUP BY isrc, sale_month, store HAVING COUNT(*) > 1)
SELECT
    p.isrc, p.sale_month, p.store, p.source, p.account, p.currency, p.lines, p.units, p.net, p.title, p.delivery
FROM paid AS p
JOIN twice AS t ON t.isrc = p.isrc AND t.sale_month = p.sale_month AND t.store IS NOT DISTINCT FROM p.store
ORDER BY p.isrc, p.sale_month, p.store, p.source, p.account, p.currency, p.delivery
"""


def late(look: Look) -> Iterator[Finding]:
    """Months of use that were reported more than :data:`LATE_MONTHS` later, by statement and store."""
    if not look.open(ROYALTIES):
        return
    found: dict[tuple[str, str, date, str], list[Row]] = {}
    for row in look.engine.rows(_late_statement()):
        source, account, reported, store = row[:4]
        found.setdefault((str(source), str(account), day_of(reported), str(store)), []).append(row)
    for (source, account, reported, store), rows in found.items():
        months = tuple(sorted({Month.of(day_of(row[4])) for row in rows}))
        sums, lag = Sums.of(row[5:9] for row in rows), max(whole(row[9]) for row in rows)
        oldest = months[0].in_words
        use = oldest if len(months) == 1 else f"{len(months)} months, the oldest {oldest}"
        where = Where((source,), ROYALTIES, account, stores=(store,), months=months, days=(reported,))
        yield Finding(
            Kind.LATE,
            Severity.LOOK,
            f"{look.title(source)} reported {platform_name(store)} for {use}, on {reported}: {lag} months later ({sums}).",
            look.in_files(where, (row[10] for row in rows)),
            {**sums.figures(), "months late": lag},
            "It counts for its months of use: figures of these months that were passed on before have changed.",
        )


def _late_statement() -> str:
    lag = "((YEAR(report_date) - YEAR(sale_month)) * 12 + MONTH(report_date) - MONTH(sale_month))"
    return (
        "SELECT source, account, report_date, store, sale_month, currency, SUM(lines), SUM(units), SUM(net), "
        f"{lag} AS lag, delivery FROM royalties WHERE report_date IS NOT NULL AND {lag} > {LATE_MONTHS} "
        "GROUP BY source, account, report_date, store, sale_month, currency, delivery "
        "ORDER BY source, account, report_date, store, sale_month, currency, delivery"
    )


def missing_statements(look: Look) -> Iterator[Finding]:
    """Months without anything from a distributor that otherwise reports each month: months of use, else of reporting."""
    if not look.open(ROYALTIES):
        return
    look.open("daily_streams")
    used = _months_of(look, "sale_month")
    reported = _months_of(look, "report_date")
    for (source, account), months in used.items():
        for month in _skipped(months):
            yield _missing(look, source, account, month)
        if not _skipped(months):
            for month in _skipped(reported.get((source, account), set())):
                what = f"{look.title(source)} ({account}) reported something every month but {month.in_words}."
                todo = "Download what it reported in that month, and import it."
                where = Where((source,), ROYALTIES, account, days=(month.first,))
                yield Finding(Kind.MISSING_STATEMENT, Severity.LOOK, what, where, {}, todo)


def _missing(look: Look, source: str, account: str, month: Month) -> Finding:
    counted = look.engine.rows(_counted_statement(month))
    streams = sum(whole(plays) for of, whose, plays in counted if (of, whose) == (source, account))
    evidence = f", though it counted {streams:,} streams in it" if streams else ""
    return Finding(
        Kind.MISSING_STATEMENT,
        Severity.LOOK,
        f"{look.title(source)} ({account}) paid for every month of use but {month.in_words}{evidence}.",
        Where((source,), ROYALTIES, account, months=(month,)),
        {"streams": streams} if streams else {},
        f"Download the statement that holds {month.in_words}, and import it.",
    )


def _months_of(look: Look, column: str) -> Mapping[tuple[str, str], set[Month]]:
    found: dict[tuple[str, str], set[Month]] = {}
    rows = look.engine.rows(
        f"SELECT DISTINCT source, account, CAST(DATE_TRUNC('month', {column}) AS DATE) FROM royalties "
        f"WHERE {column} IS NOT NULL ORDER BY 1, 2, 3"
    )
    for source, account, month in rows:
        found.setdefault((str(source), str(account)), set()).add(Month.of(day_of(month)))
    return found


def _skipped(months: set[Month]) -> list[Month]:
    """The months left out between the first and the last, where there is a rhythm that they break."""
    if len(months) < RHYTHM_MONTHS:
        return []
    span = max(months).minus(min(months)) + 1
    missing = [month for month in (min(months).plus(number) for number in range(span)) if month not in months]
    return missing if len(missing) * RHYTHM_HOLES <= span else []


def _counted_statement(month: Month) -> str:
    return (
        "SELECT source, account, SUM(streams) FROM daily_streams "
        f"WHERE day BETWEEN DATE '{month.first}' AND DATE '{month.last}' GROUP BY source, account ORDER BY 1, 2"
    )
