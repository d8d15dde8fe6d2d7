from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.onerpm import ONErpm

TestConformance = conformance(ONErpm, samples=Path(__file__).parent)
