from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.spotify import SpotifyForArtists

TestConformance = conformance(SpotifyForArtists, samples=Path(__file__).parent)
