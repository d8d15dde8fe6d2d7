"""Engines that write down what they are asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bedrot.transform.engine import Engine


class RecordingEngine:
    """Hands everything on to another engine, and keeps the statements. An :class:`Engine`."""

    def __init__(self, engine: Engine) -> None:
        self.statements: list[str] = []
        self._engine = engine

    def read(
        self,
        name: str,
        files: Sequence[Path],
        columns: Mapping[str, str],
        *,
        numbered: bool = False,
        partition: str | None = None,
    ) -> None:
        self._engine.read(name, files, columns, numbered=numbered, partition=partition)

    def table(self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> None:
        self._engine.table(name, columns, rows)

    def rows(self, statement: str) -> Iterator[tuple[object, ...]]:
        self.statements.append(statement)
        return self._engine.rows(statement)

    def write(self, statement: str, target: Path) -> int:
        self.statements.append(statement)
        return self._engine.write(statement, target)

    def copy_delimited(
        self, source: Path, target: Path, *, header: Sequence[str], delimiter: str, quoted: bool, skip: int
    ) -> int:
        return self._engine.copy_delimited(source, target, header=header, delimiter=delimiter, quoted=quoted, skip=skip)

    def copy_rows(self, rows: Iterable[Sequence[str | None]], target: Path, *, header: Sequence[str]) -> int:
        return self._engine.copy_rows(rows, target, header=header)

    def close(self) -> None:
        self._engine.close()
