from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.songtrust import Songtrust

TestConformance = conformance(Songtrust, samples=Path(__file__).parent)
