"""What the corpus is made of: a file, and what is expected to become of it."""

from dataclasses import dataclass

READ = "read"
"""Recognised; every row is taken as it is."""
PROBLEMS = "read with problems"
"""Recognised; some rows say what is wrong with them, the others are taken."""


@dataclass(frozen=True)
class Exhibit:
    """One malformed or at least unusual file.

    ``name``: its name, which also says what is wrong. ``outcome``: READ, PROBLEMS, or the name of the error with
    which it is set aside. ``hole``: so many NUL bytes follow ``data``, as a hole in the file where the disk can.
    """

    name: str
    data: bytes
    outcome: str
    hole: int = 0
