"""Checks of the warehouse. Nothing is written, not even tables that are missing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bedrot.app.doctor.patient import Finding, Patient
from bedrot.model.errors import BedrotError
from bedrot.pipeline.promote import curated_parts

_ON_DISK = "sqlite:///"
_REBUILD = "`bedrot warehouse rebuild` makes it anew from the lake."


def intact(patient: Patient) -> Iterator[Finding]:
    """The warehouse's file is whole."""
    file = _file(patient)
    if file is None or not file.is_file():
        return
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            said = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
            orphans = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    except sqlite3.DatabaseError as error:
        said, orphans = [str(error)], 0
    if said != ["ok"]:
        yield Finding(f"{file.name} is damaged: {'; '.join(said)}.", _REBUILD)
    if orphans:
        yield Finding(f"{orphans} rows of {file.name} refer to rows that are not there.", _REBUILD)


def current(patient: Patient) -> Iterator[Finding]:
    """The warehouse's tables are those of this version."""
    from sqlalchemy import create_engine

    from bedrot.warehouse.migrate import is_current

    file = _file(patient)
    if file is None or not file.is_file():
        return
    engine = create_engine(f"sqlite:///file:{file.as_posix()}?mode=ro&uri=true")
    try:
        with engine.connect() as connection:
            if not is_current(connection):
                yield Finding(f"{file.name} has the tables of an older version.", _RUN, serious=False)
    except BedrotError as error:
        yield Finding(str(error), "Use the newer version of BEDROT, or " + _REBUILD)
    finally:
        engine.dispose()


_RUN = "The next import, or `bedrot warehouse load`, brings it up to date."


def loaded(patient: Patient) -> Iterator[Finding]:
    """The warehouse has everything that curated has."""
    from bedrot.app.comparing import months_to_load

    file = _file(patient)
    if file is not None and not file.is_file():
        months = len(curated_parts(patient.lake))
        if months:
            yield Finding(
                f"There is no warehouse yet, but {months} months to load.", "`bedrot warehouse load` makes it."
            )
        return
    if any(current(patient)):
        return  # told by the check before; opening it here would bring it up to date
    changed, gone = months_to_load(patient.label.label)
    if changed or gone:
        yield Finding(
            f"The warehouse lacks {len(changed)} months and has {len(gone)} too many.",
            "`bedrot warehouse load` loads them.",
        )


def _file(patient: Patient) -> Path | None:
    """The warehouse's file; None where it is no file."""
    url = patient.known_settings.warehouse_url(patient.folder)
    return Path(url.removeprefix(_ON_DISK)) if url.startswith(_ON_DISK) else None
