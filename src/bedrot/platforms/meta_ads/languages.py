"""What Ads Manager calls its columns in the languages of its users. Format: ``marketing.md`` section 1.10.

French headers were read in exported workbooks, English ones in what other programs are tested with. The others are those
by which programs of people who use that language read their exports. Where none was found to read a column, it is named
as the language names it: a wrong guess finds nothing, and not to know a breakdown would take parts of a day for days.
"""

import re
from collections.abc import Mapping, Sequence

Words = Mapping[str, Sequence[str]]
"""By what a column means: what it is called, the usual name first; small letters, straight apostrophes."""

_ENGLISH: Words = {
    "campaign": ("campaign name",),
    "campaign_id": ("campaign id",),
    "adset": ("ad set name",),
    "adset_id": ("ad set id",),
    "ad": ("ad name",),
    "ad_id": ("ad id",),
    "day": ("day",),
    "first_day": ("reporting starts",),
    "as_of": ("reporting ends",),
    "objective": ("objective",),
    "status": ("campaign delivery", "ad set delivery", "ad delivery"),
    "impressions": ("impressions",),
    "reach": ("reach",),
    "clicks": ("clicks (all)", "clicks"),
    "link_clicks": ("link clicks",),
    "results": ("results",),
    "landing_page_views": ("landing page views",),
    "currency": ("currency", "account currency"),
}
_FRENCH: Words = {
    "campaign": ("nom de la campagne",),
    "campaign_id": ("identifiant de la campagne", "id de la campagne"),
    "adset": ("nom de l'ensemble de publicités",),
    "ad": ("nom de la publicité",),
    "day": ("jour",),
    "first_day": ("début des rapports",),
    "as_of": ("fin des rapports",),
    "objective": ("objectif",),
    "status": ("statut de diffusion",),
    "reach": ("couverture",),
    "clicks": ("clics (tous)",),
    "link_clicks": ("clics sur un lien",),
    "results": ("résultats",),
    "landing_page_views": ("vues de page de destination",),
    "currency": ("devise",),
}
_GERMAN: Words = {
    "campaign": ("kampagnenname", "name der kampagne"),
    "campaign_id": ("kampagnen-id",),
    "adset": ("name der anzeigengruppe", "anzeigengruppenname"),
    "adset_id": ("anzeigengruppen-id",),
    "ad": ("anzeigenname", "name der anzeige"),
    "ad_id": ("anzeigen-id",),
    "day": ("tag",),
    "first_day": ("berichtsstart", "berichtsbeginn"),
    "as_of": ("berichtsende",),
    "objective": ("ziel",),
    "impressions": ("impressionen",),
    "reach": ("reichweite",),
    "clicks": ("klicks (alle)",),
    "link_clicks": ("link-klicks",),
    "results": ("ergebnisse",),
    "landing_page_views": ("landingpage-aufrufe",),
    "currency": ("währung",),
}
_SPANISH: Words = {
    "campaign": ("nombre de la campaña",),
    "campaign_id": ("identificador de la campaña",),
    "adset": ("nombre del conjunto de anuncios",),
    "adset_id": ("identificador del conjunto de anuncios",),
    "ad": ("nombre del anuncio",),
    "ad_id": ("identificador del anuncio",),
    "day": ("día",),
    "first_day": ("inicio del informe", "inicio de los informes"),
    "as_of": ("fin del informe", "fin de los informes"),
    "objective": ("objetivo",),
    "status": ("entrega de la campaña", "entrega del conjunto de anuncios", "entrega del anuncio"),
    "impressions": ("impresiones",),
    "reach": ("alcance",),
    "clicks": ("clics (todos)",),
    "link_clicks": ("clics en el enlace",),
    "results": ("resultados",),
    "landing_page_views": ("visitas a la página de destino",),
    "currency": ("moneda", "divisa"),
}
_PORTUGUESE: Words = {
    "campaign": ("nome da campanha",),
    "campaign_id": ("identificação da campanha",),
    "adset": ("nome do conjunto de anúncios",),
    "adset_id": ("identificação do conjunto de anúncios",),
    "ad": ("nome do anúncio",),
    "ad_id": ("identificação do anúncio",),
    "day": ("dia",),
    "first_day": ("início dos relatórios",),
    "as_of": ("encerramento dos relatórios", "término dos relatórios"),
    "objective": ("objetivo",),
    "status": ("veiculação da campanha",),
    "impressions": ("impressões",),
    "reach": ("alcance",),
    "clicks": ("cliques (todos)",),
    "link_clicks": ("cliques no link",),
    "results": ("resultados",),
    "landing_page_views": ("visualizações da página de destino",),
    "currency": ("moeda",),
}
_ITALIAN: Words = {
    "campaign": ("nome della campagna",),
    "adset": ("nome del gruppo di inserzioni",),
    "ad": ("nome dell'inserzione",),
    "day": ("giorno",),
    "first_day": ("inizio dei report",),
    "as_of": ("fine dei report",),
    "objective": ("obiettivo",),
    "status": ("pubblicazione della campagna",),
    "impressions": ("impression", "impressioni"),
    "reach": ("copertura",),
    "clicks": ("clic (tutti)",),
    "link_clicks": ("clic sul link",),
    "results": ("risultati",),
    "landing_page_views": ("visualizzazioni della pagina di destinazione",),
    "currency": ("valuta",),
}
_DUTCH: Words = {
    "campaign": ("campagnenaam", "naam campagne"),
    "campaign_id": ("campagne-id",),
    "adset": ("naam advertentieset", "advertentiesetnaam"),
    "adset_id": ("advertentieset-id", "id advertentieset"),
    "ad": ("advertentienaam", "naam advertentie"),
    "ad_id": ("advertentie-id",),
    "day": ("dag",),
    "first_day": ("start rapportage",),
    "as_of": ("einde rapportage",),
    "impressions": ("weergaven", "vertoningen"),
    "reach": ("bereik",),
    "clicks": ("klikken (alle)",),
    "link_clicks": ("klikken op links", "linkkliks"),
    "results": ("resultaten",),
    "landing_page_views": ("weergaven van landingspagina",),
    "currency": ("valuta",),
}
LANGUAGES: Mapping[str, Words] = {
    "English": _ENGLISH,
    "French": _FRENCH,
    "German": _GERMAN,
    "Spanish": _SPANISH,
    "Portuguese": _PORTUGUESE,
    "Italian": _ITALIAN,
    "Dutch": _DUTCH,
}
"""Those whose headers are known."""

