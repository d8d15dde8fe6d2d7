"""What the system, the engine or the database refuses is told as such; only the rest is a defect of ours."""

import errno

import duckdb
import pytest
from sqlalchemy.exc import OperationalError

from bedrot.app.cli.interruption import is_interruption
from bedrot.app.defects import for_people
from bedrot.model.errors import AccessRefused, BedrotError, DiskFull, MemoryExhausted, SettingsInvalid


@pytest.mark.parametrize(
    ("failure", "expected", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), DiskFull, "Free some space"),
        (PermissionError(errno.EACCES, "Permission denied", "/lake/x.csv"), AccessRefused, "/lake/x.csv: The system"),
        (MemoryError(), MemoryExhausted, "Raise `memory`"),
        (duckdb.OutOfMemoryException("could not allocate"), MemoryExhausted, "Raise `memory`"),
        (ModuleNotFoundError("no", name="psycopg"), SettingsInvalid, "field 'warehouse'"),
        (OperationalError("SELECT 1", {}, Exception("connection refused")), AccessRefused, "connection refused"),
    ],
)
def test_a_refusal_is_told_with_what_to_do(failure: Exception, expected: type[BedrotError], said: str) -> None:
    error = for_people(failure)
    assert type(error) is expected
    assert said in str(error)


@pytest.mark.parametrize("failure", [RuntimeError("x"), KeyError("x"), ModuleNotFoundError("no", name="bedrot.lakes")])
def test_anything_else_is_a_defect(failure: Exception) -> None:
    assert for_people(failure) is None


def test_the_engines_words_for_ctrl_c_are_understood() -> None:
    assert is_interruption(RuntimeError("Query interrupted"))
    assert is_interruption(duckdb.InterruptException("Interrupted!"))
    assert not is_interruption(RuntimeError("out of luck"))
