"""What an artist with a link is shown: the figures of one act as the label sees them, and nothing of anybody else."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedrot.app.auth.roles import Rule
from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.app.server.access import rules
from bedrot.app.server.application import ROUTERS
from bedrot.metrics.courses.askable import ASKABLE
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse
from tests.kit.acts import ACTS, CATALOG, FALCON, HERON, IBIS, OF_THE_LABEL, Act, curated
from tests.kit.serving import Served, served
from tests.warehouse.curated import Label

pytestmark = pytest.mark.xdist_group("shared figures")

SHOWN = ("/api/v1/label", "/api/v1/kpis", "/api/v1/kpis/{metric}", "/api/v1/courses", "/api/v1/rankings")
MONEY = {
    "revenue_per_stream", "gross_revenue", "net_revenue", "expenses", "income", "profit_margin", "payout_per_stream",
    "sync_revenue", "rights_revenue", "shop_revenue", "expected_revenue", "newest_statement", "ad_spend",
    "attributed_revenue", "marketing_roi", "roas", "cost_per_stream", "cpc", "cpm",
}  # fmt: skip
"""Amounts, and what is made of them."""

MONTHS = {"first": "2031-01", "last": "2031-05"}
DAYS = {"first": "2031-05-01", "last": "2031-05-31"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TELLING = 4
"""A number of fewer digits may be anybody's."""

Question = tuple[str, tuple[tuple[str, str], ...]]
"""A path below /api/v1/ and what is asked there."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The server of the label of three acts; at the server it is noon of 15 June 2031."""
    folder = tmp_path_factory.mktemp("acts") / "label"
    make(missing_parts(folder, "Walrus Records"))
    (folder / "catalog" / "rates.csv").write_text(
        "rate,of,value,unit,source\npayout_per_stream,,0.004,USD,guessed\n", encoding="utf-8"
    )
    (folder / "catalog" / "goals.csv").write_text(
        "metric,value,unit,from,until,source\ngross_revenue,777777,USD,2031-01-01,,the bank\n", encoding="utf-8"
    )
    engine = DuckDBEngine(folder, memory="256MB", threads=1)
    warehouse = Warehouse.open(open_label(folder).label.warehouse)
    label = Label(folder.parent, engine, warehouse, CATALOG)
    for dataset, rows in curated().items():
        label.curate(dataset, rows)
    label.load()
    warehouse.close()
    engine.close()
    with served(folder) as running:
        yield running


@pytest.fixture(scope="module")
def admin(server: Served) -> httpx.Client:
    return server.logged_in()


