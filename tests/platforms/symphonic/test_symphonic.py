from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.symphonic import Symphonic

TestConformance = conformance(Symphonic, samples=Path(__file__).parent)
