from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.vydia import Vydia

TestConformance = conformance(Vydia, samples=Path(__file__).parent)
