from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.tunecore import TuneCore

TestConformance = conformance(TuneCore, samples=Path(__file__).parent)
