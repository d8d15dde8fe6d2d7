"""The files look as the platforms write them."""

import json
import re
from datetime import date, timedelta

from tests.demo.written import Demo, chart, chart_data, rows

BANK_2023 = (
    "Reporting Date\tSale Month\tStore\tArtist\tTitle\tISRC\tUPC\tQuantity\tTeam Percentage\tSong/Album\t"
    "Country of Sale\tSongwriter Royalties Withheld\tEarnings (USD)"
)
BANK_2026 = (
    '"Date Inserted","Reporting Date","Sale Month","Store","Artist","Title","ISRC","UPC","Quantity","Team Percentage",'
    '"Source Type","Country of Sale","Songwriter Royalties Withheld (USD)","Earnings (USD)","Recoup (USD)"'
)
SALES = (
    "transaction_id,sale_date,accounting_date,reporting_date,release_title,release_id,track_title,track_id,channel,"
    "country,isrc,upc,units,unit_price,original_currency,split_id,share,rev_fee,net_revenue"
)
DISTROKID_STORES = {
    "Amazon Prime (Streaming)",
    "Amazon Unlimited (Streaming)",
    "Apple Music",
    "Deezer",
    "Facebook",
    "Flo",
    "NetEase",
    "Pandora",
    "Spotify",
    "Tidal",
    "TikTok",
    "YouTube (Ads)",
    "YouTube (Audio)",
    "YouTube (Red)",
    "iTunes Match",
    "iTunes Songs",
}


def test_older_bank_details_are_ascii_tsv_whose_rows_end_with_a_lone_cr(demo: Demo) -> None:
    for file in demo.named(r"dk_bank_details_\d{8}_\d{6}\.tsv"):
        if file.content.startswith(b"<"):
            continue
        text = file.content.decode("ascii")
        assert text.split("\r")[0] == BANK_2023
        assert text.endswith("\r")
        assert "\n" not in text
        assert '"' not in text


def test_the_newest_bank_details_are_a_fully_quoted_csv(demo: Demo) -> None:
    (file,) = demo.named(r"dk_bank_details_.*\.csv")
    header, *body = file.content.decode("utf-8").removesuffix("\n").split("\n")
    assert header == BANK_2026
    assert all(re.fullmatch(r'"[^"]*"(,"[^"]*"){14}', row) for row in body)


def test_bank_details_hold_what_real_ones_hold(clean: Demo) -> None:
    lines = [line for line in clean.lines if line.source == "distrokid"]
    negative = [line for line in lines if line.net < 0]
    silent = [line for line in lines if line.units == 0]
    assert {line.store for line in lines} == DISTROKID_STORES
    assert {line.store for line in negative} == {"Spotify"}
    assert all(line.units > 0 for line in negative)
    assert 0.12 < len(negative) / len(lines) < 0.18
    assert len({line.report_date for line in negative}) < len({line.report_date for line in lines}) / 5
    assert {line.store for line in silent} == {"YouTube (Ads)"}
    assert all(line.net > 0 for line in silent)


def test_most_months_are_reported_two_months_later_and_none_later_than_three(clean: Demo) -> None:
    lags = [_lag(line.report_date, line.sale_month) for lines in clean.statements.values() for line in lines]
    shares = {lag: lags.count(lag) / len(lags) for lag in set(lags)}
    assert set(shares) == {1, 2, 3}
    assert 0.6 < shares[2] < 0.8
    assert 0.01 < shares[3] < 0.05


def test_barcodes_keep_their_leading_zeros_and_codes_are_legal(demo: Demo) -> None:
    for file in demo.named(r"dk_bank_details_.*\.csv"):
        header, *body = rows(file)
        assert all(re.fullmatch(r"0{4}\d{8}", row[header.index("UPC")]) for row in body)
        assert all(re.fullmatch(r"XX[A-Z0-9]{3}\d{7}", row[header.index("ISRC")]) for row in body)


def test_barcodes_end_with_their_check_digit(clean: Demo) -> None:
    (file,) = clean.named(r"dk_bank_details_.*\.csv")
    for upc in {row[7] for row in rows(file)[1:]}:
        assert sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(upc)) % 10 == 0


def test_sales_reports_are_named_after_their_month_and_have_the_documented_columns(demo: Demo) -> None:
    reports = demo.named(r"\d\d-\d{4}-\d{5}\.csv")
    assert {report.container for report in reports} == {None, "toolost-sales-reports.zip"}
    for report in reports:
        header, *body = rows(report)
        assert ",".join(header) == SALES
        month = f"{report.name[3:7]}-{report.name[:2]}"
        assert {row[3][:7] for row in body} == {month}
        assert len({row[0] for row in body}) == len(body)


def test_streams_pages_hold_four_charts_of_which_one_shows_every_day_of_a_year(clean: Demo) -> None:
    for page in clean.named(r"streams_stats_\d{8}_\d{6}\.html"):
        saved = date.fromisoformat(f"{page.name[14:18]}-{page.name[18:20]}-{page.name[20:22]}")
        year = chart(page, "trend365day")
        assert list(year) == [(saved - timedelta(days=back)).isoformat() for back in range(len(year) - 1, -1, -1)]
        assert len(year) <= 365
        assert year[saved.isoformat()] == 0
        assert list(chart(page, "trend60day").items()) == list(year.items())[-60:]
        assert sum(chart(page, "trendMonthly").values()) == sum(year.values())
        assert sum(chart(page, "trendWeekly").values()) == sum(year.values())


