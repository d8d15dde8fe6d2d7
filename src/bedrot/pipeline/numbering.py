"""Rows numbered among those that are alike, as :class:`~bedrot.connect.connector.Numbered` says."""

from collections.abc import Mapping, Sequence

from bedrot.connect.personal import BLANKS
from bedrot.transform.engine import Engine
from bedrot.transform.sql import identifier, literal

_ODD = "[^!-~ ]|  |^ | $"
"""Texts in which there may be more blanks than single ones between words."""


def numbered_statement(
    columns: Mapping[str, str], made: Sequence[str], problems: Sequence[str], told_by: Sequence[str], rows: str
) -> str:
    """Columns, among them ``_row``, of which the last one of ``made`` is numbered.

    ``columns``: expressions by name, over ``rows``. ``problems``: those of the columns that say why a row cannot be taken.
    ``told_by``: the texts that tell rows apart.
    """
    told = {f"told {place}": text for place, text in enumerate(told_by)}
    inner = ", ".join(f"{each} AS {identifier(name)}" for name, each in {**columns, **told}.items())
    taken = " AND ".join(f"{identifier(problem)} IS NULL" for problem in problems) or "TRUE"
    last = identifier(made[-1])
    alike = ", ".join([taken, last, *map(identifier, told)])
    number = f"CAST(ROW_NUMBER() OVER (PARTITION BY {alike} ORDER BY _row) AS VARCHAR)"
    outer = {name: identifier(name) for name in columns}
    outer |= {name: f"CASE WHEN {taken} THEN {identifier(name)} END" for name in made[:-1]}
    outer[made[-1]] = f"CASE WHEN {taken} THEN {last} || '#' || {number} END"
    selected = ", ".join(f"{each} AS {identifier(name)}" for name, each in outer.items())
    return f"SELECT {selected} FROM (SELECT {inner} FROM {rows}) AS rows_alike"


def in_one_line(cell: str, relation: str, engine: Engine) -> str:
    """The text of a cell without blanks around it, and with one for several in a row, as Python splits it.

    Few columns have such texts, and to look at each row for them costs more than to number the rows.
    """
    text = f"COALESCE({cell}, '')"
    odd = f"SELECT COUNT(*) FROM (SELECT DISTINCT {cell} AS text FROM {relation}) AS texts WHERE REGEXP_MATCHES(text, {literal(_ODD)})"
    if not int(str(next(engine.rows(odd))[0])):
        return text
    return f"TRIM(REGEXP_REPLACE({text}, {literal(f'[{BLANKS}]+')}, ' ', 'g'))"
