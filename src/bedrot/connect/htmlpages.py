"""Chart data that web pages carry inside their scripts. The scripts are read as text and never run."""

import re
from collections.abc import Iterator

from bedrot.connect.jsontext import Json, literal_at
from bedrot.model.errors import Place

_SCRIPT = re.compile(r"<script\b[^>]*>", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]*>([^<]{1,200})", re.IGNORECASE)
_PROVIDER = re.compile(r"""["']?dataProvider["']?\s*:\s*(?=\[)""")
_NEXT_CHART = re.compile(r"""AmCharts\s*\.\s*makeChart|["']id["']\s*:\s*["']trend""")


def scripts(html: str) -> Iterator[str]:
    """The texts of a page's scripts."""
    position = 0
    while opening := _SCRIPT.search(html, position):
        closing = _SCRIPT_END.search(html, opening.end())
        position = closing.start() if closing else len(html)
        yield html[opening.end() : position]


def title(html: str) -> str | None:
    """A page's title, to tell a person which page it is."""
    found = _TITLE.search(html)
    return " ".join(found.group(1).split()) if found else None


def has_chart(html: str, chart: str) -> bool:
    """Whether some script configures an AmCharts chart with this id."""
    return any(_chart_id(chart).search(script) for script in scripts(html))


def chart_data(html: str, chart: str, place: Place) -> Json:
    """The ``dataProvider`` of the AmCharts chart with this id; None when the page has no such chart or data.

    Raises UnreadableFile when the page ends in the middle of it.
    """
    for script in scripts(html):
        for found in _chart_id(chart).finditer(script):
            following = _NEXT_CHART.search(script, found.end())
            provider = _PROVIDER.search(script, found.end(), following.start() if following else len(script))
            if provider:
                return literal_at(script, provider.end(), place)
    return None


def variable(html: str, name: str, place: Place) -> Json:
    """The object or list that a script assigns to ``var name``; None when no script does.

    Raises UnreadableFile when the page ends in the middle of it.
    """
    assignment = re.compile(rf"\b(?:var|let|const)\s+{re.escape(name)}\s*=\s*(?=[\[{{])")
    for script in scripts(html):
        if found := assignment.search(script):
            return literal_at(script, found.end(), place)
    return None


def _chart_id(chart: str) -> re.Pattern[str]:
    return re.compile(rf"""["']id["']\s*:\s*["']{re.escape(chart)}["']""")
