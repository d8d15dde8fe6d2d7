from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.bandsintown import Bandsintown

TestConformance = conformance(Bandsintown, samples=Path(__file__).parent)
