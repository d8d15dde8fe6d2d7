"""The texts that a field's value is made of, as columns: what its headers say, trimmed, and nothing where they say nothing."""

from collections.abc import Iterator, Mapping, Sequence

from bedrot.model.fields import Count, Field
from bedrot.model.names import header_key
from bedrot.transform.field_sql import parsed
from bedrot.transform.sql import identifier, literal


def text_column(field: Field, place: int = 0) -> str:
    """The column of a field's text; with ``place``, of what the first, second … of its headers says."""
    return identifier(f"text {field.name} {place}" if place else f"text {field.name}")


def trimmed_texts(
    field: Field, columns: Sequence[str], header: Sequence[str], constants: Mapping[str, str], blanks: Sequence[str]
) -> Iterator[str]:
    """The texts of a field: what its headers say together, and where it matters what each of them says."""
    unstated = [*field.blanks, *(text.lower() for text in blanks)]
    chances = {header_key(name) for name in field.chances}
    said = [
        _legal(field, text) if header_key(column) in chances else text
        for column in columns
        for text in [_said(_origin(column, header, constants), unstated)]
    ]
    yield f"{said[0] if len(said) == 1 else 'COALESCE(' + ', '.join(said) + ')'} AS {text_column(field)}"
    if len(said) > 1 and not field.refuses:
        yield from (f"{text} AS {text_column(field, place)}" for place, text in enumerate(said, start=1))
    if isinstance(field, Count) and field.taken_back is not None:
        by_key = {header_key(cell): cell for cell in reversed([*header, *constants])}
        sign = by_key.get(header_key(field.taken_back[0]))
        told = "CAST(NULL AS VARCHAR)" if sign is None else f"LOWER(TRIM({_origin(sign, header, constants)}))"
        yield f"{told} AS {sign_column(field)}"


def columns_read(field: Field, columns: int) -> list[str]:
    """The columns of the texts that a field's value is made of: several where it refuses nothing and has several headers."""
    if columns == 1 or field.refuses:
        return [text_column(field)]
    return [text_column(field, place) for place in range(1, columns + 1)]


def sign_column(field: Count) -> str:
    """The column that tells which counts are taken back."""
    return identifier(f"sign {field.name}")


def _said(origin: str, unstated: Sequence[str]) -> str:
    text = f"NULLIF(TRIM({origin}), '')"
    if not unstated:
        return text
    return f"CASE WHEN LOWER(TRIM({origin})) IN ({', '.join(map(literal, unstated))}) THEN NULL ELSE {text} END"


def _legal(field: Field, text: str) -> str:
    return f"CASE WHEN {parsed(field, text)} IS NOT NULL THEN {text} END"


def _origin(column: str, header: Sequence[str], constants: Mapping[str, str]) -> str:
    return identifier(column) if column in header else literal(constants[column])
