from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.citi import Citi

TestConformance = conformance(Citi, samples=Path(__file__).parent)
