"""Any history of commits leaves what a dictionary would hold, in facts and in rollups, whatever the order."""

import tempfile
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedrot.model.money import from_units, to_units
from bedrot.pipeline.reconcile import reconcile
from tests.warehouse.curated import Label, empty_label

pytestmark = pytest.mark.property

MONTHS = tuple(date(2031, month, 1) for month in (1, 2, 3))
KEYS = ("store", "country", "artist", "isrc", "report_date", "currency", "estimated")
Key = tuple[Any, ...]
Content = dict[Key, tuple[int | None, Decimal]]

keys = st.tuples(
    st.sampled_from(("spotify", "itunes", "some shop")),
    st.sampled_from(("US", "DE", None)),
    st.sampled_from(("NOVA SEVEN", "Ozone", None)),
    st.sampled_from(("XXAA13100001", "XXAA13100009", None)),
    st.sampled_from((date(2031, 4, 21), date(2031, 5, 21))),
    st.sampled_from(("USD", "EUR")),
    st.booleans(),
)
amounts = st.integers(-(10**12), 10**12).map(from_units)
contents = st.dictionaries(keys, st.tuples(st.none() | st.integers(-5, 10**9), amounts), min_size=1, max_size=6)
steps = st.lists(st.tuples(st.sampled_from(MONTHS), st.none() | contents, st.booleans()), min_size=1, max_size=6)


def rows(month: date, content: Content) -> list[dict[str, Any]]:
    return [
        {"sale_month": month, **dict(zip(KEYS, key, strict=True)), "artist_name": key[2], "units": units, "net": net}
        for key, (units, net) in content.items()
    ]


@given(steps)
@settings(max_examples=25)
def test_facts_and_rollups_equal_a_dictionary_after_any_history(
    history: list[tuple[date, Content | None, bool]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, empty_label(Path(folder)) as label:
        model: dict[date, Content] = {}
        for number, (month, content, load_now) in enumerate(history):
            if content is not None:
                model[month] = content
                label.curate("royalties", rows(month, content))
            elif month in model:
                del model[month]
                label.withdraw("royalties", month)
            if load_now:
                label.load(f"c{number}")
        label.load("last")

        assert facts(label) == expected(model)
        assert by_store(label) == expected_by_store(model)
        assert reconcile(label.warehouse, label.engine, list(label.parts.values())) == []


def facts(label: Label) -> dict[Key, tuple[int | None, int]]:
    found = label.ask(
        "SELECT f.sale_month, platform_key, country_code, artist_name, track_names.isrc, reporting_date, currency, "
        "is_estimated, quantity, net_revenue FROM revenue_transactions f JOIN statements USING (statement_id) "
        "JOIN store_names USING (store_name_id) JOIN platforms USING (platform_id) "
        "JOIN territory_names USING (territory_name_id) JOIN territories USING (territory_id) "
        "JOIN track_names USING (track_name_id) JOIN artist_names USING (artist_name_id) LEFT JOIN artists USING (artist_id)"
    )
    return {tuple(row[:8]): (row[8], row[9]) for row in found}


def expected(model: dict[date, Content]) -> dict[Key, tuple[int | None, int]]:
    return {
        (
            str(month),
            store,
            country or "GLOBAL",
            artist and artist.upper(),
            isrc or "",
            str(day),
            currency,
            estimated,
        ): (
            units,
            to_units(net),
        )
        for month, content in model.items()
        for (store, country, artist, isrc, day, currency, estimated), (units, net) in content.items()
    }


def by_store(label: Label) -> dict[Key, tuple[int, int]]:
    found = label.ask(
        "SELECT sale_month, platform_key, currency, SUM(quantity), SUM(net_revenue) FROM revenue_per_stream_history "
        "JOIN platforms USING (platform_id) GROUP BY 1, 2, 3"
    )
    return {tuple(row[:3]): (row[3] or 0, row[4]) for row in found}


def expected_by_store(model: dict[date, Content]) -> dict[Key, tuple[int, int]]:
    sums: dict[Key, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for month, content in model.items():
        for key, (units, net) in content.items():
            group = (str(month), key[0], key[5])
            sums[group] = (sums[group][0] + (units or 0), sums[group][1] + to_units(net))
    return dict(sums)
