"""Whose rows count is the same whether keys are listed in records or too many for that, so that rows are asked."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bedrot.model.conformed import CONFORMED
from bedrot.pipeline import runs
from bedrot.pipeline.catalog import meanings
from bedrot.pipeline.claiming import LISTED
from bedrot.pipeline.findings import Kind
from bedrot.pipeline.findings.contests import contests_of
from bedrot.pipeline.findings.look import look_at
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes
from bedrot.pipeline.staging2curated import to_curated
from bedrot.pipeline.winning import accounts_named, keys_in
from bedrot.pipeline.workbench import workbench
from bedrot.platforms.capital_one import CapitalOne
from bedrot.platforms.distrokid import DistroKid
from bedrot.platforms.mailchimp import Mailchimp
from bedrot.platforms.spotify import SpotifyForArtists
from tests.kit.labels import (
    NOON,
    curated,
    curated_parts,
    deliver,
    delivery_of,
    import_paths,
    make_label,
    write_download,
)
from tests.kit.statements import BankLine, bank_statement, timeline
from tests.pipeline.finding import findings, the

CARD = "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit"
JUNE = "2031-06-21"


def card(first: int, last: int, number: str = "4321") -> str:
    """Purchases on a card, one an hour of the year."""
    days = [f"2031-{hour // 24 // 28 + 1:02}-{hour // 24 % 28 + 1:02}" for hour in range(first, last)]
    rows = [f"{day},{day},{number},COFFEE {hour},Dining,{hour}.50," for hour, day in enumerate(days, first)]
    return "\n".join([CARD, *rows, ""])


def mailings(kind: str, names: str) -> str:
    rows = {
        "reports": '{{"id": "{0}", "campaign_title": "{0}", "emails_sent": 9, "send_time": "2031-04-0{1}T12:00:00+00:00",'
        ' "bounces": {{}}, "opens": {{"unique_opens": 4}}, "clicks": {{}}}}',
        "campaigns": '{{"id": "{0}", "web_id": 1, "status": "sent", "emails_sent": 9, "send_time": '
        '"2031-04-0{1}T12:00:00+00:00", "settings": {{"title": "{0}"}}, "recipients": {{}}, "report_summary": {{}}}}',
    }
    return f'{{"{kind}": [{", ".join(rows[kind].format(name, day) for day, name in enumerate(names, 1))}]}}'


@pytest.fixture(scope="module")
def label(tmp_path_factory: pytest.TempPathFactory) -> Label:
    """Files that hold the same keys, in every way: of one account and two, of one dataset and of one it yields to."""
    connectors = [CapitalOne(), DistroKid(), Mailchimp(), SpotifyForArtists()]
    label = make_label(tmp_path_factory.mktemp("keys"), connectors=connectors)
    lines = [BankLine(net="1"), BankLine(net="2", store="Deezer"), BankLine(reported=JUNE, net="4")]
    files = {
        "card.csv": card(0, 60),
        "later.csv": card(40, 90),
        "replaced.csv": card(80, 99, "8765"),
        "much later.csv": card(5000, 5010),
        "old.tsv": bank_statement(lines),
        "new.tsv": bank_statement([BankLine(net="0.5")]),
        "campaigns.json": mailings("campaigns", "abc"),
        "reports.json": mailings("reports", "bcd"),
        "Low Tide-timeline.csv": timeline("2031-05-01", [1, 2, 3]),
        "Low Tide-timeline (1).csv": timeline("2031-05-03", [30, 40]),
    }
    import_paths(label, *(write_download(label, name, files[name], day) for day, name in enumerate(files)))
    deliver(label, "of somebody else.csv", card(0, 30), wishes=Wishes(account="other"))
    return label


def all_told(label: Label) -> tuple[list[tuple[Any, ...]], object]:
    """Everything that follows from who wins."""
    with workbench(label.lake, memory=label.memory, code=label.code) as bench:
        look = look_at(label, bench)
        sources: list[tuple[Any, ...]] = [
            (
                source.platform,
                source.dataset.name,
                dict(source.counted),
                (
                    keys_in(source, look.deliveries, bench),
                    [
                        (each.key, each.older.delivery, each.newer.delivery, each.rows)
                        for each in contests_of(look, source)
                    ],
                    [accounts_named(source.dataset, each) for each in source.promotions],
                ),
            )
            for source in look.sources
        ]
        known, active = meanings(label.catalog), label.lake.landing.active()
        commits = [
            to_curated(conformed, list(label.datasets()), active, known, bench, everything=True)
            for conformed in CONFORMED.values()
        ]
    return sources, ([each.counts for each in commits], curated_parts(label), findings(label))


def test_records_without_lists_lead_to_the_same_rows_and_findings(label: Label) -> None:
    listed = all_told(label)
    counted = {name: sum(rows.values()) for _, name, rows, *_ in listed[0]}
    assert {name: rows for name, rows in counted.items() if rows} == {
        "card": 149,
        "bank": 2,
        "reports": 3,
        "campaigns": 1,
        "track": 4,
    }
    promotions = label.lake.promotions
    for platform, dataset in label.datasets():
        for each in promotions.all(platform, dataset.name):
            accounts = tuple(sorted(accounts_named(dataset, each)))
            promotions.put(replace(each, claims=(), accounts=accounts))

    assert all_told(label) == listed
    assert runs.run(label, NOON).months == {}


def test_a_file_of_many_keys_counts_beside_another_and_instead_of_it(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[CapitalOne()])
    many = LISTED + 400
    older, newer = (
        write_download(label, name, content, day)
        for name, content, day in (("older.csv", card(0, many), 0), ("newer.csv", card(many - 100, many + 50), 1))
    )
    report = import_paths(label, older, newer)
    sizes = [(table.read, table.stored, table.superseded) for file in report.files for table in file.tables]
    assert sizes == [(many, many - 100, 100), (150, 150, 0)]
    assert len(curated(label, "bank_transactions")) == many + 50
    (promotion, _) = sorted(label.lake.promotions.all("capital_one", "card"), key=lambda each: each.read, reverse=True)
    assert (promotion.claims, promotion.accounts, sum(promotion.rows_in.values())) == ((), ("4321",), many)
    assert the(label, Kind.SUPERSEDED).figures == {"rows": 100}

    runs.withdraw(label, delivery_of(report.files[1]), NOON)
    assert {row["delivery"] for row in curated(label, "bank_transactions")} == {delivery_of(report.files[0])}
    assert len(curated(label, "bank_transactions")) == many