def test_apple_music_pages_hold_days_and_yearly_splits(clean: Demo) -> None:
    for page in clean.named(r"applemusic_stats_\d{8}_\d{6}\.html"):
        charts = chart_data(page)
        days = charts["last365days"]["dataProvider"]
        assert all(int(point["value"]) > 0 for point in days)
        assert [point["field"] for point in days] == sorted(str(point["field"]) for point in days)
        assert charts["playlists1year"] == {"isEmpty": 1, "categoryField": "field", "dataProvider": []}
        assert {"field", "id", "value"} == set(charts["tracks1year"]["dataProvider"][0])
        assert len(charts["country1year"]["dataProvider"]) < len(days)
        assert all(re.fullmatch(r"\d\d-\d\d", str(point["field"])) for point in charts["byMonth"]["dataProvider"])


def test_toolost_writes_spotify_counts_as_text_and_newest_first(demo: Demo) -> None:
    for file in demo.named(r"toolost_spotify_\d{8}_\d{6}\.json"):
        answer = json.loads(file.content)
        dates = [entry["date"] for entry in answer["streams"]]
        assert dates == sorted(dates, reverse=True)
        assert len({day[:4] for day in dates}) == 1
        assert all(re.fullmatch(r"\d+", entry["streams"]) for entry in answer["streams"])
        assert all(re.fullmatch(r"\d+\.\d{8}", entry["fees"]) for entry in answer["discovery"])


def test_toolost_writes_apple_counts_as_numbers_and_shazams_as_text(clean: Demo) -> None:
    for file in clean.named(r"toolost_apple_\d{8}_\d{6}\.json"):
        answer = json.loads(file.content)
        dates = [entry["date"] for entry in answer["totalStreams"]]
        assert dates == sorted(dates)
        assert all(type(entry["streams"]) is int for entry in answer["totalStreams"])
        assert all(re.fullmatch(r"\d+", entry["streams"]) for entry in answer["totalShazam"])
        assert answer["streamTotal"] == sum(entry["streams"] for entry in answer["totalStreams"])
        assert {"isrc", "track", "release", "cover", "streams"} == set(answer["tracksTotal"][0])
        assert all(re.fullmatch(r"[A-Z]{2}", entry["country"]) for entry in answer["countryTotal"])


def test_audience_timelines_come_in_the_short_and_in_the_long_layout(clean: Demo) -> None:
    exports = clean.named(r".*-audience-timeline\.csv")
    assert all(file.content.startswith(b"\xef\xbb\xbfdate,") and b"\r" not in file.content for file in exports)
    headers = {(file.container, ",".join(rows(file)[0])) for file in exports}
    long = "date,listeners,monthly listeners,monthly active listeners,super listeners,streams,playlist adds,saves,followers"
    assert headers == {("spotify-for-artists.zip", "date,listeners,streams,followers"), (None, long)}


def test_listeners_never_exceed_streams(clean: Demo) -> None:
    for file in clean.named(r".*-audience-timeline\.csv"):
        header, *body = rows(file)
        listeners, streams = header.index("listeners"), header.index("streams")
        assert all(int(row[listeners]) <= int(row[streams]) for row in body)


def test_track_timelines_hold_zeros_before_the_release(clean: Demo) -> None:
    (file,) = clean.named(r"KEROSENE CHOIR-timeline\.csv")
    header, *body = rows(file)
    assert header == ["date", "streams"]
    assert body[0] == ["2024-11-01", "0"]
    assert int(body[-1][1]) > 0


def test_songs_over_all_time_have_neither_listeners_nor_saves(clean: Demo) -> None:
    tables = clean.named(r".*-songs-(28day|1year|all)\.csv")
    assert len(tables) == 3 * 3 + 3
    for file in tables:
        header, *body = rows(file)
        assert ",".join(header) == "song,listeners,streams,saves,release_date"
        people = [row[1] == row[3] == "0" for row in body]
        assert all(people) if file.name.endswith("all.csv") else not any(people)


def test_songs_answers_carry_counts_as_text_in_the_wrapper(clean: Demo) -> None:
    for file in clean.named(r"spotify_songs_\w{22}_28day_\d{8}_\d{6}\.json"):
        wrapper = json.loads(file.content)
        assert "time-filter=28day" in wrapper["url"]
        assert all(re.fullmatch(r"\d+", song["numStreams"]) for song in wrapper["data"]["songs"])


def test_playlists_have_the_columns_of_the_download(clean: Demo) -> None:
    for file in clean.named(r".*-playlists-28day\.csv"):
        assert rows(file)[0] == ["title", "author", "listeners", "streams", "date_added"]
        assert rows(file)[-1][-1] == "n/a"


def _lag(reported: str, month: str) -> int:
    return (int(reported[:4]) - int(month[:4])) * 12 + int(reported[5:7]) - int(month[5:7])
