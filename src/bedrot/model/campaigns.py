"""What the name of an advertising campaign says: act, track, targeting. Rules: ``warehouse.md`` section 6."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bedrot.model.names import fold

ENGAGEMENT, UNKNOWN = "ENGAGEMENT", "UNKNOWN"
"""The targeting of campaigns that only ask for engagement, and of one without a name."""

_COPY = re.compile(r"(\s+[-–—]\s+copy(\s+\d+)?)+\s*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[-–—]\s+")
_JOINED = " - "
_ONLY_ENGAGEMENT = "NEW ENGAGEMENT"


@dataclass(frozen=True)
class Campaign:
    """What a campaign's name says. ``artist`` and ``track``: as written there. ``targeting``: in capitals."""

    artist: str | None
    track: str | None
    targeting: str | None


def parse_campaign(
    name: str, artists: Collection[str], tracks: Collection[str], *, unprefixed: str | None = None
) -> Campaign:
    """Act, track and targeting in a name such as ``NOVA SEVEN - GLASS HARBOR - BROAD - Copy 2``.

    ``artists`` and ``tracks``: the names the label knows, compared as :func:`~bedrot.model.names.fold` does.
    ``unprefixed``: the act whose tracks are advertised without naming it. A name that is both an act and a track
    means the act, and its track of that name.

    >>> parse_campaign("LUMEN - GLASS HARBOR", {"Lumen"}, {"Glass Harbor"})
    Campaign(artist='LUMEN', track='GLASS HARBOR', targeting=None)
    """
    bare = _COPY.sub("", f" {name.strip()}").strip()
    if not bare:
        return Campaign(None, None, UNKNOWN)
    if _ONLY_ENGAGEMENT in bare.upper():
        return Campaign(None, None, ENGAGEMENT)
    first, *others = _BETWEEN.split(bare)
    if len(others) > 1:
        return Campaign(first, others[0], _JOINED.join(others[1:]).upper())
    acts, titles = {fold(each) for each in artists}, {fold(each) for each in tracks}
    is_act, is_track = fold(first) in acts, fold(first) in titles
    if not others:
        return _of_one(first, unprefixed, is_act=is_act, is_track=is_track)
    if is_act and fold(others[0]) in titles:
        return Campaign(first, others[0], None)
    return Campaign(first if is_act else unprefixed if is_track else None, first, others[0].upper())


def _of_one(part: str, unprefixed: str | None, *, is_act: bool, is_track: bool) -> Campaign:
    if is_act:
        return Campaign(part, part if is_track else None, None)
    return Campaign(unprefixed, part, None) if is_track else Campaign(None, None, part.upper())
