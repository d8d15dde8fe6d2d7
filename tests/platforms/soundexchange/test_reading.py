from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.soundexchange import SoundExchange

TestConformance = conformance(SoundExchange, samples=Path(__file__).parent)
