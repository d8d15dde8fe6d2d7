from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.recordjet import RecordJet

TestConformance = conformance(RecordJet, samples=Path(__file__).parent)
