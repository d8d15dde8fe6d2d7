from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.soundrop import Soundrop

TestConformance = conformance(Soundrop, samples=Path(__file__).parent)
