"""All checks, in the order in which one thing rests on another."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from inspect import getdoc
from pathlib import Path

from bedrot.app.doctor import folder, lake, machine, warehouse
from bedrot.app.doctor.patient import Finding, Machine, Patient
from bedrot.app.settings import FILE
from bedrot.model.errors import BedrotError

Check = Callable[[Patient], Iterable[Finding]]

_OF_MACHINE: tuple[Check, ...] = (
    machine.python,
    machine.disk,
    machine.encoding,
    machine.links,
    machine.synced,
    machine.passwords,
)
_OF_FOLDER: tuple[Check, ...] = (
    folder.there,
    folder.settings,
    folder.writable,
    folder.nested,
    folder.inbox,
    folder.inbox_is_emptied,
    folder.catalog,
    folder.boards,
    machine.memory,
    machine.path_length,
    machine.letter_case,
)
_OF_LABEL: tuple[Check, ...] = (
    folder.acts,
    folder.catalog_names,
    folder.account_names,
    folder.connectors,
    lake.layout,
    lake.lock,
    lake.leftovers,
    lake.registry,
    lake.landing_pairs,
    lake.key,
    lake.log_entries,
    lake.pending,
    lake.unreadable,
    lake.absent_connectors,
    lake.held,
    lake.clock,
    warehouse.intact,
    warehouse.current,
    warehouse.loaded,
)


@dataclass(frozen=True)
class Result:
    """What one check found. ``state``: ``ok``, ``warning``, ``problem``, or ``skipped`` where it could not be made.

    ``title``: what should hold.
    """

    check: str
    title: str
    state: str
    findings: tuple[Finding, ...] = ()


def examine(place: Path, this: Machine) -> Iterator[Result]:
    """Make every check that can be made of a folder and the machine it lies on."""
    patient = Patient(place, this)
    for check in _OF_MACHINE:
        yield _result(check, patient)
    is_label = (place / FILE).is_file()
    for check in _OF_FOLDER:
        yield _result(check, patient) if is_label or check is folder.there else _skipped(check)
    can_open = is_label and not isinstance(patient.opened, BedrotError)
    for check in _OF_LABEL:
        yield _result(check, patient) if can_open else _skipped(check)


def _result(check: Check, patient: Patient) -> Result:
    try:
        findings = tuple(check(patient))
    except BedrotError as error:
        findings = (Finding(str(error), "Mend that first; then run `bedrot doctor` again."),)
    except OSError as error:
        findings = (Finding(f"{error.filename}: {error.strerror}.", "Check who may read and write it."),)
    state = "ok" if not findings else "problem" if any(each.serious for each in findings) else "warning"
    return Result(check.__name__, getdoc(check) or "", state, findings)


def _skipped(check: Check) -> Result:
    return Result(check.__name__, getdoc(check) or "", "skipped")
