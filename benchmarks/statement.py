"""Makes a DistroKid bank statement of any length: real layout (v2), invented contents, always the same for a length.

    python benchmarks/statement.py LINES FILE [FIRST_MONTH MONTHS]

24 months, 8 stores, 16 countries, 3,000 tracks, drawn evenly, so that at ten million lines about six in ten lines are
the only one of their month, store, country and track. Rows end with LF, which every contestant reads.
"""

import sys
from pathlib import Path

import duckdb

_STATEMENT = """
COPY (
    SELECT
        strftime(DATE '{first}-21' + INTERVAL (month + 2) MONTH, '%Y-%m-%d') AS "Reporting Date",
        strftime(DATE '{first}-01' + INTERVAL (month) MONTH, '%Y-%m') AS "Sale Month",
        (['Spotify', 'Apple Music', 'Deezer', 'YouTube (Ads)', 'Tidal', 'Amazon Unlimited (Streaming)', 'Facebook',
          'TikTok'])[1 + CAST(hash(line * 7) % 8 AS INTEGER)] AS "Store",
        'NOVA SEVEN' AS "Artist",
        'GLASS HARBOR ' || track AS "Title",
        'XXAA131' || lpad(CAST(track AS VARCHAR), 5, '0') AS "ISRC",
        '0123456' || lpad(CAST(track AS VARCHAR), 5, '0') AS "UPC",
        CAST(hash(line * 11) % 500 AS VARCHAR) AS "Quantity",
        '100' AS "Team Percentage",
        'Song' AS "Song/Album",
        (['US', 'GB', 'DE', 'FR', 'SE', 'BR', 'JP', 'MX', 'CA', 'AU', 'NL', 'PL', 'ES', 'IT', 'FI', 'NO'])
            [1 + CAST(hash(line * 13) % 16 AS INTEGER)] AS "Country of Sale",
        '0' AS "Songwriter Royalties Withheld",
        CAST((CAST(hash(line * 17) % 200000000 AS BIGINT) - 10000000) * CAST(0.00000001 AS DECIMAL(18, 8))
            AS DECIMAL(18, 8)) AS "Earnings (USD)"
    FROM (
        SELECT line, CAST(line * {months} // {lines} AS INTEGER) AS month, CAST(hash(line + {lines}) % 3000 AS INTEGER) AS track
        FROM range({lines}) AS numbers (line)
    )
) TO '{target}' (DELIMITER '\t', QUOTE '', HEADER)
"""


def write_statement(lines: int, target: Path, *, first: str = "2029-01", months: int = 24) -> None:
    """Write the statement; an existing file of that name is believed to be it."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    making = target.with_suffix(".making")
    duckdb.connect().execute(_STATEMENT.format(first=first, months=months, lines=lines, target=making))
    making.rename(target)


if __name__ == "__main__":
    write_statement(int(sys.argv[1]), Path(sys.argv[2]))
