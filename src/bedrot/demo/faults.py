"""What goes wrong in the demo label's files, as a setting: where each fault sits, or nothing at all.

The faults are those that real downloads have: exports that overlap and disagree, months paid late, a track that
two distributors report, answers saved half, pages of an error in place of a file.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from bedrot.demo.roster import DISTROKID, ZONE
from bedrot.demo.statements import report_date
from bedrot.demo.stores import SPOTIFY, Store, store_named
from bedrot.demo.timeline import WINDOW_DAYS, Timeline
from bedrot.model.periods import Month


@dataclass(frozen=True)
class Late:
    """A store's month of use, and the day on which it was reported at last."""

    store: Store
    sale_month: Month
    report_date: date


@dataclass(frozen=True)
class Misspelt:
    """A name written in place of another one, in the statements reported in a month."""

    written: str
    meant: str
    title: str | None
    month: Month


@dataclass(frozen=True)
class Faults:
    """The faults to plant; each field is one kind, empty when it is left out.

    ``gap``: days without Spotify streams in TooLost's answer. ``overlap_since``: the first reporting date of the
    second bank export, reaching into the first. ``restated``: a reporting date that the first bank export has
    wrong. ``late``: a month paid late. ``returns``: a reporting date with sales taken back. ``double``: days on
    which DistroKid still counts and pays the moved track. ``artist``, ``store``: unknown names. ``missing``: the
    month whose TooLost report was not downloaded. ``strays``: whether good files have malformed rows. ``broken``:
    whether an error page and half an answer lie among the files. ``unpaid``: the month of which DistroKid's reports were
    never paid. ``unseen``: days that no download of an account on TikTok covers.
    """

    gap: tuple[date, ...] = ()
    overlap_since: date | None = None
    restated: date | None = None
    late: Late | None = None
    returns: date | None = None
    double: tuple[date, ...] = ()
    artist: Misspelt | None = None
    store: Misspelt | None = None
    missing: Month | None = None
    strays: bool = False
    broken: bool = False
    unpaid: Month | None = None
    unseen: tuple[date, ...] = ()


def planted(timeline: Timeline) -> Faults:
    """All faults at once, each where it cannot hide another."""
    month = timeline.month
    deezer, late_from = store_named("Deezer"), month.plus(-9)
    return Faults(
        gap=tuple(month.plus(-3).first + timedelta(days=offset) for offset in range(8, 14)),
        overlap_since=month.plus(-10).first,
        restated=report_date(DISTROKID, SPOTIFY, month.plus(-11)),
        late=Late(deezer, late_from, report_date(DISTROKID, deezer, late_from.plus(6))),
        returns=report_date(DISTROKID, store_named("iTunes Songs"), month.plus(-4)),
        double=tuple(timeline.moved + timedelta(days=offset) for offset in range(5)),
        artist=Misspelt("ZONE AO", ZONE, "COLD HARBOUR", month.plus(-6)),
        store=Misspelt("Melodia Uno", "Flo", None, month.plus(-5)),
        missing=month.plus(-3),
        strays=True,
        broken=True,
        unpaid=month.plus(-6),
        unseen=tuple(timeline.today - timedelta(days=back) for back in range(WINDOW_DAYS + 6, WINDOW_DAYS, -1)),
    )
