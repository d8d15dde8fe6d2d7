"""The label's own list of tracks."""

from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.track_catalog import TrackCatalog
from tests.platforms.typed import staged

HERE = Path(__file__).parent
TestConformance = conformance(TrackCatalog, samples=HERE)


def test_a_track_keeps_its_codes_and_its_share_is_exact(tmp_path: Path) -> None:
    typed = staged(TrackCatalog(), tmp_path, HERE / "track_catalog_royalty_splits.csv")
    shares = [(isrc, upc, str(share)) for isrc, upc, share in typed.column("isrc", "upc", "royalty_percentage")]
    assert shares == [
        ("XXAA13100001", "012345678905", "100.000000000"),
        ("XXAA13100002", "012345678912", "50.000000000"),
        ("XXAA13100003", None, "80.000000000"),
    ]
