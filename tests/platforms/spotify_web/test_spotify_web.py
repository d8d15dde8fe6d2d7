from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.spotify_web import SpotifyWeb

TestConformance = conformance(SpotifyWeb, samples=Path(__file__).parent)
