from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.mailchimp import Mailchimp

TestConformance = conformance(Mailchimp, samples=Path(__file__).parent)
