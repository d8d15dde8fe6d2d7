"""JSON Schemas of the rows that `bedrot lake cat` prints, from the shapes that the code declares."""

from collections.abc import Mapping

from bedrot.model.conformed import CONFORMED

_EXACT = {"type": ["string", "null"], "pattern": r"^-?\d+(\.\d+)?$", "description": "An exact decimal."}
_KINDS: Mapping[str, Mapping[str, object]] = {
    "VARCHAR": {"type": ["string", "null"]},
    "BIGINT": {"type": ["integer", "null"]},
    "BOOLEAN": {"type": ["boolean", "null"]},
    "DATE": {"type": ["string", "null"], "format": "date"},
    "TIMESTAMPTZ": {"type": ["string", "null"], "description": "A moment, UTC."},
}
"""How values of each type of column are written; decimals are texts, so that no reader makes binary fractions of them."""


def schema(conformed: str) -> Mapping[str, object]:
    """The schema of one row of a conformed dataset: every column is there, an unknown value is null."""
    shape = CONFORMED[conformed]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"One row of {conformed}: {shape.title}",
        "type": "object",
        "properties": {name: _KINDS.get(kind, _EXACT) for name, kind in shape.columns.items()},
        "required": list(shape.columns),
        "additionalProperties": False,
    }
