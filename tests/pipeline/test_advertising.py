"""Advertising through the whole lake: money counts once, whatever file it came in."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.pipeline import runs
from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.label import Label
from bedrot.platforms.meta_ads import MetaAds
from tests.kit.labels import NOON, curated, deliver, make_label, quarantined, total
from tests.pipeline.finding import findings, the

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


def test_a_day_restated_after_the_platforms_four_weeks_is_told_with_both_values(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=META)
    told = {"2031-03-01": "5.00", "2031-03-02": "4.00", "2031-05-31": "1.00"}
    deliver(label, "1.json", insights(*({"day": day, "spend": spend, "clicks": "7"} for day, spend in told.items())))
    now = told | {"2031-03-02": "4.25", "2031-05-31": "2.00"}
    deliver(label, "2.json", insights(*({"day": day, "spend": now[day], "clicks": "7"} for day in now)), day=1)

    revised = the(label, Kind.REVISED)

    assert revised.severity is Severity.NOTE
    assert revised.what == (
        "The campaign TIDE - BROAD (120300000000000017) is told otherwise in 1.json and 2.json, on days more than 28 "
        "days past: 2031-03-02: spend 4 became 4.25."
    )
    assert revised.where.days == (date(2031, 3, 2),)
    assert revised.figures == {"days": 1, "spend before": Decimal(4), "spend after": Decimal("4.25")}


def test_each_ad_is_compared_with_itself_and_other_ads_by_the_sum_of_their_campaign(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=META)
    first = [{"day": "2031-03-01", "ad_id": ad, "ad_name": f"CLIP {ad}", "spend": "2.00"} for ad in "12"]
    until = {"day": "2031-05-31", "spend": "1.00"}
    deliver(label, "1.json", insights(*first, until))
    deliver(label, "2.json", insights(first[0], {**first[1], "spend": "3.50"}, until), day=1)
    deliver(label, "3.json", insights({"day": "2031-03-01", "spend": "6.00"}, until), day=2)

    told = {tuple(each.where.files): each.what.partition(": ")[2] for each in findings(label, Kind.REVISED)}

    assert told == {
        ("1.json", "3.json"): "2031-03-01: spend 4 became 6.",
        ("2.json", "3.json"): "2031-03-01: spend 5.5 became 6.",
    }
    runs.withdraw(label, delivery_named(label, "3.json"), NOON)
    assert the(label, Kind.REVISED).what.startswith("The ad CLIP 2 (2) is told otherwise in 1.json and 2.json")


def delivery_named(label: Label, name: str) -> str:
    return next(each.id for each in label.lake.landing.active() if each.name == name)
