from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.soundon import SoundOn

TestConformance = conformance(SoundOn, samples=Path(__file__).parent)
