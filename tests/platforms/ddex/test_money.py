"""Money of reports: once for each allocation, whatever lists stand beside it, and held against the report's totals."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedrot.platforms.ddex.tiers import TIERS, tier_of
from tests.platforms.ddex.reports import head, line, recording, report, single_records, streams, user_generated
from tests.platforms.ddex.test_reports import Cells, cells, problems, read

UGC = {"Profile": "UGCProfile", "ProfileVersion": "1.2"}
FINANCIAL = {"Profile": "FinancialReportingToRecordCompaniesProfileSRB", "ProfileVersion": "1.0"}


def used(block: str, units: str, money: str = "2.0") -> str:
    told = {"SalesTransactionId": f"U{block}", "SummaryRecordId": "1", "DspResourceId": f"id-{block}-A1"}
    return line("SU03.02", BlockId=block, Usages=units, NetRevenue=money, **told)


def allocated(block: str, money: str, controller: str = "TL") -> str:
    return line("LI01.02", BlockId=block, SummaryRecordId="1", RightsController=controller, AllocatedAmount=money)


def videos(block: str, names: str, usages: str) -> str:
    return line("RU01", BlockId=block, SummaryRecordId="1", DspReleaseId=names, Usages=usages)


def usages_of(rows: list[Cells]) -> list[tuple[str | None, str | None]]:
    return [(row["Units"], row["Net"]) for row in rows if row["Title"] != "Total"]


def totals_of(rows: list[Cells]) -> list[str | None]:
    return [row["Net"] for row in rows if row["Title"] == "Total"]


def test_lists_of_videos_never_multiply_money(tmp_path: Path) -> None:
    text = report(
        user_generated(),
        recording("1"),
        videos("1", "a|b|c", "4000|300|23"),
        used("1", "4323"),
        allocated("1", "1.5"),
        top=head(**UGC),
    )
    assert usages_of(read(tmp_path, text)) == [("4323", "1.5")]
    assert [(row["DspReleaseId"], row["Usages"]) for row in read(tmp_path, text, "releases")] == [
        ("a", "4000"),
        ("b", "300"),
        ("c", "23"),
    ]


def test_lists_that_are_not_parallel_are_told(tmp_path: Path) -> None:
    text = report(user_generated(), recording("1"), videos("1", "a|b", "1"), used("1", "1"), top=head(**UGC))
    found = problems(tmp_path, text, "releases")
    assert [problem for _, problem in found] == ["It lists 2 releases and 1 numbers of usages."] * 2
    assert usages_of(read(tmp_path, text)) == [("1", "2.0")]


def test_units_stand_on_the_first_of_several_allocations(tmp_path: Path) -> None:
    shared = used("1", "10"), allocated("1", "1.25"), allocated("1", "0.75", "TL PUBLISHING")
    text = report(user_generated(), recording("1"), *shared, used("1", "3"), allocated("1", "0.1"), top=head(**UGC))
    assert usages_of(read(tmp_path, text)) == [("10", "1.25"), ("", "0.75"), ("3", "0.1")]


def test_without_allocations_a_usage_has_its_own_revenue(tmp_path: Path) -> None:
    text = report(user_generated(), recording("1"), used("1", "10", "0.5"), used("1", "3", "0.2"), top=head(**UGC))
    assert usages_of(read(tmp_path, text)) == [("10", "0.5"), ("3", "0.2")]


def test_money_of_somebody_not_represented_is_refused(tmp_path: Path) -> None:
    top = head(**UGC, RepresentedRepertoire="TL|TL PUBLISHING")
    shared = used("1", "10"), allocated("1", "1.25"), allocated("1", "9.99", "SOMEBODY ELSE")
    ((where, problem),) = problems(tmp_path, report(user_generated(), recording("1"), *shared, top=top))
    assert where == "line 6"
    assert "'SOMEBODY ELSE', whom the header does not name" in problem


def test_money_without_a_currency_is_refused(tmp_path: Path) -> None:
    block = recording("1"), used("1", "10"), allocated("1", "1.5")
    ((_, problem),) = problems(tmp_path, report(user_generated(CurrencyOfReporting=""), *block, top=head(**UGC)))
    assert "names no currency" in problem


def test_the_reports_own_totals_are_control_totals_where_lines_carry_money(tmp_path: Path) -> None:
    block = recording("1"), used("1", "10"), allocated("1", "1.5")
    told = report(user_generated(AllocatedRevenue="1.0|0.5"), *block, top=head(**UGC))
    assert totals_of(read(tmp_path, told)) == ["1.0", "0.5"]
    without = report(user_generated(AllocatedRevenue="1.5"), recording("1"), streams("1", "4"), top=head(**UGC))
    assert totals_of(read(tmp_path, without)) == []


def test_a_part_of_a_report_is_not_held_against_the_totals_of_all(tmp_path: Path) -> None:
    block = recording("1"), used("1", "10"), allocated("1", "1.5")
    part = report(user_generated(AllocatedRevenue="9"), *block, top=head(**UGC, FileNumber="1", NumberOfFiles="2"))
    assert totals_of(read(tmp_path, part.replace("\t6\t6\t", "\t6\t12\t"))) == []


def sold(transaction: str, units: str, net: str, **cells: str) -> str:
    told = {
        "SalesTransactionId": transaction,
        "DspReleaseId": "r1",
        "ReleaseICPN": "000000123456",
        "ReleaseTitle": "Low Tide",
        "ReleaseDisplayArtistName": "Ada Quill",
        "ResourceISRC": "XXTL13100001",
        "ResourceTitle": "Paper Comets",
        "ResourceDisplayArtistName": "Ada Quill",
        "SummaryRecordId": "1",
        "SalesTransactionDate": "2031-02-14",
        "TotalUsages": "12",
        "Returns": "2",
        "NetUsage": units,
        "AllocatedRevenueInCurrencyOfAccounting": "3.50",
        "AllocatedNetRevenueInCurrencyOfTransaction": "20.1",
        "AllocatedNetRevenueInCurrencyOfAccounting": net,
        "CopyrightObligationWithDSP": "true",
    }
    return line("SR08", **{**told, **cells})


def financial(net: str) -> str:
    return line(
        "SY10",
        SummaryRecordId="1",
        CommercialModel="SubscriptionModel",
        UseType="OnDemandStream",
        Territory="SE",
        ServiceDescription="premium",
        CurrencyOfTransaction="SEK",
        CurrencyOfAccounting="USD",
        AllocatedUsages="10",
        AllocatedNetRevenueInCurrencyOfAccounting=net,
        FinalTotalAmountInCurrencyOfAccounting=net,
    )


def test_a_financial_report_has_money_in_two_currencies_and_the_month_of_each_sale(tmp_path: Path) -> None:
    text = single_records([financial("1.85"), sold("T1", "10", "1.85")], head(**FINANCIAL))
    row, total = read(tmp_path, text)
    assert (row["Units"], row["Net"], row["Currency"], row["Gross"]) == ("10", "1.85", "USD", "3.50")
    assert (row["AmountOfTransaction"], row["CurrencyOfTransaction"], row["Month"]) == ("20.1", "SEK", "2031-02")
    assert (row["Title"], row["ISRC"], row["ICPN"], row["Tier"]) == (
        "Paper Comets",
        "XXTL13100001",
        "000000123456",
        "subscription",
    )
    assert total["Net"] == "1.85"


def test_a_sale_of_a_release_names_no_recording(tmp_path: Path) -> None:
    no_recording = {"ResourceISRC": "", "ResourceTitle": "", "ReleaseType": "Album", "SalesTransactionDate": "2031"}
    text = single_records([financial("1"), sold("T1", "1", "1", **no_recording)], head(**FINANCIAL))
    row = read(tmp_path, text)[0]
    assert (row["Title"], row["ISRC"], row["Kind"], row["Month"]) == ("Low Tide", "", "Album", "2031-03")


@pytest.mark.property
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**6),
            st.lists(st.decimals(places=8, min_value=-1000, max_value=1000), max_size=3),
            st.integers(0, 4),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_units_and_money_of_all_rows_are_those_of_all_records(
    tmp_path: Path, blocks: list[tuple[int, list[Decimal], int]]
) -> None:
    lines = [user_generated()]
    for number, (units, amounts, played) in enumerate(blocks):
        block = str(number)
        lines += [recording(block), videos(block, "|".join("v" * played), "|".join("1" * played))]
        lines += [used(block, str(units), "0"), *(allocated(block, f"{amount:f}") for amount in amounts)]
    rows = cells(tmp_path, report(*lines, top=head(**UGC)))
    assert sum(int(row["Units"] or 0) for row in rows) == sum(units for units, _, _ in blocks)
    assert sum(Decimal(row["Net"] or 0) for row in rows) == sum(sum(amounts) for _, amounts, _ in blocks)


@pytest.mark.parametrize(
    ("model", "use", "tier"),
    [
        ("AdvertisementSupportedModel", "Stream", "ads"),
        ("SubscriptionModel", "OnDemandStream", "subscription"),
        ("SubscriptionModel", "ConditionalDownload", "subscription"),
        ("PayAsYouGoModel", "PermanentDownload", "download"),
        ("AdvertisementSupportedModel", "UserMakeAvailableUserProvided", "ugc"),
        ("Unknown", "PurchaseAsPhysicalProduct", "physical"),
    ],
)
def test_the_kind_of_use_follows_from_model_and_use(model: str, use: str, tier: str) -> None:
    assert tier_of(model, use) == tier
    assert tier in TIERS


def test_a_kind_of_use_nobody_knows_stays_as_written() -> None:
    assert tier_of("UserDefined", "UseAsAlertTone") == "UserDefined/UseAsAlertTone"
    assert tier_of("", "") == ""
