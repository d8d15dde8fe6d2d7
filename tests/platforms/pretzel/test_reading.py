from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.pretzel import Pretzel

TestConformance = conformance(Pretzel, samples=Path(__file__).parent)
