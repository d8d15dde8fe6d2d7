from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.youtube import YouTube

TestConformance = conformance(YouTube, samples=Path(__file__).parent)
