"""Master tables by natural key: what is there, and the next number for what is new."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update

Key = tuple[Any, ...]


class Register:
    """The rows of one master table. New and changed rows are written by :meth:`flush`, in the order of their numbers."""

    def __init__(self, connection: Connection, table: Table, *key: str) -> None:
        self._connection = connection
        self._table = table
        self._key = key
        self._number = next(iter(table.primary_key.columns)).name
        self._rows: dict[Key, dict[str, Any]] = {}
        found = connection.execute(select(table))
        names = tuple(found.keys())
        places = [names.index(name) for name in key]
        for values in found.all():
            self._rows[tuple([values[place] for place in places])] = dict(zip(names, values, strict=True))
        self._next = 1 + max((row[self._number] for row in self._rows.values()), default=0)
        self._new: list[dict[str, Any]] = []
        self._changed: dict[int, dict[str, Any]] = {}

    def number(self, *key: object, **values: object) -> int:
        """The number of the row with this key; one with ``values`` is added where there is none."""
        row = self._rows.get(key)
        if row is None:
            row = {self._number: self._next, **dict(zip(self._key, key, strict=True)), **values}
            self._rows[key] = row
            self._new.append(row)
            self._next += 1
        return int(row[self._number])

    def get(self, *key: object) -> Mapping[str, Any] | None:
        """The row with this key."""
        return self._rows.get(key)

    def rows(self) -> Iterable[Mapping[str, Any]]:
        """All rows, new ones included."""
        return self._rows.values()

    def change(self, *key: object, **values: object) -> bool:
        """Set columns of a row that is there; whether anything differed."""
        row = self._rows[key]
        different = {name: value for name, value in values.items() if row.get(name) != value}
        row.update(different)
        number = row[self._number]
        if different and number < self._next - len(self._new):
            self._changed.setdefault(number, {}).update(different)
        return bool(different)

    def flush(self) -> None:
        """Write what is new or changed."""
        columns = {name for row in self._new for name in row}
        if self._new:
            self._connection.execute(
                insert(self._table), [{name: row.get(name) for name in columns} for row in self._new]
            )
            self._new.clear()
        for number, values in self._changed.items():
            names: dict[str, Any] = {name: bindparam(f"to_{name}") for name in values}
            self._connection.execute(
                update(self._table).where(self._table.c[self._number] == number).values(names),
                {f"to_{name}": value for name, value in values.items()},
            )
        self._changed.clear()
