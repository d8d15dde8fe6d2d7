"""What every kind of column has in common: the headers it is read from, whether it may be empty, what to tell people."""

import re
from copy import copy
from dataclasses import dataclass
from typing import ClassVar, Self

CUT_NUMBER = "-?[0-9]([.,][0-9]+)?E[+][0-9]+"
"""The form of a long number of which a spreadsheet has kept no more than the first digits."""


def is_cut(text: str) -> bool:
    """Whether a text is such a number: ``1.2021E+17``."""
    return re.fullmatch(CUT_NUMBER, text.strip()) is not None


@dataclass(frozen=True, init=False)
class Field:
    """One column of a dataset.

    ``name``: the conformed column it fills. ``sources``: headers or constants it is taken from, best first;
    none means the header equals the name. ``needed``: a blank is refused. ``present``: a file without the
    column is set aside as a whole. ``others``: headers that are read in rows where the one before says nothing
    (:meth:`otherwise`). ``chances``: those among them that may hold something else (:meth:`Isrc.perhaps`). ``blanks``: texts that
    say nothing (:meth:`unstated`).
    """

    sql_type: ClassVar[str] = "VARCHAR"
    rule: ClassVar[str] = "text"

    name: str
    sources: tuple[str, ...]
    needed: bool
    present: bool
    others: tuple[str, ...]
    chances: tuple[str, ...]
    blanks: tuple[str, ...]

    def __init__(self, name: str, *sources: str, needed: bool | None = None, present: bool | None = None) -> None:
        wanted = self._needed_by_default() if needed is None else needed
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "sources", sources or (name,))
        object.__setattr__(self, "needed", wanted)
        object.__setattr__(self, "present", wanted if present is None else present)
        object.__setattr__(self, "others", ())
        object.__setattr__(self, "chances", ())
        object.__setattr__(self, "blanks", ())

    @classmethod
    def _needed_by_default(cls) -> bool:
        return False

    def otherwise(self, *headers: str) -> Self:
        """The field, read from the next of these headers in rows where the one before says nothing.

        A blank says nothing; of a field that refuses no row, neither does a text that is illegal in it.
        """
        return self._with("others", headers)

    def unstated(self, *texts: str) -> Self:
        """The field, with these texts (case does not count) taken for a blank."""
        return self._with("blanks", tuple(text.lower() for text in texts))

    def _with(self, attribute: str, value: object) -> Self:
        changed = copy(self)
        object.__setattr__(changed, attribute, value)
        return changed

    @property
    def refuses(self) -> bool:
        """Whether an illegal text refuses the row; otherwise the value is left empty and the row is flagged."""
        return True

    @property
    def identifies(self) -> bool:
        """Whether its texts tell things apart, so that one of which digits are missing would mean another thing."""
        return False

    def hint(self, text: str) -> str:
        """What a person should look at when ``text`` was refused."""
        if self.identifies and is_cut(text):
            return (
                "A spreadsheet has cut this number; its digits cannot be recovered. Download the file again and import it "
                "unopened."
            )
        return f"Expected {self.rule}."