def ask(client: httpx.Client, path: str, **asked: str) -> Any:
    answer = client.get(f"/api/v1/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def of(act: Act, question: Question) -> dict[str, str]:
    """What an admin asks to see the same."""
    return {**dict(question[1]), "artist": act.name}


@cache
def questions() -> tuple[Question, ...]:
    """What an artist's page could ask, allowed or not: of measures that are alike in all respects, two."""
    found: list[Question] = [("label", ()), ("kpis", ()), ("kpis", tuple(MONTHS.items()))]
    found += [("kpis", (("first", "2031-03"), ("last", "2031-04")))]
    found += [("kpis", (*MONTHS.items(), ("store", "spotify"))), ("kpis", (*MONTHS.items(), ("currency", "USD")))]
    alike: Counter[tuple[object, ...]] = Counter()
    for dataset, askable in ASKABLE.items():
        for measure in askable.measures.values():
            kind = (dataset, measure.is_level, measure.unit == "money", measure.axes, measure.additive)
            alike[kind] += 1
            if alike[kind] > 2:
                continue
            what = (("dataset", dataset), ("measure", measure.name), *DAYS.items())
            found += [("courses", what), ("courses", (*what, ("step", "day")))]
            for axis in measure.axes:
                found.append(("courses", (*what, ("by", axis.value))))
                found.append(("rankings", (*what, ("by", axis.value))))
    return tuple(found)


def telling(text: str) -> set[str]:
    """The numbers in an answer that are long enough to be somebody's."""
    plain = re.sub(r"\d{4}-\d\d-\d\d(T[\d:.]+Z?)?|\d{4}-\d\d", "", text)
    return {
        found.rstrip("0").rstrip(".") for found in _NUMBER.findall(plain) if len(re.sub(r"\D", "", found)) >= _TELLING
    }


@pytest.fixture(scope="module")
def secrets_from(admin: httpx.Client) -> Mapping[Act, tuple[frozenset[str], frozenset[str]]]:
    """By act, the words and numbers that it must not be shown: of the label as a whole, and of other acts."""
    whole: set[str] = set()
    own: dict[Act, set[str]] = {act: set() for act in ACTS}
    for question in questions():
        path, asked = question[0], dict(question[1])
        whole |= telling(admin.get(f"/api/v1/{path}", params=asked).text)
        for act in ACTS:
            answer = admin.get(f"/api/v1/{path}", params=of(act, question))
            if answer.status_code == 200 and path != "label":
                own[act] |= telling(answer.text)
    whole -= telling(admin.get("/api/v1/label").text)
    inner = {*OF_THE_LABEL, "walrus-ads", "walrus-bank", *(f"{act.handle}-distribution" for act in ACTS)}
    inner |= {act.campaign for act in ACTS}
    return {
        act: (
            frozenset(inner | {word for other in ACTS if other is not act for word in other.words}),
            frozenset((whole | set().union(*own.values())) - own[act]),
        )
        for act in ACTS
    }


def leaks(text: str, hidden: tuple[frozenset[str], frozenset[str]]) -> set[str]:
    words, numbers = hidden
    return {word for word in words if word.casefold() in text.casefold()} | (telling(text) & numbers)


def test_what_must_stay_hidden_is_found_where_it_may_be_seen(
    admin: httpx.Client, secrets_from: Mapping[Act, tuple[frozenset[str], frozenset[str]]]
) -> None:
    words, numbers = secrets_from[FALCON]
    text = admin.get("/api/v1/kpis", params=MONTHS).text
    assert {HERON.name, HERON.campaign, "walrus-main", "moose rent"} <= leaks(text, (words, numbers))
    assert len(telling(text) & numbers) > 20


def test_an_artist_is_let_into_a_few_routes_and_no_other(
    server: Served, secrets_from: Mapping[Act, tuple[frozenset[str], frozenset[str]]]
) -> None:
    """Every route that reads, whatever is asked of it."""
    artist = server.artist(FALCON.name)
    let_in = set()
    for route, rule in rules(ROUTERS):
        if "GET" not in (route.methods or ()) or rule is Rule.ANYONE:
            continue
        path = re.sub(r"{.*?}", "1", route.path)
        for asked in ({}, {"artist": FALCON.name}, {"artist": IBIS.name}, {"store": "spotify"}, MONTHS):
            answer = artist.get(path, params=asked)
            assert leaks(answer.text, secrets_from[FALCON]) == set()
            if answer.status_code != 403:
                let_in.add(route.path)
    assert let_in == set(SHOWN)


@pytest.mark.parametrize(("act", "with_money"), [(FALCON, True), (HERON, False), (IBIS, True)])
def test_no_answer_tells_of_another_act_or_of_the_label(
    server: Served,
    secrets_from: Mapping[Act, tuple[frozenset[str], frozenset[str]]],
    act: Act,
    *,
    with_money: bool,
) -> None:
    artist = server.artist(act.name, with_money=with_money)
    answered = 0
    for number, (path, asked) in enumerate(questions()):
        filters = ({}, {"artist": act.name}, {"artist": act.name.lower()})[number % 3]
        answer = artist.get(f"/api/v1/{path}", params={**dict(asked), **filters})
        answered += answer.status_code == 200
        assert answer.status_code in (200, 403, 422), answer.text
        assert leaks(answer.text, secrets_from[act]) == set(), (path, asked, filters, answer.text)
    assert answered > 30
    for path in ("/health", "/api/v1/session", "/", "/nothing", "/api/v1/nothing"):
        assert leaks(artist.get(path).text, secrets_from[act]) == set()


def test_another_act_cannot_be_asked_for(server: Served) -> None:
    artist = server.artist(FALCON.name)
    others = [HERON.name, IBIS.name, "falcon", "NOBODY", f"{FALCON.name} "]
    for number, (path, asked) in enumerate(questions()):
        if path != "label":
            answer = artist.get(f"/api/v1/{path}", params={**dict(asked), "artist": others[number % len(others)]})
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "B802"), (path, asked)
    several = artist.get(f"/api/v1/kpis?artist={FALCON.name}&artist={HERON.name}")
    assert several.status_code == 403
    assert artist.get(f"/api/v1/kpis?artist={HERON.name}&artist={FALCON.name}").json() == ask(artist, "kpis")


