from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.soundcloud import SoundCloud

TestConformance = conformance(SoundCloud, samples=Path(__file__).parent)
