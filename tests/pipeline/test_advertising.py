"""Advertising through the whole lake: money counts once, whatever file it came in."""

import json
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.meta_ads import MetaAds
from tests.kit.labels import curated, deliver, make_label, quarantined, total

META = (MetaAds(),)
CAMPAIGN = {"campaign_id": "120300000000000017", "campaign_name": "TIDE - BROAD", "account_currency": "USD"}


def insights(*rows: dict[str, str]) -> str:
    days = [{**CAMPAIGN, "date_start": row["day"], "date_stop": row.get("until", row["day"]), **row} for row in rows]
    return json.dumps({"data": days})


def test_a_day_told_by_campaign_and_later_by_ad_set_counts_once(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=META)
    deliver(label, "1.json", insights({"day": "2031-03-01", "spend": "5.00"}, {"day": "2031-03-02", "spend": "4.00"}))
    sets = [{"day": "2031-03-01", "spend": spend, "adset_id": spend[0]} for spend in ("3.10", "2.00")]
    deliver(label, "2.json", insights(*sets), day=1)
    rows = sorted((str(row["day"]), row["level"], str(row["spend"])[:4]) for row in curated(label, "ad_daily"))
    assert rows == [
        ("2031-03-01", "adset", "2.00"),
        ("2031-03-01", "adset", "3.10"),
        ("2031-03-02", "campaign", "4.00"),
    ]


def test_the_daily_export_and_the_api_are_one_series(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=META)
    header = "date,campaign_id,campaign_name,spend_usd,impressions,meta_pixel_events\n"
    line = '2031-03-01,120300000000000017,TIDE - BROAD,5.00,9,"{""LinkClick"": 3}"\n'
    deliver(label, "metaads_campaign_daily_20310302_060000.csv", header + line)
    restated = [{"action_type": "link_click", "value": "4"}]
    deliver(label, "x.json", insights({"day": "2031-03-01", "spend": "5.50", "actions": restated}))  # type: ignore[dict-item]
    assert total(label, "ad_daily", "spend") == Decimal("5.50")
    assert [(row["event"], row["events"]) for row in curated(label, "ad_events")] == [("LinkClick", 4)]


def test_days_of_the_last_four_weeks_are_provisional(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=META)
    days = [{"day": day, "spend": "1.00"} for day in ("2031-05-04", "2031-05-05", "2031-05-31")]
    deliver(label, "x.json", insights(*days))  # on 1 June
    provisional = {str(row["day"]): row["provisional"] for row in curated(label, "ad_daily")}
    assert provisional == {"2031-05-04": False, "2031-05-05": True, "2031-05-31": True}


def test_sums_inside_a_report_are_accounted_for_and_not_stored(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=META)
    header = "Nom de la campagne;Pays;Montant dépensé (EUR);Impressions;Début des rapports;Fin des rapports\n"
    parts = "Tide;All;1 234,56;12;2031-03-01;2031-03-30\n;SE;1 000,50;7;2031-03-01;2031-03-30\n"
    report = deliver(label, "rapport.csv", "\ufeff" + header + parts + ";DE;234,06;abc;2031-03-01;2031-03-30\n")
    (_, periods) = report.tables
    assert (periods.read, periods.stored, periods.quarantined, periods.control_totals) == (3, 1, 1, 1)
    assert total(label, "ad_periods", "spend") == Decimal("1000.50")
    assert [row["text"] for row in quarantined(label, "meta_ads", "periods") if row["severity"] == "refused"] == ["abc"]
    assert [Decimal(said) for said in periods.sums["spend"] if said is not None] == [
        Decimal("1234.56"),
        Decimal("1000.50"),
    ]


def test_a_period_never_reaches_the_table_of_days(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=META)
    deliver(label, "insights.json", insights({"day": "2031-03-01", "until": "2031-03-30", "spend": "30.00"}))
    assert curated(label, "ad_daily") == []
    assert total(label, "ad_periods", "spend") == Decimal("30.00")
