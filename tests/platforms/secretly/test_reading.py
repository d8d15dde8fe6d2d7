from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.secretly import Secretly

TestConformance = conformance(Secretly, samples=Path(__file__).parent)
