"""Money and units below zero, other than the commission that stores take as a matter of course."""

from collections.abc import Iterator
from datetime import date

from bedrot.model.periods import Month
from bedrot.pipeline.catalog import meanings
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Sums, Where, day_of, possessive
from bedrot.pipeline.findings.look import ROYALTIES, Look, Row
from bedrot.transform.conform import NAMES, lines_statement
from bedrot.warehouse.known import platform_name

COMMISSION_PERCENT = 50
"""Discovery Mode takes 30 % of what promoted plays earn: whatever takes more than half of all is something else."""


def taken_back(look: Look) -> Iterator[Finding]:
    """Units below zero, and amounts below zero that take more than a commission; by statement and store."""
    lines = _counting_lines(look)
    if lines is None:
        return
    found: dict[tuple[str, str, date, str, bool], list[Row]] = {}
    for row in look.engine.rows(_negatives_statement(lines)):
        source, account, reported, store, is_return = row[:5]
        found.setdefault((str(source), str(account), day_of(reported), str(store), bool(is_return)), []).append(row)
    for (source, account, reported, store, is_return), rows in found.items():
        sums = Sums.of(row[5:9] for row in rows)
        months = tuple(sorted({Month.of(day_of(row[10])) for row in rows}))
        place = Where((source,), ROYALTIES, account, stores=(store,), months=months, days=(reported,))
        where = look.in_files(place, (row[9] for row in rows))
        who = f"{possessive(look.title(source))} report of {reported}"
        if is_return:
            what = f"{who} takes back sales on {platform_name(store)}: {sums}."
            todo = "Returned downloads are ordinary business; many of them, or of streams, are worth asking about."
            yield Finding(Kind.RETURNED, Severity.LOOK, what, where, sums.figures(), todo)
        else:
            what = f"{who} takes more back from tracks on {platform_name(store)} than a commission would: {sums}."
            todo = "Ask what it is for: an advance, a fee, or plays that were not accepted."
            yield Finding(Kind.ADJUSTED, Severity.LOOK, what, where, sums.figures(), todo)


def _counting_lines(look: Look) -> str | None:
    """All statement lines that count, with the store they mean beside; None without any."""
    statements: list[str] = []
    stores = set[str]()
    for source in look.feeding(ROYALTIES):
        stores |= {store for promotion in source.promotions for store in promotion.names.get("store", ())}
        statements += [lines_statement(ROYALTIES, each) for each in look.counting(source)]
    means = meanings(look.label.catalog).store
    look.engine.table("look_store_names", NAMES, [(name, *means(name)) for name in sorted(stores)])
    return " UNION ALL ".join(statements) or None


def _negatives_statement(lines: str) -> str:
    track = "source, account, store, isrc, title, sale_month, currency"
    same = " AND ".join(f"l.{name} IS NOT DISTINCT FROM t.{name}" for name in track.split(", "))
    return (
        f"WITH lines AS ({lines}), "
        "named AS (SELECT l.source, l.account, l.delivery, COALESCE(l.report_date, l.sale_month) AS report_date, COALESCE(s.meaning, l.store) AS store, "
        "l.isrc, l.title, l.sale_month, l.currency, COALESCE(l.units, 0) AS units, COALESCE(l.net, l.gross) AS amount "
        "FROM lines AS l LEFT JOIN look_store_names AS s ON s.name = l.store), "
        f"tracks AS (SELECT {track}, SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS paid, "
        "SUM(CASE WHEN amount < 0 AND units >= 0 THEN -amount ELSE 0 END) AS taken, MIN(units) AS least "
        f"FROM named GROUP BY {track}), "
        f"strange AS (SELECT * FROM tracks WHERE least < 0 OR taken * 100 > paid * {COMMISSION_PERCENT}) "
        "SELECT l.source, l.account, l.report_date, l.store, l.units < 0, l.currency, COUNT(*), SUM(l.units), "
        f"SUM(l.amount), l.delivery, l.sale_month FROM named AS l JOIN strange AS t ON {same} "
        f"WHERE l.units < 0 OR (l.amount < 0 AND t.taken * 100 > t.paid * {COMMISSION_PERCENT}) "
        "GROUP BY l.source, l.account, l.report_date, l.store, l.units < 0, l.currency, l.delivery, l.sale_month "
        "ORDER BY 1, 2, 3, 4, 5, 6, 10, 11"
    )
