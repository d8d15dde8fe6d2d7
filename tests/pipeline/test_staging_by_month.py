"""A large table whose months stand mixed is staged one month behind the other, for each is read by itself later."""

from datetime import date
from pathlib import Path

import pytest

from tests.kit.labels import import_paths, make_label, staged, write_download

HEADER = "Reporting Date\tSale Month\tStore\tArtist\tTitle\tISRC\tUPC\tQuantity\tTeam Percentage\tSong/Album\t"
HEADER += "Country of Sale\tSongwriter Royalties Withheld\tEarnings (USD)\n"
LINE = (
    "2031-03-21\t{}-{:02}\tSpotify\tNOVA SEVEN\tGLASS HARBOR\tXXAA13100001\t012345600001\t{}\t100\tSong\tUS\t0\t0.1\n"
)
LINES = 100_800
LONG = "Spotify " * 40 + "!"


@pytest.mark.parametrize("mixed", [True, False])
def test_months_that_stand_mixed_are_staged_one_behind_the_other(tmp_path: Path, mixed: bool) -> None:
    label = make_label(tmp_path)
    months = [n % 12 if mixed else n * 12 // LINES for n in range(LINES)]
    lines = [LINE.format(2030, month + 1, n % 7) for n, month in enumerate(months)]
    lines[7] = lines[7].replace("Spotify", LONG)
    lines[8] = lines[8].replace("2030-", "spring ")
    import_paths(label, write_download(label, "DistroKid_2031.tsv", HEADER + "".join(lines)))
    rows = staged(label, "distrokid", "bank")
    assert [(row["sale_month"], row["_row"], row["store"]) for row in rows] == [
        (date(2030, month + 1, 1), n, LONG if n == 7 else "Spotify")
        for month, n in sorted((month, n) for n, month in enumerate(months) if n != 8)
    ]
