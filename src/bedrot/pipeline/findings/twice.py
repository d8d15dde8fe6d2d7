"""The same figures from two places: one account under two names, or one account's movements in two kinds of files.

Equal figures prove nothing by themselves. Many of them, and most of those that both have of the same time, are worth
asking a person about: nobody else can tell whether it is one account.
"""

from collections.abc import Callable, Iterator

from bedrot.model.periods import Month
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Where, day_of, listed, whole
from bedrot.pipeline.findings.look import ROYALTIES, Look
from bedrot.pipeline.winning import Source
from bedrot.transform.conform import lines_statement
from bedrot.transform.sql import literal
from bedrot.warehouse.known import platform_name

ENOUGH = 3
"""So many equal figures are no coincidence, where they are at least half of what one of the two has of that time."""

_OF_PLACES = ("social_daily", "audience_daily")
"""Datasets whose figures are compared within a store or network, whoever delivered them."""

_TODO = (
    "If both are the same, take one of them back with `bedrot withdraw`, and import with the same --account from now "
    "on. If not, all is well."
)
_TODO_OF_ACCOUNTS = "If both are one account, say so in catalog/accounts.csv, for example {line}: then it counts once. If not, all is well."
_TODO_OF_ACTS = (
    "If both are one act, say so in catalog/aliases.csv, or give its spotify_id in catalog/artists.csv: then it counts "
    "once. If not, all is well."
)


def twice(look: Look) -> Iterator[Finding]:
    """Everything that may count twice though no newer delivery replaces it."""
    yield from _movements(look)
    yield from _posts(look)
    yield from _days(look, "social_daily", "network", ("views", "reach", "impressions", "followers", "likes"))
    yield from _days(look, "audience_daily", "store", ("listeners", "streams", "followers"))
    yield from _statements(look)


def _movements(look: Look) -> Iterator[Finding]:
    """Movements of a day and amount that two accounts, or two kinds of files of one, both have."""
    if not look.open("bank_transactions"):
        return
    _name_kinds(look)
    figures = (
        "SELECT t.source, t.account, k.kind, t.day, CAST(t.amount AS VARCHAR) AS figure, "
        "ROW_NUMBER() OVER (PARTITION BY t.source, t.account, k.kind, t.day, t.amount ORDER BY t.entry) AS number, "
        "t.delivery FROM bank_transactions AS t JOIN kinds AS k ON k.delivery = t.delivery"
    )
    yield from _found(look, figures, "bank_transactions", "movements")


def _posts(look: Look) -> Iterator[Finding]:
    """Posts and videos, whose numbers are unique on a network, under two accounts."""
    if not look.open("content_snapshots"):
        return
    statement = (
        "WITH posts AS (SELECT DISTINCT network, account, source, content_id, MAX(delivery) AS delivery "
        "FROM content_snapshots WHERE content_id IS NOT NULL GROUP BY network, account, source, content_id) "
        "SELECT a.network, a.source, a.account, b.source, b.account, COUNT(DISTINCT a.content_id), "
        "MIN(a.delivery), MIN(b.delivery) FROM posts AS a JOIN posts AS b "
        "ON b.network = a.network AND b.content_id = a.content_id AND a.account < b.account "
        "GROUP BY a.network, a.source, a.account, b.source, b.account ORDER BY 1, 2, 3, 4, 5"
    )
    for network, source, account, other, whose, count, one, two in look.engine.rows(statement):
        where = Where(tuple(dict.fromkeys((str(source), str(other)))), "content_snapshots", stores=(str(network),))
        yield Finding(
            Kind.TWICE,
            Severity.LOOK,
            f"{whole(count):,} posts on {platform_name(str(network))} stand under the account {account} of {look.title(str(source))} and "
            f"under {whose} of {look.title(str(other))}: they are one account, and its figures count twice.",
            look.in_files(where, (one, two)),
            {"posts": whole(count)},
            _one_account((source, account), (other, whose))
            or "Take one of them back with `bedrot withdraw`, and import with the same --account from now on.",
        )


def _days(look: Look, conformed: str, place: str, measures: tuple[str, ...]) -> Iterator[Finding]:
    """Figures of ten or more that two acts or accounts share day by day in one place."""
    if not look.open(conformed):
        return
    whose = "artist" if conformed == "audience_daily" else "account"
    each = " UNION ALL ".join(
        f"SELECT {place} AS source, COALESCE({whose}, '') AS account, '' AS kind, day, "
        f"CONCAT('{name} ', CAST({name} AS VARCHAR)) AS figure, 1 AS number, delivery "
        f"FROM {conformed} WHERE {name} >= 10"
        for name in measures
    )
    yield from _found(look, each, conformed, "figures", within_source=True)


def _statements(look: Look) -> Iterator[Finding]:
    """Lines of statements that two kinds of files, or two accounts, of one platform both have."""
    by_platform: dict[str, list[Source]] = {}
    for source in look.feeding(ROYALTIES):
        if source.counted:
            by_platform.setdefault(source.platform, []).append(source)
    for sources in by_platform.values():
        accounts = {look.deliveries[each.delivery].account for source in sources for each in source.promotions}
        if len(sources) > 1 or len(accounts) > 1:
            figures = " UNION ALL ".join(_lines(look, source) for source in sources)
            yield from _found(look, figures, ROYALTIES, "lines", within_source=True)


