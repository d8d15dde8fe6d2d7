from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.apple import Apple

TestConformance = conformance(Apple, samples=Path(__file__).parent)
