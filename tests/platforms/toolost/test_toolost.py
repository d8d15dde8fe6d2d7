from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.toolost import TooLost

TestConformance = conformance(TooLost, samples=Path(__file__).parent)
