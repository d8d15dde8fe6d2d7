"""What only Meta Ads needs: levels, sums inside files, actions that overlap, numbers in the language of a person."""

import json
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from bedrot.connect.connector import Table
from bedrot.model.datasets import CONTROL_TOTAL
from bedrot.model.errors import MissingColumn, UnknownLayout
from bedrot.platforms.meta_ads import MetaAds
from bedrot.platforms.meta_ads.languages import LANGUAGES, part_of
from bedrot.platforms.meta_ads.numbers import plain, proves_comma, proves_point
from tests.platforms.reading import claim, tables

META = MetaAds()
CAMPAIGN = {"campaign_id": "120300000000000017", "campaign_name": "NOVA SEVEN - TIDE - BROAD"}
DAY = {"date_start": "2031-03-01", "date_stop": "2031-03-01"}
REPORT = "Reporting starts,Reporting ends,Campaign name,Campaign ID,Day,Amount spent (USD),Impressions\n"


def insights(folder: Path, *rows: dict[str, object]) -> dict[str, Table]:
    return tables(META, folder, "x.json", json.dumps({"data": [{**CAMPAIGN, **DAY, **row} for row in rows]}))


def filled(table: Table, name: str) -> list[str | None]:
    """What a field of the table is filled with, in rows that are no sums."""
    dataset = META.datasets()[table.dataset]
    column = dataset.column_of([*table.header, *table.constants])[name]
    if column not in table.header:
        return [table.constants[column]]
    return [row.values[table.header.index(column)] for row in table.rows() if row.problem is None]


def problems(table: Table) -> list[str | None]:
    return [row.problem for row in table.rows()]


def test_a_page_that_is_the_last_still_has_its_cursors(tmp_path: Path) -> None:
    paging = {"cursors": {"before": "MAZD", "after": "MjQZD"}}
    text = json.dumps({"data": [{**CAMPAIGN, **DAY, "spend": "1.00"}], "paging": paging})
    assert claim(META, tmp_path, "x.json", text)[1].kind == "insights"


def test_identifiers_of_eighteen_digits_keep_all_of_them(tmp_path: Path) -> None:
    found = insights(tmp_path, {"spend": "1", "campaign_id": 120300000000000017})
    assert filled(found["daily"], "campaign_id") == ["120300000000000017"]


def test_a_day_without_actions_has_none_recorded(tmp_path: Path) -> None:
    found = insights(tmp_path, {"spend": "0.00", "impressions": "0"})
    assert filled(found["daily"], "spend") == ["0.00"]
    assert filled(found["daily"], "link_clicks") == [None]
    assert filled(found["daily"], "purchases") == [None]
    assert list(found["events"].rows()) == []


def test_one_sale_under_several_types_counts_once_and_every_type_is_kept(tmp_path: Path) -> None:
    types = ("purchase", "omni_purchase", "offsite_conversion.fb_pixel_purchase", "onsite_web_purchase")
    actions = [{"action_type": each, "value": "3"} for each in types]
    worth = [{"action_type": each, "value": "49.00"} for each in types]
    found = insights(tmp_path, {"spend": "1", "actions": actions, "action_values": worth})
    assert filled(found["daily"], "purchases") == ["3"]
    assert filled(found["daily"], "purchase_value") == ["49.00"]
    assert filled(found["events"], "event") == ["purchase", "omni_purchase", "Purchase", "onsite_web_purchase"]


def test_the_sum_of_an_account_is_a_control_total(tmp_path: Path) -> None:
    found = insights(tmp_path, {"spend": "5"}, {"spend": "5", "campaign_id": "", "campaign_name": ""})
    assert problems(found["daily"]) == [None, CONTROL_TOTAL]


def test_a_campaigns_day_counts_on_its_finest_level(tmp_path: Path) -> None:
    sets: list[dict[str, object]] = [{"spend": "3", "adset_id": "7"}, {"spend": "2", "adset_id": "8"}]
    found = insights(tmp_path, {"spend": "5"}, *sets)
    assert filled(found["daily"], "spend") == ["3", "2"]
    assert filled(found["daily"], "level") == ["adset", "adset"]


def test_two_levels_of_different_campaigns_both_count(tmp_path: Path) -> None:
    found = insights(tmp_path, {"spend": "5"}, {"spend": "3", "campaign_id": "9", "adset_id": "7"})
    assert filled(found["daily"], "spend") == ["5", "3"]


def test_a_lifetime_total_never_becomes_a_day(tmp_path: Path) -> None:
    found = insights(tmp_path, {"spend": "5", "date_stop": "2031-03-30"})
    assert list(found["daily"].rows()) == []
    assert (filled(found["periods"], "first_day"), filled(found["periods"], "as_of")) == (
        ["2031-03-01"],
        ["2031-03-30"],
    )


