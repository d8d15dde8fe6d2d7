from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.x import X

TestConformance = conformance(X, samples=Path(__file__).parent)