HEADERS: Words = {
    name: tuple(dict.fromkeys(header for words in LANGUAGES.values() for header in words.get(name, ())))
    for name in _ENGLISH
}
"""By what a column means, its headers in all languages."""

SPENT = re.compile(
    r"(spend|amount spent|montant dépensé|ausgegebener betrag|importe gastado|valor (?:usado|gasto)|importo speso|"
    r"besteed bedrag)(?: \(([a-z]{3})\))?"
)
"""The header of what was spent, and its currency where it is named."""

ANYBODYS = "spend"
"""What others call it as well."""

_PARTS: Mapping[str, str] = {
    **{name: name for name in ("age", "gender", "country", "region", "platform", "placement")},
    "impression device": "impression_device",
    "time of day (ad account time zone)": "hour",
    **dict.fromkeys(("âge", "alter", "edad", "idade", "età", "leeftijd"), "age"),
    **dict.fromkeys(
        ("genre", "sexe", "geschlecht", "sexo", "género", "gênero", "genere", "sesso", "geslacht"), "gender"
    ),
    **dict.fromkeys(("pays", "land", "país", "paese"), "country"),
    **dict.fromkeys(("région", "región", "região", "regione", "regio"), "region"),
    **dict.fromkeys(("plate-forme", "plateforme", "plattform", "plataforma", "piattaforma"), "platform"),
    **dict.fromkeys(("platzierung", "ubicación", "posicionamento", "posizionamento", "plaatsing"), "placement"),
}

ALL = frozenset({"all", "tous", "toutes", "tout", "alle", "todos", "todas", "todo", "tudo", "tutti", "tutte"})
"""What stands in such a column in a row that sums up the others."""

TOTAL = (
    "(?i)total|(?:results from|résultats de|ergebnisse (?:von|aus)|resultados de|risultati (?:di|da)|resultaten van) "
    "[0-9]+ .*"
)
"""What stands instead of a name in a row that sums up the others, as a pattern."""


def key_of(header_key: str) -> str:
    """A header's key with the apostrophe that the tables here have."""
    return header_key.replace("’", "'")


def part_of(key: str) -> str | None:
    """What the column of a breakdown, or of several in one, is parts by; None for any other column.

    >>> part_of("plate-forme+placement")
    'platform+placement'
    """
    names = [_PARTS.get(each) for each in key.split("+")]
    return None if None in names else "+".join(map(str, names))
