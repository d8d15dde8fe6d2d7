"""Whatever a statement holds, each of its rows is stored, refused or a control total, and only one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.platforms.distrokid import DistroKid
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.kit.statements import BANK_HEADER
from tests.transform.typing import type_rows

pytestmark = pytest.mark.property

cells = st.sampled_from(
    [
        None,
        "",
        " ",
        "2031-05-21",
        "2031-03",
        "2031-13",
        "Spotify",
        "Total",
        "Grand Total",
        "Итого",
        "XXAA13100001",
        "1",
        "-1",
        "012345678905",
        "8.6E+11",
        "0.27288000",
        "-0.1",
        "1,5",
        "100",
        "100%",
        "1e9",
        "US",
        "0" * 40,
        "9" * 30,
        "é",
        "'",
    ]
) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6)
rows = st.lists(st.tuples(*[cells] * len(BANK_HEADER)), min_size=1, max_size=5)
likely = st.tuples(
    *(
        st.sampled_from(each)
        for each in (
            ["2031-05-21", "2031-05-21", "x"], ["2031-03", "2031-04", ""], ["Spotify", "Zorp", "Total"], ["NOVA SEVEN", None],
            ["A", "Total"], ["XXAA13100001", "?", None], ["012345678905", "1", None], ["1", "x", None], ["100", "x"],
            ["Song"], ["US", None], ["0", "x", None], ["0.1", "-0.1", "x", None],
        )
    )
)  # fmt: skip


@given(found=rows | st.lists(likely, min_size=1, max_size=8), data=st.data())
def test_every_row_has_one_fate_and_every_refused_row_a_reason(
    engine: DuckDBEngine, found: list[tuple[str | None, ...]], data: st.DataObject
) -> None:
    problems = data.draw(st.none() | st.lists(st.none() | st.just("ragged"), min_size=len(found), max_size=len(found)))
    typed = type_rows(engine, DistroKid.bank, BANK_HEADER, found, problems=problems)
    stored = {row["_row"] for row in typed.rows if row["_flags"] is not None}
    fates = {
        severity: {each["_row"] for each in typed.findings if each["severity"] == severity}
        for severity in ("refused", "total", "flagged")
    }
    assert stored | fates["refused"] | fates["total"] == set(range(len(found)))
    assert len(stored) + len(fates["refused"]) + len(fates["total"]) == len(found)
    assert fates["flagged"] <= stored
    assert fates["flagged"] == {row["_row"] for row in typed.rows if row["_flags"]}
    assert typed.totals[0][0] == len(fates["total"])
