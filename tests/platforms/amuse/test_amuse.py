from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.amuse import Amuse

TestConformance = conformance(Amuse, samples=Path(__file__).parent)
