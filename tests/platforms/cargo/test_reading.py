from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.cargo import Cargo

TestConformance = conformance(Cargo, samples=Path(__file__).parent)
