from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.dashgo import Dashgo

TestConformance = conformance(Dashgo, samples=Path(__file__).parent)
