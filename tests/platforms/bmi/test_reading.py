from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.bmi import Bmi

TestConformance = conformance(Bmi, samples=Path(__file__).parent)
