"""What the number means that a command ends with."""

from collections.abc import Mapping
from types import MappingProxyType

DONE, FOUND, WRONG_USE, SET_ASIDE, DAMAGED, DEFECT, STOPPED = 0, 1, 2, 3, 5, 70, 130

EXIT_CODES: Mapping[int, str] = MappingProxyType(
    {
        DONE: "Done.",
        FOUND: "Something went wrong; the message says what and what to do.",
        WRONG_USE: "The command, a setting or a name in it cannot be used as it stands.",
        SET_ASIDE: "Some files were kept but not read; everything else was done.",
        4: "Another process is at work; nothing was changed. Try again.",
        DAMAGED: "Stored data is not as it must be; nothing was committed.",
        6: "The system refused: the disk is full, or a file may not be read or written.",
        DEFECT: "A defect of BEDROT; a report was written.",
        STOPPED: "Stopped by hand.",
    }
)
"""Every exit code. The classes of :mod:`bedrot.model.errors` carry theirs."""
