from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.chase import Chase

TestConformance = conformance(Chase, samples=Path(__file__).parent)
