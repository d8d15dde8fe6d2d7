"""The label's key for personal data: it makes pseudonyms of addresses and encrypts files of landing.

One small file outside the lake, made on first use and readable by its owner alone, so that a copy of the lake tells
of nobody. The lake remembers a fingerprint of it, which gives nothing away, and a lost or foreign key is told.
"""

import hmac
import re
import secrets
from enum import Enum
from functools import cached_property
from pathlib import Path

from bedrot.lake import documents
from bedrot.lake.store import Store
from bedrot.model.errors import KeyLost, Place

FOLDER, FILE = "private", "personal.key"
PSEUDONYM = re.compile("pseudonym:[0-9a-f]{32}")
_FINGERPRINT = ".personal_key.json"
_OWNER_ONLY = 0o600


class KeyState(Enum):
    """How the key stands; the value says it to a person, given the file's name."""

    UNUSED = "{} was not needed yet"
    SOUND = "{} is in place"
    OPEN = "{} can be read by others on this machine"
    LOST = "{} is gone"
    FOREIGN = "{} is not the key that this lake was made with"


class Secret:
    """The key in ``folder``, for the lake of ``store``. Nothing is made before something asks for it."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.file = folder / FILE
        self._store = store

    @property
    def state(self) -> KeyState:
        """How the key stands, without making one."""
        known, found = self._fingerprint_known(), self._read()
        if found is None:
            return KeyState.LOST if known or self.file.exists() else KeyState.UNUSED
        if known not in (None, _fingerprint(found)):
            return KeyState.FOREIGN
        is_open = bool(self.file.stat().st_mode & 0o077) and _modes_mean_something(self.file)
        return KeyState.OPEN if is_open else KeyState.SOUND

    def pseudonym(self, text: str) -> str:
        """What stands for a text that tells a person; case and blanks at the ends do not count."""
        if PSEUDONYM.fullmatch(text):
            return text
        told = hmac.digest(self._key("pseudonyms"), text.strip().casefold().encode(), "sha256")
        return f"pseudonym:{told.hex()[:32]}"

    @property
    def landing_key(self) -> bytes:
        """The 32 bytes that files of landing are encrypted with."""
        return self._key("landing")

    @property
    def is_usable(self) -> bool:
        """Whether there is a key that this lake was made with, or one may be made."""
        return self.state not in (KeyState.LOST, KeyState.FOREIGN)

    def check(self) -> None:
        """:class:`KeyLost` when the key is gone or another; nothing is made."""
        if self.state in (KeyState.LOST, KeyState.FOREIGN):
            raise KeyLost(
                f"The key for personal data {self.state.value.format('here')}.",
                place=Place(str(self.file)),
                todo=(
                    "Restore it from a backup. If there is none, remove it and the lake's "
                    f"{_FINGERPRINT}, import the originals of all encrypted files again, and run `bedrot lake rebuild`: "
                    "pseudonyms change with the key."
                ),
            )

    def _key(self, purpose: str) -> bytes:
        return hmac.digest(self._master, purpose.encode(), "sha256")

    @cached_property
    def _master(self) -> bytes:
        """The key; made where the lake was never used with one. :class:`KeyLost` when it is gone or another."""
        self.check()
        if self.state is KeyState.UNUSED:
            self._make()
        found = self._read()
        if found is None:
            raise KeyLost(place=Place(str(self.file)))
        self._store.create(_FINGERPRINT, [documents.encode({"fingerprint": _fingerprint(found)})])
        return found

    def _make(self) -> None:
        folder, disk = self.file.parent, self._store.disk
        folder.mkdir(parents=True, exist_ok=True)
        folder.joinpath(".gitignore").write_text("*\n", encoding="utf-8")
        making = self.file.with_suffix(".tmp")
        making.unlink(missing_ok=True)
        making.touch(mode=_OWNER_ONLY)
        making.chmod(_OWNER_ONLY)
        making.write_text(f"{secrets.token_hex(32)}\n", encoding="ascii")
        disk.flush(making)
        disk.publish_over(making, self.file)
        disk.flush_folder(folder)

    def _read(self) -> bytes | None:
        try:
            text = self.file.read_text(encoding="ascii").strip()
            return bytes.fromhex(text) if len(text) == 64 else None
        except (FileNotFoundError, ValueError):
            return None

    def _fingerprint_known(self) -> str | None:
        if not self._store.exists(_FINGERPRINT):
            return None
        return str(documents.decode(self._store.read(_FINGERPRINT), _FINGERPRINT)["fingerprint"])


def _fingerprint(master: bytes) -> str:
    return hmac.digest(master, b"fingerprint", "sha256").hex()[:16]


def _modes_mean_something(file: Path) -> bool:
    """Whether the system keeps modes at all: Windows and some foreign disks show every file as open to all."""
    return file.stat().st_mode & 0o777 not in (0o666, 0o777)
