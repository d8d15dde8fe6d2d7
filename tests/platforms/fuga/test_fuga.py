from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.fuga import Fuga

TestConformance = conformance(Fuga, samples=Path(__file__).parent)