def _lines(look: Look, source: Source) -> str:
    lines = " UNION ALL ".join(lines_statement(ROYALTIES, each) for each in look.counting(source))
    figure = "CONCAT_WS(' ', isrc, CAST(units AS VARCHAR), CAST(net AS VARCHAR))"
    return (
        f"SELECT source, account, {literal(source.dataset.name)} AS kind, sale_month AS day, {figure} AS figure, "
        f"ROW_NUMBER() OVER (PARTITION BY account, sale_month, {figure} ORDER BY newness) AS number, delivery "
        f"FROM ({lines}) AS lines WHERE isrc IS NOT NULL AND units <> 0 AND net <> 0"
    )


def _found(look: Look, figures: str, conformed: str, what: str, *, within_source: bool = False) -> Iterator[Finding]:
    """Two origins of which one has at least half of its figures, of the days both have, in common with the other."""
    same = "a.source = b.source AND " if within_source else ""
    statement = (
        f"WITH figures AS ({figures}), "
        "spans AS (SELECT source, account, kind, MIN(day) AS first, MAX(day) AS last FROM figures "
        "GROUP BY source, account, kind), "
        "pairs AS (SELECT a.source AS a_source, a.account AS a_account, a.kind AS a_kind, b.source AS b_source, "
        "b.account AS b_account, b.kind AS b_kind, GREATEST(a.first, b.first) AS first, LEAST(a.last, b.last) AS last "
        f"FROM spans AS a JOIN spans AS b ON {same}(a.source, a.account, a.kind) < (b.source, b.account, b.kind)), "
        "shared AS (SELECT p.*, COUNT(*) AS common, MIN(a.day) AS since, MAX(a.day) AS until, "
        "MIN(a.delivery) AS one, MIN(b.delivery) AS two FROM pairs AS p "
        "JOIN figures AS a ON a.source = p.a_source AND a.account = p.a_account AND a.kind = p.a_kind "
        "JOIN figures AS b ON b.source = p.b_source AND b.account = p.b_account AND b.kind = p.b_kind "
        "AND b.day = a.day AND b.figure = a.figure AND b.number = a.number GROUP BY ALL) "
        "SELECT s.*, "
        "(SELECT COUNT(*) FROM figures AS f WHERE f.source = s.a_source AND f.account = s.a_account "
        "AND f.kind = s.a_kind AND f.day BETWEEN s.first AND s.last) AS of_a, "
        "(SELECT COUNT(*) FROM figures AS f WHERE f.source = s.b_source AND f.account = s.b_account "
        "AND f.kind = s.b_kind AND f.day BETWEEN s.first AND s.last) AS of_b "
        "FROM shared AS s ORDER BY 1, 2, 3, 4, 5, 6"
    )
    for row in look.engine.rows(statement):
        common, fewer = whole(row[8]), min(whole(row[13]), whole(row[14]))
        if common >= ENOUGH and common * 2 >= fewer:
            yield _finding(look, row, conformed, what, common)


def _finding(look: Look, row: tuple[object, ...], conformed: str, what: str, common: int) -> Finding:
    title = platform_name if conformed in _OF_PLACES else look.title
    one, other = (_named(look, row[start : start + 3], title) for start in (0, 3))
    since, until = day_of(row[9]), day_of(row[10])
    is_monthly = conformed == ROYALTIES
    todo = _one_account(row[0:2], row[3:5]) or _TODO
    first, last = (Month.of(day).in_words if is_monthly else str(day) for day in (since, until))
    span = f"in {first}" if first == last else f"from {first} to {last}"
    platforms = tuple(dict.fromkeys(look.deliveries[str(each)].platform for each in (row[11], row[12])))
    return Finding(
        Kind.TWICE,
        Severity.LOOK,
        f"{listed((one, other))} have the same {common:,} {what} {span}, and both count.",
        look.in_files(Where(platforms, conformed, days=() if is_monthly else (since, until)), (row[11], row[12])),
        {what: common},
        _TODO_OF_ACTS if conformed == "audience_daily" else todo,
    )


def _one_account(one: tuple[object, ...], other: tuple[object, ...]) -> str | None:
    """What to do where two accounts of one platform may be one; None where the table of accounts would not help."""
    (platform, account), (_, name) = one, other
    if one == other or platform != other[0]:
        return None
    return _TODO_OF_ACCOUNTS.format(line=f"`{name},{platform},{account}`")


def _named(look: Look, origin: tuple[object, ...], title: Callable[[str], str]) -> str:
    source, account, kind = (str(each or "") for each in origin)
    told = f"{title(source)} ({account})"
    return f"{look.kind(source, kind)} of {told}" if kind else told


def _name_kinds(look: Look) -> None:
    rows = [(each.id, each.kind) for each in look.deliveries.values()]
    look.engine.table("kinds", {"delivery": "VARCHAR", "kind": "VARCHAR"}, rows)
