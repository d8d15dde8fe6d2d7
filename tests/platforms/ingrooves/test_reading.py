from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.ingrooves import Ingrooves

TestConformance = conformance(Ingrooves, samples=Path(__file__).parent)