@pytest.mark.parametrize(
    ("kind", "keys"), [("age+gender", {"age": "18-24", "gender": "male"}), ("country", {"country": "SE"})]
)
def test_a_part_of_the_audience_never_becomes_a_day(kind: str, keys: dict[str, str], tmp_path: Path) -> None:
    found = insights(tmp_path, {"spend": "5", **keys})
    assert list(found["daily"].rows()) == []
    assert filled(found["periods"], "dimension") == [kind]
    assert filled(found["periods"], "label") == [" / ".join(keys.values())]


def test_budgets_are_amounts(tmp_path: Path) -> None:
    sets = [
        {"id": str(n), "name": "A", "status": "ACTIVE", "campaign_id": "1", "targeting": {}, "daily_budget": budget}
        for n, budget in enumerate(("1550", "5", "0", "12.5"))
    ]
    structure = tables(META, tmp_path, "x.json", json.dumps(sets))["structure"]
    # what is no number of cents stays as it is: zero is the way in which the campaign has the budget
    assert filled(structure, "daily_budget") == ["15.50", "0.05", None, "12.5"]


def test_each_file_of_a_dump_is_known_by_itself(tmp_path: Path) -> None:
    base = {"id": "1", "name": "A", "status": "ACTIVE"}
    kinds = {
        "campaigns": {**base, "objective": "OUTCOME_TRAFFIC", "created_time": "2031-03-01T10:00:00-0800"},
        "adsets": {**base, "campaign_id": "2", "optimization_goal": "LINK_CLICKS"},
        "ads": {**base, "campaign_id": "2", "adset_id": "3"},
    }
    for kind, row in kinds.items():
        for answer in ([row], {"data": [row], "paging": {}}):
            assert claim(META, tmp_path, "x.json", json.dumps(answer))[1].kind == kind


def test_objects_of_other_platforms_are_not_claimed(tmp_path: Path) -> None:
    foreign: list[object] = [
        [{"id": "1", "name": "A", "status": "x"}],
        [{"id": 1, "title": "A"}],
        {"data": []},
        [],
        {"data": {"a": 1}},
    ]
    for answer in foreign:
        with pytest.raises(UnknownLayout):
            claim(META, tmp_path, "x.json", json.dumps(answer))


def test_the_day_of_a_dump_is_taken_from_the_folder_it_was_packed_in(tmp_path: Path) -> None:
    from bedrot.connect.candidate import Candidate
    from bedrot.connect.identify import identify

    path = tmp_path / "received"
    path.write_text(json.dumps([{**CAMPAIGN, **DAY, "spend": "1"}]), encoding="utf-8")
    packed = "dump.zip!meta_ads_dump_20310330_060000/insights.json"
    match = identify(Candidate(path, "insights.json", tmp_path, container=packed), [META]).match
    assert str(match.observed_at) == "2031-03-30 06:00:00+00:00"


# Reports from Ads Manager


def test_a_blank_name_means_the_campaign_above(tmp_path: Path) -> None:
    text = REPORT + "2031-03-01,2031-03-02,Tide,1,2031-03-01,3.00,9\n2031-03-01,2031-03-02,,,2031-03-02,2.00,8\n"
    daily = tables(META, tmp_path, "x.csv", text)["daily"]
    assert filled(daily, "campaign") == ["Tide", "Tide"]
    assert filled(daily, "campaign_id") == ["1", "1"]


def test_what_a_row_without_name_says_holds_until_the_next_campaign(tmp_path: Path) -> None:
    named = (",5", "Tide,1", ",", ",7", ",", "Foam,", ",")
    days = enumerate(named, start=1)
    text = REPORT + "".join(f"2031-03-01,2031-03-09,{name},2031-03-0{day},1.00,9\n" for day, name in days)
    daily = tables(META, tmp_path, "x.csv", text)["daily"]
    assert filled(daily, "campaign") == [None, "Tide", "Tide", "Tide", "Tide", "Foam", "Foam"]
    assert filled(daily, "campaign_id") == ["5", "1", "1", "7", "7", "Foam", "Foam"]


@pytest.mark.parametrize("total", [",,,", "Total,,,", "Results from 2 campaigns,,,"])
def test_a_row_that_sums_up_all_campaigns_is_a_control_total(total: str, tmp_path: Path) -> None:
    one = "2031-03-01,2031-03-02,Tide,1,2031-03-01,3.00,9\n"
    for text in (f"2031-03-01,2031-03-02,{total}3.00,9\n{one}", f"{one}2031-03-01,2031-03-02,{total}3.00,9\n"):
        found = tables(META, tmp_path, "x.csv", REPORT + text)
        assert sorted(map(str, problems(found["daily"]))) == ["None", CONTROL_TOTAL]
        assert problems(found["periods"]) == []


