"""The order in which files are imported decides nothing: what counts is when the source produced them."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.kit.labels import curated_parts, import_paths, make_label, views, write_download
from tests.kit.statements import BankLine, bank_statement, timeline
from tests.kit.warehouse import told

pytestmark = pytest.mark.property

statement_lines = st.lists(
    st.builds(
        BankLine,
        reported=st.sampled_from(["2031-04-21", "2031-05-21"]),
        sold=st.sampled_from(["2030-12", "2031-01"]),
        store=st.sampled_from(["Spotify", "Deezer"]),
        net=st.decimals(-5, 50, places=8).map("{:f}".format),
    ),
    min_size=1,
    max_size=4,
)
banks = st.builds(lambda lines, day: ("bank{}.tsv", bank_statement(lines), day), statement_lines, st.integers(0, 3))
songs = st.builds(
    lambda first, streams, day: ("Low Tide-timeline ({}).csv", timeline(f"2031-05-{first:02d}", streams), day),
    st.integers(1, 20),
    st.lists(st.integers(0, 99), min_size=1, max_size=12),
    st.integers(0, 3),
)
deliveries = st.lists(banks | songs, min_size=2, max_size=4, unique_by=lambda each: each[1])


@settings(max_examples=max(settings().max_examples // 20, 1), suppress_health_check=[HealthCheck.too_slow])
@given(found=deliveries, data=st.data())
def test_any_order_gives_the_same_parts_views_and_facts(found: list[tuple[str, str, int]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory(prefix="bedrot-order-") as folder:
        at_once, one_by_one = (make_label(Path(folder, name)) for name in ("at once", "one by one"))
        files = [(name.format(number), text, day) for number, (name, text, day) in enumerate(found)]
        import_paths(at_once, *(write_download(at_once, *file) for file in files))
        for file in data.draw(st.permutations(files)):
            import_paths(one_by_one, write_download(one_by_one, *file))
        assert curated_parts(one_by_one) == curated_parts(at_once)
        assert views(one_by_one) == views(at_once)
        assert told(one_by_one) == told(at_once)
