from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.ddex import Ddex

TestConformance = conformance(Ddex, samples=Path(__file__).parent)
