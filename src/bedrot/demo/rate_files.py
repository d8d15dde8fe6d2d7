"""The European Central Bank's ``eurofxref-hist.csv``, newest day first."""

from bedrot.demo.downloads import Download
from bedrot.demo.exchange import Quotes
from bedrot.demo.timeline import Timeline, moment


def rate_files(rates: Quotes, timeline: Timeline) -> list[Download]:
    """The whole history in one archive."""
    currencies = list(next(iter(rates.values())))
    lines = [f"Date,{','.join(currencies)},"]
    lines += [f"{day},{','.join(str(rates[day][code]) for code in currencies)}," for day in sorted(rates, reverse=True)]
    content = "".join(f"{line}\n" for line in lines).encode()
    taken = moment(timeline.today, 5, 44)
    rows = {"history": len(rates) * len(currencies)}
    return [Download("eurofxref-hist.csv", content, taken, "ecb", "history", "eurofxref-hist.zip", rows)]