def test_the_label_is_shown_with_that_act_and_its_stores_alone(server: Served) -> None:
    found = ask(server.artist(HERON.name), "label")
    assert found["name"] == "Walrus Records"
    assert [each["key"] for each in found["artists"]] == [HERON.name]
    assert {each["key"] for each in found["stores"]} == {"spotify", "apple_music"}


def test_figures_are_what_the_label_sees_of_the_act(server: Served, admin: httpx.Client) -> None:
    artist = server.artist(FALCON.name)
    shown = {each["id"]: each for each in ask(artist, "kpis", **MONTHS)["figures"]}
    seen = {each["id"]: each for each in ask(admin, "kpis", **MONTHS, artist=FALCON.name)["figures"]}
    assert shown.keys() == seen.keys()
    for name in seen:
        for part in ("value", "previous", "change", "unit", "series", "period", "as_of", "provisional"):
            assert shown[name][part] == seen[name][part], (name, part)
        if "ads" not in seen[name]["families"]:
            assert (shown[name]["breakdown"], shown[name]["subject"]) == (
                seen[name]["breakdown"],
                seen[name]["subject"],
            )
    valued = {name for name, figure in shown.items() if figure["value"] is not None}
    assert {"gross_revenue", "net_revenue", "followers", "ad_spend", "release_velocity", "chart_position"} <= valued
    assert all(figure["reason"] for name, figure in shown.items() if name not in valued)
    assert not any(figure["can_explain"] or figure["goal"] or figure["sources"] for figure in shown.values())


def test_what_is_not_told_by_act_has_no_value_and_a_reason(server: Served) -> None:
    figures = {each["id"]: each for each in ask(server.artist(FALCON.name), "kpis")["figures"]}
    for name in (
        "monthly_streams", "streams_ytd", "store_share", "expected_revenue", "newest_statement", "payment_delay",
        "expenses", "income", "profit_margin", "link_clicks", "email_open_rate", "skip_rate", "shop_revenue",
        "data_freshness", "pipeline_health", "data_quality", "countries", "top_country", "cost_per_stream",
    ):  # fmt: skip
        figure = figures[name]
        assert (figure["value"], figure["breakdown"], figure["series"]) == (None, [], []), name
        assert figure["reason"], name


def test_figures_by_act_are_the_sums_of_its_rows(server: Served) -> None:
    """Held against sums by hand, not only against what the label is told."""
    artist = server.artist(IBIS.name)
    asked = {"first": "2031-01", "last": "2031-04"}
    gross = ask(artist, "kpis/gross_revenue", **asked)
    assert gross["value"] == f"{(10 + 11 + 12 + 13) * 3 * IBIS.factor / 1000:.8f}"
    assert {row["label"]: row["value"] for row in gross["breakdown"]} == {
        "Spotify": f"{46 * IBIS.factor / 1000:.8f}",
        "Apple Music": f"{92 * IBIS.factor / 1000:.8f}",
    }
    assert ask(artist, "kpis/followers")["value"] == 29 * IBIS.factor + 30


