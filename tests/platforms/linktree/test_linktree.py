from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.linktree import Linktree

TestConformance = conformance(Linktree, samples=Path(__file__).parent)
