"""Checks of the lake: quick ones, by names and small documents; `bedrot lake verify` reads every byte."""

import json
from collections.abc import Iterator
from datetime import timedelta

from bedrot.app.doctor.patient import Finding, Patient
from bedrot.app.status import status_of
from bedrot.lake.landing import SIDECAR, Status
from bedrot.lake.locks import LockState, lock_state
from bedrot.lake.secret import KeyState
from bedrot.lake.tables import is_log_entry, seal_of
from bedrot.model.zones import Zone

_RUN = "`bedrot run` puts it right."
_CLOCKS_DIFFER = timedelta(minutes=5)


def layout(patient: Patient) -> Iterator[Finding]:
    """Each zone has one folder."""
    root = patient.lake.store.root
    for zone in Zone:
        if (root / zone.value).exists() and (root / zone.plain).exists():
            yield Finding(
                f"The lake has both {zone.value} and {zone.plain}; only {zone.value} is used.",
                f"Move what is in {zone.plain} away, or into {zone.value} if that is empty.",
            )
        for name in (zone.value, zone.plain):
            if (root / name).is_file():
                yield Finding(f"{root / name} is a file where a zone's folder belongs.", "Move it away.")


def lock(patient: Patient) -> Iterator[Finding]:
    """No dead process has left the lake locked."""
    state, holder = lock_state(patient.lake.store)
    if state is LockState.LEFT_BEHIND:
        yield Finding(f"{holder} was stopped while it wrote.", f"Nothing is lost; {_RUN}", serious=False)


def registry(patient: Patient) -> Iterator[Finding]:
    """The registries of landed files say what the files' own documents say."""
    for key in patient.lake.landing.wrong_registries():
        yield Finding(f"{key} is missing, damaged or out of step.", f"Remove it if it is there; {_RUN}")


def landing_pairs(patient: Patient) -> Iterator[Finding]:
    """Every landed file has its document, and every document its file."""
    keys = set(patient.lake.store.keys(patient.lake.layout.zone(Zone.LANDING)))
    files = {key for key in keys if not key.endswith((SIDECAR, "/_hashes.json")) and ".status_" not in key}
    described = {key.removesuffix(SIDECAR) for key in keys if key.endswith(SIDECAR)}
    for key in sorted(described - files):
        yield Finding(f"{key} is gone; only the document beside it is left.", "Restore the file from a backup.")
    for key in sorted(files - described):
        yield Finding(f"{key} has no document beside it.", "Import the file again; it gets its document then.")


def log_entries(patient: Patient) -> Iterator[Finding]:
    """Every entry of a table's log is whole and sealed."""
    for zone in (Zone.STAGING, Zone.CURATED):
        for key in patient.lake.store.keys(patient.lake.layout.zone(zone), ".json"):
            if not is_log_entry(key):
                continue
            if not _is_json_lines(patient.lake.store.read(key)):
                is_sealed = patient.lake.store.exists(seal_of(key))
                yield Finding(f"{key} is torn.", "Run `bedrot lake rebuild`." if is_sealed else _RUN)
            elif not patient.lake.store.exists(seal_of(key)):
                yield Finding(f"{key} is not sealed.", _RUN, serious=False)


def _is_json_lines(data: bytes) -> bool:
    try:
        return bool([json.loads(line) for line in data.decode().splitlines()])
    except ValueError:
        return False


def leftovers(patient: Patient) -> Iterator[Finding]:
    """Nothing is left of work that was stopped."""
    if lock_state(patient.lake.store)[0] is LockState.HELD:
        return
    root = patient.lake.store.root
    scratch = root / ".scratch"
    count = sum(1 for each in root.rglob("*.tmp") if each.is_file()) if root.is_dir() else 0
    if scratch.is_dir() and any(scratch.iterdir()):
        count += sum(1 for _ in scratch.iterdir())
    if count:
        yield Finding(f"{count} unfinished files are left of work that was stopped.", _RUN, serious=False)


def pending(patient: Patient) -> Iterator[Finding]:
    """Everything that has landed is promoted."""
    count = status_of(patient.label.label, patient.machine.now.date()).pending
    if count:
        yield Finding(f"{count} landed files are not promoted yet.", _RUN)


def unreadable(patient: Patient) -> Iterator[Finding]:
    """Every file that was recognised could be read."""
    landing = patient.lake.landing
    for delivery in landing.deliveries():
        if landing.status(delivery) is Status.UNREADABLE:
            yield Finding(
                f"{delivery.name} ({delivery.id}) was recognised but could not be read: {landing.problem(delivery)}",
                f"Download it again and import the copy; `bedrot withdraw {delivery.id}` takes this one out.",
                serious=False,
            )


def absent_connectors(patient: Patient) -> Iterator[Finding]:
    """Every platform whose files have landed has its connector."""
    landed = {each.platform for each in patient.lake.landing.active()}
    for platform in sorted(landed - patient.label.label.connectors.keys()):
        yield Finding(
            f"Files of {platform!r} have landed, but its connector is not there.",
            f"Put it back into connectors/{platform}; until then those figures stay as they are.",
        )


def held(patient: Patient) -> Iterator[Finding]:
    """No dataset is held at an earlier commit."""
    for name in status_of(patient.label.label, patient.machine.now.date()).held:
        yield Finding(
            f"{name} is held at an earlier commit; imports wait.",
            f"`bedrot lake release {name}` lets it follow again.",
            serious=False,
        )


def key(patient: Patient) -> Iterator[Finding]:
    """The key for personal data is there, and only its owner can read it."""
    secret = patient.lake.secret
    told = secret.state.value.format(secret.file)
    if secret.state is KeyState.OPEN:
        yield Finding(f"{told}.", f"Run `chmod 600 {secret.file}`.", serious=False)
    elif secret.state in (KeyState.LOST, KeyState.FOREIGN):
        yield Finding(f"{told}; encrypted files cannot be opened.", "Restore it from a backup.")


def clock(patient: Patient) -> Iterator[Finding]:
    """The clock does not run behind what has landed already."""
    landed = [each.landed_at for each in patient.lake.landing.deliveries()]
    newest = max(landed, default=patient.machine.now)
    if newest > patient.machine.now + _CLOCKS_DIFFER:
        yield Finding(
            f"The newest file landed at {newest:%Y-%m-%d %H:%M} UTC, which is still to come by this machine's clock.",
            "Set the clock right: which export is newer is decided by time.",
        )