def test_courses_and_rankings_are_what_the_label_sees_of_the_act(server: Served, admin: httpx.Client) -> None:
    artist = server.artist(HERON.name)
    same = 0
    for question in questions():
        path, asked = question[0], dict(question[1])
        if path not in ("courses", "rankings"):
            continue
        shown = artist.get(f"/api/v1/{path}", params=asked)
        seen = admin.get(f"/api/v1/{path}", params=of(HERON, question))
        if asked.get("by") in {"account", "artist", "campaign", "link", "mailing", "category", "item"}:
            assert shown.status_code == 403, asked
        elif seen.status_code == 200:
            assert shown.json() == {**seen.json(), "sources": []}, asked
            same += 1
        else:
            assert shown.json() == seen.json()
    assert same > 30


def test_without_money_amounts_and_what_is_made_of_them_are_absent(server: Served) -> None:
    artist, paid = server.artist(FALCON.name, with_money=False), server.artist(FALCON.name)
    everything = {each["id"] for each in ask(paid, "kpis")["figures"]}
    shown = ask(artist, "kpis", **MONTHS)["figures"]
    assert {each["id"] for each in shown} == everything - MONEY
    assert not any("USD" in each["unit"] or "money" in each["unit"] for each in shown)
    for name in everything:
        answer = artist.get(f"/api/v1/kpis/{name}", params=MONTHS)
        assert answer.status_code == (403 if name in MONEY else 200), name
    for path, asked in questions():
        if path in ("courses", "rankings"):
            told = dict(asked)
            money = ASKABLE[told["dataset"]].measures[told["measure"]].unit == "money"
            answer = artist.get(f"/api/v1/{path}", params=told)
            assert not money or answer.status_code in (403, 422), told
            assert "USD" not in answer.text


def test_nothing_can_be_changed_through_a_link(server: Served) -> None:
    artist = server.artist(FALCON.name)
    for route, rule in rules(ROUTERS):
        if rule is not Rule.ANYONE:
            for method in (route.methods or set()) - {"GET", "HEAD"}:
                answer = artist.request(method, re.sub(r"{.*?}", "1", route.path), json={})
                assert answer.status_code == 403, (method, route.path)


CHOICES = st.lists(
    st.tuples(
        st.sampled_from(["admin", "falcon", "heron", "heron, plays only"]), st.integers(0, 10_000), st.booleans()
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.property
def test_nobody_is_given_what_was_made_for_another(
    server: Served,
    admin: httpx.Client,
    secrets_from: Mapping[Act, tuple[frozenset[str], frozenset[str]]],
) -> None:
    """Two artists and an admin, asking the same questions of one server in any order."""
    who = {
        "admin": (admin, None),
        "falcon": (server.artist(FALCON.name), FALCON),
        "heron": (server.artist(HERON.name), HERON),
        "heron, plays only": (server.artist(HERON.name, with_money=False), HERON),
    }
    asked = [question for question in questions() if question[0] != "kpis" or question[1]]
    first: dict[tuple[str, int, bool], tuple[int, str]] = {}

    @given(choices=CHOICES)
    @settings(max_examples=100, deadline=None)
    def hold(choices: list[tuple[str, int, bool]]) -> None:
        for name, number, named in choices:
            client, act = who[name]
            path, wanted = asked[number % len(asked)]
            filters = {"artist": (act or FALCON).name} if named else {}
            answer = client.get(f"/api/v1/{path}", params={**dict(wanted), **filters})
            if act is not None:
                assert leaks(answer.text, secrets_from[act]) == set()
            key = (name, number % len(asked), named)
            assert first.setdefault(key, (answer.status_code, answer.text)) == (answer.status_code, answer.text)

    hold()
