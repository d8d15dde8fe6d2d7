"""Says of each planted fault where it is and what a correct system must report about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bedrot.demo import bank_files
from bedrot.demo.answer_key import (
    AccountGap,
    BadRow,
    BadRows,
    DoubleCount,
    Fault,
    Gap,
    LateData,
    MissingPayout,
    MissingStatement,
    NegativeAdjustment,
    Overlap,
    PayoutTruth,
    Restatement,
    SetAside,
    Totals,
    UnknownArtist,
    UnknownStore,
)
from bedrot.demo.downloads import Download
from bedrot.demo.exports import Statement
from bedrot.demo.faults import Faults
from bedrot.demo.followings import TIKTOK
from bedrot.demo.modelled import Label
from bedrot.demo.roster import DISTROKID, TOOLOST
from bedrot.demo.spoil import STRAYS, TAKEN_DOWN_LATE_IN
from bedrot.demo.statements import Line
from bedrot.demo.stores import SPOTIFY
from bedrot.demo.tally import total
from bedrot.model.periods import Month


@dataclass(frozen=True)
class Written:
    """What was written with faults in it.

    ``banks``: DistroKid's exports, oldest first; ``payouts``: what was paid for them; ``downloads``: all files.
    """

    label: Label
    faults: Faults
    banks: Sequence[Statement]
    payouts: Sequence[PayoutTruth]
    downloads: Sequence[Download]
    broken: Sequence[Download]


def findings(written: Written) -> tuple[Fault, ...]:
    """The planted faults, one entry for each."""
    kinds: tuple[Callable[[Written], Iterator[Fault]], ...] = (
        _gap,
        _overlap,
        _restatement,
        _late_data,
        _returns,
        _double_count,
        _names,
        _missing_statement,
        _bad_rows,
        _set_aside,
        _missing_payout,
        _account_gap,
    )
    return tuple(fault for kind in kinds for fault in kind(written))


def _gap(written: Written) -> Iterator[Fault]:
    days = written.faults.gap
    if days:
        files = tuple(
            each.name
            for each in written.downloads
            if (each.platform, each.kind) == (TOOLOST, "spotify_json") and each.taken.year == days[0].year
        )
        what = f"TooLost's Spotify streams have no entry from {days[0]} to {days[-1]}."
        yield Gap(what, files, TOOLOST, SPOTIFY.id, days)


def _overlap(written: Written) -> Iterator[Fault]:
    first, second = written.banks[0], written.banks[1]
    shared = {line.report_date for line in first.lines} & {line.report_date for line in second.lines}
    if shared:
        superseded = total(line for line in first.lines if line.report_date in shared)
        what = f"Two bank exports hold the same {len(shared)} reporting dates; adding both counts them twice."
        yield Overlap(what, (first.name, second.name), tuple(sorted(shared)), superseded)


def _restatement(written: Written) -> Iterator[Fault]:
    day = written.faults.restated
    if day is not None:
        loser, winner = written.banks[0], written.banks[1]
        before = total(line for line in loser.lines if line.report_date == day)
        after = total(line for line in winner.lines if line.report_date == day)
        what = f"The newer export corrects the amounts of reporting date {day}."
        yield Restatement(what, (loser.name, winner.name), day, winner.name, loser.name, before, after)


def _late_data(written: Written) -> Iterator[Fault]:
    late = written.faults.late
    if late is not None:
        files, paid = _where(
            written, lambda line: (line.report_date, line.sale_month) == (late.report_date, late.sale_month)
        )
        lag = Month.of(late.report_date).minus(late.sale_month)
        what = f"{late.store.name} plays of {late.sale_month} were reported {lag} months later."
        yield LateData(what, files, late.store.id, str(late.sale_month), late.report_date, lag, paid)


def _returns(written: Written) -> Iterator[Fault]:
    day = written.faults.returns
    if day is not None:
        files, taken_back = _where(written, lambda line: line.report_date == day and line.units < 0)
        what = f"{-taken_back.units} iTunes sales were returned: units and amounts below zero."
        yield NegativeAdjustment(what, files, "itunes", day, taken_back)


def _double_count(written: Written) -> Iterator[Fault]:
    days = written.faults.double
    if days:
        track, ledger, month = written.label.moved, written.label.ledger, Month.of(days[0])
        files, paid = _where(written, lambda line: line.track is track and line.sale_month == month)
        plays = {
            store.id: {day.isoformat(): ledger.on(track.isrc, store, day) for day in days}
            for store in TAKEN_DOWN_LATE_IN
        }
        what = f"{track.title} moved from DistroKid to TooLost on {days[0]}, and both report {days[0]} to {days[-1]}."
        yield DoubleCount(what, files, track.isrc, (DISTROKID, TOOLOST), str(month), days, plays, paid)


def _names(written: Written) -> Iterator[Fault]:
    store, artist = written.faults.store, written.faults.artist
    if store is not None:
        files, paid = _where(written, lambda line: line.store == store.written)
        yield UnknownStore(f"No table knows the store {store.written}.", files, store.written, paid)
    if artist is not None:
        files, paid = _where(written, lambda line: line.artist == artist.written)
        what = f"{artist.written} is written for {artist.meant}."
        yield UnknownArtist(what, files, artist.written, artist.meant, paid)


def _missing_statement(written: Written) -> Iterator[Fault]:
    month = written.faults.missing
    if month is not None:
        unpaid = [
            line for line in written.label.lines if line.source == TOOLOST and Month.of(line.report_date) == month
        ]
        sold, reported = unpaid[0].sale_month, unpaid[0].report_date
        what = f"TooLost's report of {month} about plays of {sold} was not downloaded."
        yield MissingStatement(what, (), TOOLOST, str(sold), reported, total(unpaid))


def _bad_rows(written: Written) -> Iterator[Fault]:
    for number, bank in enumerate(written.banks):
        if bank.strays:
            strays = STRAYS[number][1]
            rows = tuple(BadRow(each.position + 2, "" if each.cut else each.field, each.text) for each in strays)
            yield BadRows(f"{len(rows)} rows cannot be read.", (bank.name,), rows)


def _set_aside(written: Written) -> Iterator[Fault]:
    for download in written.broken:
        what = "An error page was saved as a statement." if download.name.endswith("tsv") else "Half of it is missing."
        yield SetAside(what, (download.name,))


def _missing_payout(written: Written) -> Iterator[Fault]:
    for payout in written.payouts:
        if not payout.arrived:
            files = tuple(each.name for each in written.downloads if each.platform == bank_files.PLATFORM)
            what = f"What {payout.source} reported from {payout.reported[0]} to {payout.reported[-1]} was never paid."
            yield MissingPayout(what, files, payout)


def _account_gap(written: Written) -> Iterator[Fault]:
    days, account = written.faults.unseen, TIKTOK[-1]
    if days:
        files = tuple(
            str(each.container)
            for each in written.downloads
            if each.platform == account.network and str(each.container).endswith(f"{account.name}.zip")
        )
        what = f"No download of {account.name} on TikTok covers {days[0]} to {days[-1]}."
        yield AccountGap(what, files, account.network, account.name, days)


def _where(written: Written, matches: Callable[[Line], bool]) -> tuple[tuple[str, ...], Totals]:
    """The bank exports with such lines, and what those lines amount to; none of them is in two exports."""
    found = [(bank.name, line) for bank in written.banks for line in bank.lines if matches(line)]
    return tuple(dict.fromkeys(name for name, _ in found)), total(line for _, line in found)
