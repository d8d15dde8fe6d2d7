from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.prs import Prs

TestConformance = conformance(Prs, samples=Path(__file__).parent)