def test_a_campaign_that_is_called_like_a_sum_is_a_campaign(tmp_path: Path) -> None:
    text = REPORT + "2031-03-01,2031-03-01,Total Recall - BROAD,1,2031-03-01,3.00,9\n"
    assert problems(tables(META, tmp_path, "x.csv", text)["daily"]) == [None]


def test_a_report_of_one_day_without_a_column_for_it_is_about_that_day(tmp_path: Path) -> None:
    header = "Reporting starts,Reporting ends,Campaign name,Amount spent (SEK)\n"
    one = tables(META, tmp_path, "x.csv", header + "2031-03-01,2031-03-01,Tide,3.00\n")["daily"]
    assert (filled(one, "day"), filled(one, "currency")) == (["2031-03-01"], ["SEK"])


def test_ads_without_identifiers_stay_apart_by_their_names(tmp_path: Path) -> None:
    header = "Reporting starts,Reporting ends,Ad Set Name,Ad name,Amount spent (USD)\n"
    rows = ("A,Video", "A,Photo", "A,Photo", "B,Photo")
    text = header + "".join(f"2031-03-01,2031-03-30,{row},1.00\n" for row in rows)
    periods = tables(META, tmp_path, "x.csv", text)["periods"]
    known = list(zip(filled(periods, "adset_id"), filled(periods, "ad_id"), strict=True))
    assert known == [("A", "Video"), ("A", "Photo"), ("A", "Photo (2)"), ("B", "Photo")]


def test_a_report_that_tells_no_days_is_set_aside(tmp_path: Path) -> None:
    with pytest.raises(MissingColumn, match="Export it again with the columns Day"):
        tables(META, tmp_path, "x.csv", "Campaign name,Amount spent (USD)\nTide,3.00\n")


def test_the_end_of_a_campaign_is_not_the_end_of_the_report(tmp_path: Path) -> None:
    text = (
        "Reporting starts,Reporting ends,Campaign name,Ends,Amount spent (USD)\n2031-03-01,2031-03-01,A,2031-04-30,1\n"
    )
    assert filled(tables(META, tmp_path, "x.csv", text)["daily"], "day") == ["2031-03-01"]


def test_a_workbook_with_a_title_reads_like_the_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    rows: list[list[str | float | None]] = [
        ["Rapport"],
        [],
        [
            "Nom de la campagne",
            "Pays",
            "Montant dépensé (EUR)",
            "Impressions",
            "Début des rapports",
            "Fin des rapports",
        ],
        ["Tide", "All", 3.5, 12, "2031-03-01", "2031-03-30"],
        [None, "SE", 2.25, 7, "2031-03-01", "2031-03-30"],
        [None, "DE", 1.25, 5, "2031-03-01", "2031-03-30"],
    ]
    for row in rows:
        sheet.append(row)
    data = BytesIO()
    book.save(data)
    periods = tables(META, tmp_path, "rapport.xlsx", data.getvalue())["periods"]
    assert problems(periods) == [CONTROL_TOTAL, None, None]
    assert (filled(periods, "label"), filled(periods, "campaign")) == (["SE", "DE"], ["Tide", "Tide"])
    assert (filled(periods, "spend"), filled(periods, "currency")) == (["2.25", "1.25"], ["EUR"])


IN_LANGUAGES = {
    "German": "Tag;Kampagnenname;Ausgegebener Betrag (EUR);Impressionen;Reichweite;Link-Klicks",
    "Spanish": "Día;Nombre de la campaña;Importe gastado (EUR);Impresiones;Alcance;Clics en el enlace",
    "Portuguese": "Dia;Nome da campanha;Valor usado (EUR);Impressões;Alcance;Cliques no link",
    "Italian": "Giorno;Nome della campagna;Importo speso (EUR);Impression;Copertura;Clic sul link",
    "Dutch": "Dag;Campagnenaam;Besteed bedrag (EUR);Weergaven;Bereik;Klikken op links",
}
IN_PARTS = {
    "German": ("Alter", "Alle"),
    "Spanish": ("Edad", "Todos"),
    "Portuguese": ("Idade", "Todas"),
    "Italian": ("Età", "Tutti"),
    "Dutch": ("Leeftijd", "Alle"),
}


@pytest.mark.parametrize("language", IN_LANGUAGES)
def test_a_report_reads_the_same_in_every_language(language: str, tmp_path: Path) -> None:
    text = f"{IN_LANGUAGES[language]}\n2031-03-01;Tide;1.234,50;5.021;4.700;79\n"
    daily = tables(META, tmp_path, "x.csv", text)["daily"]
    names = ("day", "campaign", "currency", "spend", "impressions", "reach", "link_clicks")
    assert [filled(daily, name) for name in names] == [
        [each] for each in ("2031-03-01", "Tide", "EUR", "1234.50", "5021", "4700", "79")
    ]


