from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.beatport import Beatport

TestConformance = conformance(Beatport, samples=Path(__file__).parent)
