from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.landr import Landr

TestConformance = conformance(Landr, samples=Path(__file__).parent)