@pytest.mark.parametrize("language", IN_PARTS)
def test_the_sum_of_a_breakdown_counts_in_no_language(language: str, tmp_path: Path) -> None:
    part, whole = IN_PARTS[language]
    rows = f"2031-03-01;Tide;3,50;12;9;2;{whole}\n2031-03-01;Tide;2,50;7;5;1;18-24\n2031-03-01;Tide;1,00;5;4;1;25-34\n"
    found = tables(META, tmp_path, "x.csv", f"{IN_LANGUAGES[language]};{part}\n{rows}")
    assert list(found["daily"].rows()) == []
    assert problems(found["periods"]) == [CONTROL_TOTAL, None, None]
    assert (filled(found["periods"], "dimension"), filled(found["periods"], "spend")) == (["age"], ["2.50", "1.00"])


def test_a_header_means_the_same_in_every_language() -> None:
    meant: dict[str, set[str]] = {}
    for words in LANGUAGES.values():
        for name, headers in words.items():
            for header in headers:
                meant.setdefault(header, set()).add(name)
    assert {header for header, names in meant.items() if len(names) > 1} == set()
    assert not {header for header in meant if part_of(header)}


def test_damaged_pixel_events_cost_only_themselves(tmp_path: Path) -> None:
    header = "date,campaign_id,campaign_name,spend_usd,impressions,meta_pixel_events\n"
    text = (
        header
        + '2031-03-01,1,A,1.00,5,"{""LinkClick"": 3}"\n2031-03-02,1,A,2.00,5,{broken\n2031-03-03,1,A,1.00,5,[1]\n'
    )
    found = tables(META, tmp_path, "x.csv", text)
    assert filled(found["daily"], "spend") == ["1.00", "2.00", "1.00"]
    assert [(row.where, row.problem) for row in found["events"].rows()] == [
        ("line 2", None),
        ("line 3", "The cell of pixel events is no JSON object."),
        ("line 4", "The cell of pixel events is no JSON object."),
    ]


# Laws

AMOUNTS = st.decimals(min_value=0, max_value=9_999_999, places=2)


def asked(expression: str, text: str) -> object:
    """What an expression says of a text."""
    found = duckdb.execute(f"SELECT {expression} FROM (SELECT ? AS text)", [text]).fetchone()
    return None if found is None else found[0]


@given(AMOUNTS)
def test_an_amount_reads_the_same_in_every_language(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    french = english.replace(",", "\u202f").replace(".", ",")
    german = english.translate(str.maketrans(",.", ".,"))
    for text, has_comma in ((english, False), (french, True), (german, True)):
        assert asked(proves_comma(["text"]), text) is has_comma
        assert asked(proves_point(["text"]), text) is not has_comma
        assert Decimal(str(asked(plain("text", str(has_comma)), text))) == amount


@given(st.text(max_size=12))
def test_what_is_no_number_stays_what_it_was(text: str) -> None:
    for has_comma in ("TRUE", "FALSE"):
        read = str(asked(plain("text", has_comma), text))
        assert read == text or Decimal(read) is not None


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=5), st.booleans(), st.booleans())
def test_spend_is_what_the_smallest_rows_say(
    tmp_path_factory: pytest.TempPathFactory, sets: list[tuple[Decimal, Decimal]], with_sums: bool, filled_down: bool
) -> None:
    """Whatever sums a report holds beside its rows, and whether names are repeated, money counts once."""
    rows = [REPORT.replace("Day,", "Day,Ad set name,")]
    total = sum((amount for pair in sets for amount in pair), Decimal(0))
    rows += [f"2031-03-01,2031-03-01,,,,,{total},1\n"] if with_sums else []
    for number, pair in enumerate(sets):
        name, again = f"C{number}", "" if filled_down else f"C{number}"
        rows += [f"2031-03-01,2031-03-01,{name},{number},2031-03-01,,{sum(pair)},1\n"] if with_sums else []
        rows += [f"2031-03-01,2031-03-01,{name},{number},2031-03-01,S1,{pair[0]},1\n"]
        rows += [f"2031-03-01,2031-03-01,{again},{number if again else ''},2031-03-01,S2,{pair[1]},1\n"]
    found = tables(META, tmp_path_factory.mktemp("report"), "x.csv", "".join(rows))
    assert sum(Decimal(text or "0") for text in filled(found["daily"], "spend")) == total
    assert len(list(found["daily"].rows())) + len(list(found["periods"].rows())) == len(rows) - 1
