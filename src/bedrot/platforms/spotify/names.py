"""Facts that Spotify for Artists writes only into file names. Formats: ``streaming_social.md`` section 1."""

import re

from bedrot.connect.filenames import stem_of

PERIODS = ("1day", "7day", "28day", "1year", "all")

_ARTIST_ID = r"[0-9A-Za-z]{22}"
_CAPTURED = re.compile(rf"spotify_(?:audience|songs)_({_ARTIST_ID})(?=_)")
_EXPORTED = re.compile(r"(.+)-(?:audience-timeline|songs(?:-.*)?|playlists(?:-.*)?)")
_PERIOD = re.compile(rf"(?:songs|playlists)[-_ ](?:{_ARTIST_ID}_)?({'|'.join(PERIODS)})(?![0-9A-Za-z])")
_TIMELINE = re.compile(r"(.+)-timeline")
_NO_TITLE = re.compile(r"-?timeline|export|download|streams|report|data|spotify_.*|\..*|", re.IGNORECASE)


def artist_in(name: str) -> str | None:
    """The act a file is named after: its Spotify id or its name; a date is never taken for either.

    >>> artist_in("NOVA SEVEN-audience-timeline (1).csv")
    'NOVA SEVEN'
    >>> artist_in("spotify_audience_20310301_061500.csv") is None
    True
    """
    stem = stem_of(name)
    found = _CAPTURED.match(stem) or _EXPORTED.fullmatch(stem)
    return found.group(1).strip() if found else None


def period_in(name: str) -> str | None:
    """The period a songs or playlists table covers.

    >>> period_in("All Saints-songs-28day.csv")
    '28day'
    """
    found = _PERIOD.search(stem_of(name))
    return found.group(1) if found else None


def title_in(name: str) -> str | None:
    """The song a track timeline is named after; None when the name holds none.

    >>> title_in("Low Tide-timeline.csv"), title_in("Low Tide.csv"), title_in("timeline.csv")
    ('Low Tide', 'Low Tide', None)
    """
    stem = stem_of(name)
    exported = _TIMELINE.fullmatch(stem)
    if exported:
        return exported.group(1).strip()
    return None if _NO_TITLE.fullmatch(stem) else stem
