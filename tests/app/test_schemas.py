"""`bedrot lake schema`: what the rows that `lake cat` prints look like."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from bedrot.app.schemas import schema
from bedrot.model.conformed import CONFORMED
from tests.app.terminal import Terminal


@pytest.mark.parametrize("conformed", CONFORMED)
def test_every_conformed_dataset_has_a_schema(conformed: str) -> None:
    Draft202012Validator.check_schema(schema(conformed))


def test_printed_rows_are_as_the_schema_says(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    validator = Draft202012Validator(label.done("lake", "schema", "royalties", "--json").json)
    rows = [json.loads(line) for line in label.done("lake", "cat", "royalties").out.splitlines()]
    assert rows
    for row in rows:
        validator.validate(row)


def test_an_amount_as_a_binary_fraction_is_not_a_row(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    row = json.loads(label.done("lake", "cat", "royalties", "--limit", "1").out)
    with pytest.raises(ValidationError):
        Draft202012Validator(schema("royalties")).validate({**row, "net": float(row["net"])})
