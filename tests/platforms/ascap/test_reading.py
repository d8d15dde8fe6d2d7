from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.ascap import Ascap

TestConformance = conformance(Ascap, samples=Path(__file__).parent)
