from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.stem import Stem

TestConformance = conformance(Stem, samples=Path(__file__).parent)
