from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.bandcamp import Bandcamp

TestConformance = conformance(Bandcamp, samples=Path(__file__).parent)
