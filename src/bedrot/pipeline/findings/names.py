"""Names that neither the label's catalog nor the built-in lists know: they stand for themselves, and are paid."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bedrot.lake.promotions import Promotion
from bedrot.model.names import nearest
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Sums, Where
from bedrot.pipeline.findings.look import ROYALTIES, Look
from bedrot.pipeline.winning import Source
from bedrot.transform.countries import country_code, is_no_country
from bedrot.transform.sql import literal

CHARTS = "chart_positions"

_KINDS = {
    "store": Kind.UNKNOWN_STORE,
    "artist": Kind.UNKNOWN_ARTIST,
    "country": Kind.UNKNOWN_COUNTRY,
    "payee": Kind.UNKNOWN_PAYEE,
}
_SEVERITY = {
    "store": Severity.LOOK,
    "artist": Severity.LOOK,
    "country": Severity.NOTE,
    "payee": Severity.NOTE,
}
_WORDS = {"store": "store", "artist": "act", "country": "country", "payee": "bank movement"}


@dataclass(frozen=True)
class _Written:
    """Where a name stands: the platforms that write it, and the deliveries."""

    platforms: tuple[str, ...]
    deliveries: tuple[str, ...]


def unknown_names(look: Look) -> Iterator[Finding]:
    """Stores, acts, countries and payees nobody knows, with what was paid under them; an unstated country is no name."""
    look.open(ROYALTIES)
    for (field, name), written in sorted(_unknown(look).items()):
        paid = [] if field == "payee" else list(look.engine.rows(_paid_statement(field, name)))
        sums = Sums.of(row[1:5] for row in paid)
        isrcs = {str(row[0]) for row in paid if row[0] is not None}
        money = f" {sums.lines:,} statement lines ({sums}) stand under it." if paid else ""
        place = Where(
            platforms=written.platforms,
            stores=(name,) if field == "store" else (),
            artist=name if field == "artist" else None,
        )
        where = look.in_files(place, written.deliveries)
        by = ", ".join(look.title(platform) for platform in written.platforms)
        what = f"Nobody knows the {_WORDS[field]} {name!r} that {by} writes; it stands for itself.{money}"
        figures = sums.figures() if paid else {}
        yield Finding(_KINDS[field], _SEVERITY[field], what, where, figures, _todo(look, field, name, isrcs))


def _unknown(look: Look) -> Mapping[tuple[str, str], _Written]:
    found: dict[tuple[str, str], _Written] = {}
    for _, promotion, kind, name in strangers(look):
        before = found.get((kind, name), _Written((), ()))
        platforms = dict.fromkeys((*before.platforms, promotion.platform))
        found[kind, name] = _Written(tuple(platforms), (*before.deliveries, promotion.delivery))
    return found


def strangers(look: Look) -> Iterator[tuple[Source, Promotion, str, str]]:
    """Every name nobody knows, with where it stands and its kind: ``store``, ``artist``, ``country`` or ``payee``."""
    # public charts are full of other labels' acts
    own = (source for source in look.sources if source.dataset.feeds != CHARTS)
    for source in own:
        for promotion in source.promotions:
            for kind, name in source.names(promotion):
                if not _is_known(look, kind, name):
                    yield source, promotion, kind, name


def _is_known(look: Look, field: str, name: str) -> bool:
    catalog = look.label.catalog
    match field:
        case "store":
            return catalog.stores.find(name) is not None
        case "artist":
            return catalog.catalog.act(name) is not None
        case "payee":
            return catalog.payees.find(name) is not None
        case _:
            return is_no_country(name) or country_code(name) is not None


def _paid_statement(field: str, name: str) -> str:
    return (
        "SELECT isrc, currency, SUM(lines), SUM(units), SUM(net) FROM royalties "
        f"WHERE {field}_name = {literal(name)} GROUP BY isrc, currency ORDER BY isrc, currency"
    )


def _todo(look: Look, field: str, name: str, isrcs: set[str]) -> str:
    catalog = look.label.catalog
    if field == "store":
        near = nearest(name, sorted({each.name for each in catalog.stores.names.values()}))
        hint = f" The nearest known name is {near!r}." if near else ""
        return f"Say in catalog/stores.csv which store it is.{hint}"
    if field == "artist":
        acts = {track.artist for track in catalog.catalog.tracks if track.isrc in isrcs}
        if len(acts) == 1:
            (act,) = acts
            return f"Its ISRCs are those of {act!r}: if that is who is meant, say so in catalog/aliases.csv."
        near = nearest(name, [artist.name for artist in catalog.catalog.artists])
        hint = f" The nearest known name is {near!r}." if near else ""
        return f"Add it to catalog/artists.csv, or say in catalog/aliases.csv whom it means.{hint}"
    if field == "payee":
        return "Say in catalog/categories.csv which words of it mean which category."
    return "Amounts count; they are shown under no country."
