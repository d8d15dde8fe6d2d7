"""What can go wrong for a person, said so that the person knows what to do next.

Every class carries the sentence in its docstring, a stable code (the anchor in ``docs/errors.md``) and the
exit code a command ends with. Anything that is not a :class:`BedrotError` is a defect of ours.
"""

from dataclasses import dataclass
from inspect import getdoc
from typing import ClassVar


@dataclass(frozen=True)
class Place:
    """Where in a foreign file something is: file, and line and field as far as they are known."""

    file: str
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        return where if self.field is None else f"{where}, field {self.field!r}"


class BedrotError(Exception):
    """Something went wrong that a person can mend."""

    code: ClassVar[str] = "B000"
    exit_code: ClassVar[int] = 1

    def __init__(self, what: str = "", *, place: Place | None = None, todo: str = "") -> None:
        self.place = place
        self.what = what or (getdoc(type(self)) or "").split("\n\n")[0].replace("\n", " ")
        self.todo = todo
        super().__init__(str(self))

    def __str__(self) -> str:
        where = "" if self.place is None else f"{self.place}: "
        todo = "" if not self.todo else f" {self.todo}"
        return f"{where}{self.what}{todo}"


class LabelNotFound(BedrotError):
    """No label folder here: no bedrot.toml in this folder or above. Run `bedrot init` or set PROJECT_ROOT."""

    code = "B101"
    exit_code = 2


class SettingsInvalid(BedrotError):
    """A setting in bedrot.toml cannot be used. Correct it and run the command again."""

    code = "B102"
    exit_code = 2


class CatalogInvalid(BedrotError):
    """A table in the catalog folder cannot be read. Correct the line named and run the command again."""

    code = "B103"
    exit_code = 2


class SampleAndReal(BedrotError):
    """Sample data and real data never share a folder. Make a label for your own files with `bedrot init`."""

    code = "B104"
    exit_code = 2


class BoardInvalid(BedrotError):
    """A board of the label cannot be read. Correct what is named in its file."""

    code = "B105"
    exit_code = 2


class FileSetAside(BedrotError):
    """The file was kept but not read. The bytes are safe in the landing zone."""

    code = "B200"
    exit_code = 3


class UnknownLayout(FileSetAside):
    """No connector recognises this file. It is kept; import it again when a connector for it exists."""

    code = "B201"


class AmbiguousFile(FileSetAside):
    """Two connectors claim this file. Choose one with --as PLATFORM.KIND."""

    code = "B202"


class UnreadableFile(FileSetAside):
    """The file is damaged or not what its name says. Download it again and import the new copy."""

    code = "B203"


class LimitExceeded(FileSetAside):
    """The file is larger or more deeply packed than is safe to open. Raise the limit if you trust it."""

    code = "B204"


class AccountNeeded(FileSetAside):
    """The file does not say whose figures it holds. Import it again with --account NAME."""

    code = "B205"


class MissingColumn(FileSetAside):
    """A column that the statement needs is missing or renamed. Download the file again, unedited."""

    code = "B206"


class PersonalOnly(FileSetAside):
    """The file tells of people or an account and holds no figures. It is not read."""

    code = "B207"


class KeyLost(BedrotError):
    """The label's key for personal data is not the one that its lake was made with. Restore it from a backup."""

    code = "B305"
    exit_code = 5


class LakeBusy(BedrotError):
    """Another process is writing to the lake. Wait for it to finish, or try again later."""

    code = "B301"
    exit_code = 4


class BalanceBroken(BedrotError):
    """Rows read do not equal rows stored, quarantined and superseded, so nothing was committed.

    Please report it.
    """

    code = "B302"
    exit_code = 5


class LakeDamaged(BedrotError):
    """A stored file is not what was written. Run `bedrot lake verify`, then restore it from a backup."""

    code = "B303"
    exit_code = 5


class CommitConflict(BedrotError):
    """Another process committed first, so this commit was refused. Run the command again."""

    code = "B304"
    exit_code = 4


class NothingSuch(BedrotError):
    """Nothing goes by that name here. The message lists what does."""

    code = "B401"
    exit_code = 2


class ConfirmationNeeded(BedrotError):
    """This is hard to undo, and nobody is there to be asked. Add --yes to go on without being asked."""

    code = "B402"
    exit_code = 2


class DoubleCount(BedrotError):
    """A metric may add up one conformed dataset only; a ratio across families names both."""

    code = "B501"


class WarehouseOutdated(BedrotError):
    """The warehouse was written by another version of BEDROT. Run `bedrot warehouse rebuild`."""

    code = "B601"
    exit_code = 5


class DiskFull(BedrotError):
    """The disk is full; nothing was committed. Free some space and run the command again."""

    code = "B701"
    exit_code = 6


class AccessRefused(BedrotError):
    """The system refuses access to a file or folder. Check who may read and write it, then run the command again."""

    code = "B702"
    exit_code = 6


class MemoryExhausted(BedrotError):
    """The work needs more memory than it was given; nothing was committed. Raise `memory` in bedrot.toml."""

    code = "B703"
    exit_code = 6


class LoginNeeded(BedrotError):
    """This is for people who have logged in. Log in and try again."""

    code = "B801"


class NotAllowed(BedrotError):
    """Your role does not allow this. Ask somebody with the role admin."""

    code = "B802"


class RequestInvalid(BedrotError):
    """The request cannot be understood. Correct the field named."""

    code = "B803"
    exit_code = 2


class TooLarge(BedrotError):
    """This is larger than the server takes. Import it with `bedrot import` on the machine itself."""

    code = "B804"


class TooManyTries(BedrotError):
    """Too many tries in a short time. Wait a minute and try again."""

    code = "B805"


class ForeignOrigin(BedrotError):
    """The request comes from a page of another site and was refused. Open the dashboard at its own address."""

    code = "B806"


class PublicAddress(BedrotError):
    """The dashboard is not shown to the network unless the settings say so. See `server` in bedrot.toml."""

    code = "B807"
    exit_code = 2


class BrowserMissing(BedrotError):
    """No browser starts here: install Chrome, Edge or Chromium, or write a workbook with --xlsx, which needs none."""

    code = "B808"


class ReportNotDrawn(BedrotError):
    """The page of the report could not be drawn, so nothing was written. Run the command again.

    Please report it when it happens twice.
    """

    code = "B809"
