"""Files of all platforms after an import: their rows, every answer of the key, and nobody's name in what was made of them."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.metrics.metric import Filters
from bedrot.model.periods import Month
from tests.demo.imported import Imported, curated, evaluation, staged
from tests.demo.written import fan_sales, table

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

MONTHLY = (
    *("gross_revenue", "net_revenue", "expected_revenue", "shop_revenue", "income", "expenses", "profit_margin"),
    *("ad_spend", "attributed_revenue", "impressions", "roas", "marketing_roi", "cpc", "cpm", "ctr", "cost_per_stream"),
    *("link_views", "link_clicks", "link_click_rate", "click_to_stream", "email_open_rate", "email_click_rate"),
    *("social_views", "engagement_rate"),
)
NEWEST = ("shazams_of_songs", "radio_plays")
PLACES = Decimal("1E-12")


@pytest.fixture(params=["imported", "imported_clean"])
def label(request: pytest.FixtureRequest) -> Imported:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Imported)
    return found


def in_month(month: str) -> Filters:
    return Filters(first=Month.parse(month), last=Month.parse(month))


def test_files_come_from_at_least_twelve_platforms(label: Imported) -> None:
    platforms = {file.platform for file in label.demo.key.files} - {"unknown"}
    assert len(platforms) >= 12
    assert {file.delivery.platform for file in label.report.files if file.delivery} - {"unknown"} == platforms


def test_every_dataset_has_the_rows_of_its_files(label: Imported) -> None:
    read: Counter[str] = Counter()
    for file in label.report.files:
        read.update({each.dataset: each.read for each in file.tables})
    assert {name: read[name] for name in label.demo.key.datasets} == label.demo.key.datasets


@pytest.mark.parametrize("metric", MONTHLY)
def test_each_month_has_the_answer_of_the_key(imported: Imported, metric: str) -> None:
    answers = imported.demo.key.kpis[metric]
    assert len(answers) >= 10
    for month, expected in answers.items():
        found = evaluation(imported.label, metric, in_month(month))
        assert found.value is not None, (month, found.reason)
        assert Decimal(str(found.value)).quantize(PLACES) == expected.quantize(PLACES), month


@pytest.mark.parametrize("metric", NEWEST)
def test_the_newest_period_has_the_answer_of_the_key(imported: Imported, metric: str) -> None:
    assert evaluation(imported.label, metric).value == imported.demo.key.kpis[metric]["newest"]


def test_the_key_answers_nothing_that_is_not_asked(imported: Imported) -> None:
    assert imported.demo.key.kpis.keys() == {*MONTHLY, *NEWEST}


def test_followers_of_each_network_stand_beside_each_other(imported: Imported) -> None:
    told = {row.label: row.value for row in evaluation(imported.label, "followers").breakdown}
    assert told.pop("Spotify")
    assert told == imported.demo.key.followers


def test_amounts_in_euros_are_shown_as_told_when_they_are_asked_for(imported: Imported) -> None:
    asked = Filters(first=Month(2024, 11), last=Month(2026, 11), currency="EUR")
    assert evaluation(imported.label, "gross_revenue", asked).value == imported.demo.key.fan_sales.by_currency["EUR"]


def test_days_of_advertising_that_were_credited_later_are_those_of_the_newer_dump(imported: Imported) -> None:
    """The months of both dumps are answered above; here is that there was something to mend, and nothing to report."""
    days = imported.demo.key.restated
    assert days
    spoken = curated(imported.label, "SELECT DISTINCT CAST(day AS VARCHAR) FROM {ad_daily} WHERE purchases > 0")
    assert {day.isoformat() for day in days} <= {day for (day,) in spoken}


def test_followers_won_on_tiktok_are_the_difference_of_two_days(imported: Imported) -> None:
    (odd,) = curated(
        imported.label,
        "WITH days AS (SELECT account, day, followers, new_followers, "
        "LAG(followers) OVER (PARTITION BY account ORDER BY day) AS before, "
        "LAG(day) OVER (PARTITION BY account ORDER BY day) AS eve FROM {social_daily} WHERE source = 'tiktok') "
        "SELECT COUNT(*) FILTER (WHERE new_followers <> followers - before), COUNT(*) FROM days WHERE day - eve = 1",
    )
    assert odd[0] == 0
    assert odd[1] > 1_000


def test_nobody_who_bought_or_subscribed_is_known_beyond_landing(label: Imported) -> None:
    people = {sale.buyer for sale in fan_sales(label.demo)}
    for pattern, column in ((r"(un)?subscribed_email.*", "Email Address"), (r"orders_export.*", "Email")):
        for file in label.demo.named(pattern):
            people |= {row[column] for row in table(file)}
    assert len(people) > 500
    domains = {address.partition("@")[2].encode() for address in people}
    assert domains == {b"buyers.example", b"fans.example", b"shop.example"}
    root = label.label.root
    beyond = [path for path in _files(root) if "1_landing" not in path.parts and "data_lake" in path.parts]
    assert len(beyond) > 100
    told = {path.name for path in [*beyond, *root.glob("*.db")] for domain in domains if domain in path.read_bytes()}
    assert told == set()


def test_nobody_s_address_is_in_any_column(label: Imported) -> None:
    """Parquet files are compressed, so each text in them is looked at too."""
    for dataset in ("royalties", "shop_sales", "email_lists", "email_campaigns"):
        (found,) = curated(
            label.label, f"SELECT COUNT(*) FROM {{{dataset}}} AS t WHERE CAST(t AS VARCHAR) LIKE '%.example%'"
        )
        assert found == (0,)
    for dataset in ("bandcamp_sales", "shopify_orders", "mailchimp_joined", "mailchimp_unsubscribed"):
        (found,) = staged(
            label.label, f"SELECT COUNT(*) FROM {{{dataset}}} AS t WHERE CAST(t AS VARCHAR) LIKE '%.example%'"
        )
        assert found == (0,)


def test_what_arrived_in_the_bank_are_the_payouts_of_the_key(label: Imported) -> None:
    rows = curated(
        label.label,
        "SELECT payee, day, CAST(amount AS VARCHAR) FROM {bank_transactions} WHERE description LIKE '%PAYOUT' ORDER BY day",
    )
    names = {"distrokid": "DistroKid", "toolost": "TooLost"}
    arrived = [(names[each.source], each.day, each.amount) for each in label.demo.key.payouts if each.arrived]
    assert [(payee, day, Decimal(amount)) for payee, day, amount in rows] == arrived


def _files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]
