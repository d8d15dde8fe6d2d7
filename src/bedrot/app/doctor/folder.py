"""Checks of a label's folder: settings, catalog, connectors, inbox."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bedrot.app.boards.folder import FOLDER, MOST_BOARDS, list_boards
from bedrot.app.doctor.patient import Finding, Patient
from bedrot.app.inbox import waiting
from bedrot.app.settings import FILE, label_around
from bedrot.model.errors import BedrotError, CatalogInvalid
from bedrot.model.names import fold
from bedrot.pipeline.winning import accounts_named

_TOO_LONG_IN_INBOX = timedelta(days=1)


def there(patient: Patient) -> Iterator[Finding]:
    """There is a label here."""
    if not (patient.folder / FILE).is_file():
        yield Finding(f"{patient.folder} has no {FILE}.", "Run `bedrot init` where the label shall be.")


def settings(patient: Patient) -> Iterator[Finding]:
    """The settings can be used."""
    if isinstance(patient.settings, BedrotError):
        yield Finding(str(patient.settings), f"Correct {FILE}.")


def writable(patient: Patient) -> Iterator[Finding]:
    """The label's folders can be written to."""
    lake = patient.folder / patient.known_settings.lake
    for folder in (patient.folder, lake, patient.folder / "data_warehouse", patient.folder / "inbox"):
        if folder.exists() and (why := _refusal(folder)):
            yield Finding(
                f"{folder} cannot be written to: {why}.", "Check who owns it and whether the disk is read-only."
            )


def _refusal(folder: Path) -> str | None:
    probe = folder / ".bedrot-probe"
    try:
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return error.strerror or str(error)
    return None


def nested(patient: Patient) -> Iterator[Finding]:
    """The label does not lie inside another."""
    outer = label_around(patient.folder.parent)
    if outer is not None and not patient.known_settings.sample:
        yield Finding(
            f"The label lies inside the label {outer}; commands between them work on the outer one.",
            "Move one of them.",
            serious=False,
        )


def catalog(patient: Patient) -> Iterator[Finding]:
    """The catalog's tables can be read."""
    if isinstance(patient.opened, CatalogInvalid):
        yield Finding(str(patient.opened), "Correct the line named.")


def boards(patient: Patient) -> Iterator[Finding]:
    """Every board can be read."""
    found, cut = list_boards(patient.folder)
    for broken in (each.broken for each in found if each.broken):
        yield Finding(f"{broken.place}: {broken.what}", broken.todo, serious=False)
    if cut:
        yield Finding(
            f"{FOLDER} holds {cut} boards more than the {MOST_BOARDS} that are shown.",
            "Move some of them out.",
            serious=False,
        )


def acts(patient: Patient) -> Iterator[Finding]:
    """The catalog knows the label's acts."""
    if not patient.label.label.catalog.catalog.artists:
        yield Finding(
            "catalog/artists.csv lists no acts, so that every name in a statement stands for itself.",
            "List your acts, one a line.",
            serious=False,
        )


def catalog_names(patient: Patient) -> Iterator[Finding]:
    """Every act that the catalog mentions is listed in it."""
    tables = patient.label.label.catalog.catalog
    known = {fold(each.name) for each in tables.artists}
    mentioned = [("aliases.csv", each.artist) for each in tables.aliases]
    mentioned += [("tracks.csv", each.artist) for each in tables.tracks if each.artist]
    mentioned += [("artists.csv", member) for each in tables.artists for member in each.members]
    for table, name in dict.fromkeys(mentioned):
        if known and fold(name) not in known:
            yield Finding(
                f"catalog/{table} mentions {name!r}, which catalog/artists.csv does not list.",
                "Add the act, or correct its name.",
                serious=False,
            )


def account_names(patient: Patient) -> Iterator[Finding]:
    """Every account that the catalog gives another name was imported under it, or stands in some file's lines."""
    imported = {(each.platform, each.account) for each in patient.lake.landing.deliveries()}
    for platform, dataset in patient.label.label.datasets():
        if "account" in dataset.supersede_by:
            typed = patient.lake.promotions.all(platform, dataset.name)
            imported |= {(platform, name) for each in typed for name in accounts_named(dataset, each)}
    for platform, name in patient.label.label.catalog.accounts.meant:
        if (platform, name) not in imported:
            yield Finding(
                f"catalog/accounts.csv gives another name to {name!r} of {platform}, under which nothing was imported.",
                "Write name and platform exactly as `bedrot lake ls` shows them, or take the line out.",
                serious=False,
            )


def connectors(patient: Patient) -> Iterator[Finding]:
    """Every connector works."""
    for warning in patient.label.warnings:
        yield Finding(warning, "Correct or remove it; its files wait in the lake until then.")


def inbox(patient: Patient) -> Iterator[Finding]:
    """There is a drop folder."""
    if not (patient.folder / "inbox").is_dir():
        yield Finding("The label has no inbox.", "Run `bedrot init` again: it makes what is missing.", serious=False)


def inbox_is_emptied(patient: Patient) -> Iterator[Finding]:
    """Nothing has been waiting in the drop folder for long."""
    limit = patient.machine.now - _TOO_LONG_IN_INBOX
    old = [each for each in waiting(patient.folder / "inbox") if _moment(each.modified, limit) < limit]
    if old:
        yield Finding(
            f"{len(old)} files have been waiting in the inbox for more than a day.",
            "`bedrot inbox --once` imports them.",
            serious=False,
        )


def _moment(nanoseconds: int, like: datetime) -> datetime:
    return datetime.fromtimestamp(nanoseconds / 1e9, like.tzinfo)
