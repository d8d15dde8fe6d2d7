"""Flags of several rows as one number, since not every database knows the largest of two truths."""

from sqlalchemy import ColumnElement, case, func


def any_of(flag: ColumnElement[bool]) -> ColumnElement[int]:
    """1 where the flag is set in some row of a group, else 0."""
    return func.max(case((flag, 1), else_=0))


def all_of(flag: ColumnElement[bool]) -> ColumnElement[int]:
    """1 where the flag is set in each row of a group, else 0."""
    return func.min(case((flag, 1), else_=0))
