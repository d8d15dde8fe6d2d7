from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.tiktok import TikTok

TestConformance = conformance(TikTok, samples=Path(__file__).parent)
