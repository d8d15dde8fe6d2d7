from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.sonosuite import Sonosuite

TestConformance = conformance(Sonosuite, samples=Path(__file__).parent)
