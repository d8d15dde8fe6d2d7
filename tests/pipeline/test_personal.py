"""What belongs to people stays in landing, kept as the label has chosen; figures do not depend on the choice."""

import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import duckdb
import pytest
import zstandard

from bedrot.app.listing import cat
from bedrot.app.opening import looking
from bedrot.app.quarantine import findings
from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import samples_in
from bedrot.lake.landing import sha256_of
from bedrot.lake.verify import verify
from bedrot.model.deliveries import Kept
from bedrot.model.errors import KeyLost, LakeDamaged
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State, Wishes
from bedrot.platforms.linktree import Linktree
from bedrot.platforms.mailchimp import Mailchimp
from tests.kit.labels import NOON, curated, curated_parts, deliver, delivery_of, import_paths, make_label, staged

SAMPLES = Path(__file__).parents[1] / "platforms"
ADDRESS = re.compile(rb"[\w.+-]+@[\w-]+\.[a-z]{2,}")
MARKS = (b"marker.person@secret.example", b"Markerfirst", b"203.0.113.99", b"marker merge field")
HEADER = "Email Address,First Name,Phone,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,TAGS"
MARKED = "marker.person@secret.example,Markerfirst,marker merge field,2,{0},203.0.113.99,{1},203.0.113.99,{1},77,abc,"
EXPORT = "\n".join(
    [
        HEADER,
        MARKED.format("2031-02-28 10:00:00", "2031-03-01 10:00:00"),
        "bo@example.com,Bo,,2,2031-03-01 11:00:00,,,,,78,abd,",
        # every way in which a cell may end up where it does not belong
        MARKED.format("marker.person@secret.example", "marker.person@secret.example"),
        "marker.person@secret.example,too,few",
        MARKED.format("2031-03-01 10:00:00", "2031-03-01 10:00:00") + ",marker.person@secret.example",
        '"marker.person@secret.example,never closed,,,,,,,,,,',
    ]
)
GONE = HEADER + ",UNSUB_TIME\n" + MARKED.format("2031-02-01 10:00:00", "2031-02-01 10:00:00") + ",2031-03-01 12:00:00\n"
ACCOUNT = json.dumps({"data": {"currentUser": {"email": "marker.person@secret.example", "name": "Markerfirst"}}})
CONNECTORS = (Mailchimp(), Linktree())


def label_of(folder: Path, kept: Kept = Kept.ENCRYPTED) -> Label:
    return replace(make_label(folder, connectors=CONNECTORS), personal_files=kept)


def import_everything(label: Label) -> runs.Report:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("subscribed_email_audience_export_1.csv", EXPORT)
        packed.writestr("unsubscribed_email_audience_export_1.csv", GONE)
    path = label.root / "downloads" / "audience.zip"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(archive.getvalue())
    return import_paths(label, path)


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder as text that can be searched: tables and archives unpacked."""
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        data = path.read_bytes()
        if path.suffix == ".parquet":
            with duckdb.connect() as connection:
                source = f"read_parquet('{path}', hive_partitioning = false)"
                rows = connection.execute(f"SELECT CAST(t AS VARCHAR) FROM {source} AS t").fetchall()
            data = repr(rows).encode()
        elif path.suffix == ".zst":
            data = zstandard.ZstdDecompressor().decompress(data)
        elif path.suffix == ".db":
            with sqlite3.connect(path) as connection:
                data = "\n".join(connection.iterdump()).encode()
        yield path.relative_to(folder).as_posix(), data


def marked(folder: Path, *, without: str = "downloads/") -> set[str]:
    """The files in which anything of the planted person stands."""
    found = ((name, data) for name, data in contents(folder) if not name.startswith(without))
    return {name for name, data in found if any(mark in data for mark in MARKS)}


@pytest.mark.parametrize("kept", list(Kept))
@pytest.mark.parametrize("suffix", [".parquet", ".ndjson"])
def test_nothing_of_a_person_is_found_beyond_landing(kept: Kept, suffix: str, tmp_path: Path) -> None:
    label = replace(make_label(tmp_path, connectors=CONNECTORS, raw_suffix=suffix), personal_files=kept)
    report = import_everything(label)
    assert [file.state for file in report.files] == [State.NEW, State.NEW]
    assert sum(table.read for file in report.files for table in file.tables) == 8
    inside = {name for name in marked(tmp_path) if not name.startswith("data_lake/1_landing/")}
    assert inside == set()
    in_landing = {name for name in marked(tmp_path) if name.startswith("data_lake/1_landing/")}
    assert bool(in_landing) is (kept is Kept.PLAIN)


@pytest.mark.parametrize("kept", list(Kept))
def test_nothing_of_a_person_is_shown(kept: Kept, tmp_path: Path) -> None:
    label = label_of(tmp_path, kept)
    report = import_everything(label)
    shown = [repr(file) for file in report.files]
    with looking(label) as bench:
        shown += [repr(each) for each in findings(label, bench)]
        shown += [piece.decode() for file in report.files for piece in cat(label, delivery_of(file), bench)]
    assert any("refused" in text for text in shown)
    assert not [text for text in shown if any(mark.decode() in text for mark in MARKS)]


@pytest.mark.parametrize("kept", list(Kept))
def test_figures_do_not_depend_on_how_files_are_kept(kept: Kept, tmp_path: Path) -> None:
    label = label_of(tmp_path, kept)
    import_everything(label)
    days = {str(row["day"]): (row["joined"], row["left_list"]) for row in curated(label, "email_lists")}
    assert days == {"2031-02-01": (1, None), "2031-03-01": (2, 1)}


def test_an_address_becomes_the_same_pseudonym_everywhere_in_a_label_and_another_elsewhere(tmp_path: Path) -> None:
    here, there = label_of(tmp_path / "here"), label_of(tmp_path / "there")
    for label in (here, there):
        import_everything(label)
    joined = {row["member"] for row in staged(here, "mailchimp", "joined")}
    left = {row["member"] for row in staged(here, "mailchimp", "unsubscribed")}
    assert left < joined
    assert all(name.startswith("pseudonym:") for name in joined)
    assert joined.isdisjoint(row["member"] for row in staged(there, "mailchimp", "joined"))
    assert here.lake.secret.pseudonym(" Bo@Example.com ") in joined


def test_raw_says_which_columns_were_left_out(tmp_path: Path) -> None:
    label = label_of(tmp_path)
    import_everything(label)
    segment = next(each for found in label.lake.raw.all() for each in found.tables if each.dataset == "joined")
    assert "First Name" in segment.left_out
    assert "TAGS" in segment.left_out
    assert segment.header == ("Email Address", "OPTIN_TIME", "CONFIRM_TIME")


def test_an_encrypted_file_is_known_again_verified_and_rebuilt(tmp_path: Path) -> None:
    label = label_of(tmp_path)
    first = import_everything(label)
    assert {file.state for file in import_everything(label_of(tmp_path)).files} == {State.KNOWN}
    assert list(verify(label.lake)) == []
    before = curated_parts(label), staged(label, "mailchimp", "joined")
    runs.rebuild(label_of(tmp_path), NOON)
    assert (curated_parts(label), staged(label, "mailchimp", "joined")) == before
    delivery = first.files[0].delivery
    assert delivery is not None
    assert delivery.path.endswith(".csv.sealed")
    assert (delivery.sha256, delivery.size) != (sha256_of(label.lake.landing.file(delivery)), 0)


def test_a_redacted_file_is_known_again_verified_and_rebuilt(tmp_path: Path) -> None:
    label = label_of(tmp_path, Kept.REDACTED)
    first = import_everything(label)
    assert {file.state for file in import_everything(label).files} == {State.KNOWN}
    assert list(verify(label.lake)) == []
    before = curated_parts(label), staged(label, "mailchimp", "joined")
    runs.rebuild(label_of(tmp_path, Kept.REDACTED), NOON)
    assert (curated_parts(label), staged(label, "mailchimp", "joined")) == before
    delivery = first.files[0].delivery
    assert delivery is not None
    assert label.lake.landing.file(delivery).read_text(encoding="utf-8").startswith("Email Address,First Name,Phone,")


def test_without_its_key_a_label_says_what_to_do(tmp_path: Path) -> None:
    label = label_of(tmp_path)
    import_everything(label)
    label.lake.secret.file.rename(tmp_path / "elsewhere")
    runs.run(label_of(tmp_path), NOON)  # everything is read already, so nothing needs the key
    with pytest.raises(KeyLost, match=r"is gone. Restore it from a backup"):
        runs.rebuild(label_of(tmp_path), NOON)
    (tmp_path / "elsewhere").rename(label.lake.secret.file)
    runs.rebuild(label_of(tmp_path), NOON)
    assert curated(label, "email_lists")


def test_with_the_originals_a_label_goes_on_without_its_lost_key(tmp_path: Path) -> None:
    label = label_of(tmp_path)
    import_everything(label)
    before = curated(label, "email_lists")
    label.lake.secret.file.unlink()
    (tmp_path / "data_lake" / ".personal_key.json").unlink()
    assert {file.state for file in import_everything(label_of(tmp_path)).files} == {State.KNOWN}
    runs.rebuild(label_of(tmp_path), NOON)
    assert [row["joined"] for row in curated(label, "email_lists")] == [row["joined"] for row in before]
    assert list(verify(label.lake)) == []


def test_a_rebuild_that_cannot_open_a_file_leaves_everything_as_it_was(tmp_path: Path) -> None:
    label = label_of(tmp_path)
    import_everything(label)
    before = curated(label, "email_lists")
    label.lake.secret.file.unlink()
    (tmp_path / "data_lake" / ".personal_key.json").unlink()
    with pytest.raises(LakeDamaged):
        runs.rebuild(label_of(tmp_path), NOON)
    assert curated(label, "email_lists") == before
    assert staged(label, "mailchimp", "joined")


def test_the_key_of_another_label_is_noticed(tmp_path: Path) -> None:
    label, other = label_of(tmp_path / "here"), label_of(tmp_path / "there")
    for each in (label, other):
        import_everything(each)
    other.lake.secret.file.replace(label.lake.secret.file)
    with pytest.raises(KeyLost, match="is not the key that this lake was made with"):
        runs.rebuild(label_of(tmp_path / "here"), NOON)


def test_a_changed_byte_in_an_encrypted_file_is_noticed(tmp_path: Path) -> None:
    label = label_of(tmp_path)
    delivery = import_everything(label).files[0].delivery
    assert delivery is not None
    file = label.lake.landing.file(delivery)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert [damage.key for damage in verify(label.lake)] == [delivery.path]
    with pytest.raises(LakeDamaged):
        label.lake.landing.opened(delivery, tmp_path)


@pytest.mark.parametrize("kept", [Kept.ENCRYPTED, Kept.REDACTED])
def test_an_answer_about_an_account_is_refused_and_kept_unreadable(kept: Kept, tmp_path: Path) -> None:
    label = label_of(tmp_path, kept)
    report = deliver(label, "graphql_20310301_060000_000001.json", ACCOUNT)
    assert report.state is State.SET_ASIDE
    assert "about the account (currentUser) and holds no analytics" in str(report.problem)
    assert marked(tmp_path) == set()


@pytest.mark.parametrize(
    "content",
    ["who,mail\nMarkerfirst,marker.person@secret.example\n", EXPORT[:-1].partition("\n")[2], ACCOUNT.encode("utf-16")],
)
def test_a_file_nobody_knows_is_kept_unreadable_where_it_holds_addresses(content: str | bytes, tmp_path: Path) -> None:
    label = label_of(tmp_path)
    report = deliver(label, "export.csv", content)
    assert report.state is State.SET_ASIDE
    assert marked(tmp_path) == set()
    assert list(verify(label.lake)) == []


def test_an_answer_with_analytics_and_account_is_encrypted_and_only_its_analytics_are_read(tmp_path: Path) -> None:
    label = label_of(tmp_path, Kept.REDACTED)
    series = [{"date": "2031-03-01", "totalViews": 4, "uniqueViews": 3, "totalClicks": 6, "uniqueClicks": 2}]
    both = json.loads(ACCOUNT)
    both["data"]["getAccountAnalytics"] = {"overview": {"totalViews": 4, "totalClicks": 6, "timeseries": series}}
    report = deliver(label, "graphql_20310301_060000_000001.json", json.dumps(both))
    assert report.delivery is not None
    assert report.delivery.kept is Kept.ENCRYPTED
    assert [(row["views"], row["clicks"]) for row in curated(label, "link_daily")] == [(4, 6)]
    assert marked(tmp_path) == set()


def personal_samples() -> list[tuple[Connector, Path]]:
    """Every sample of a platform some of whose files tell of people."""
    personal = [each for each in discover().connectors if any(a.is_personal for a in each.datasets().values())]
    folders = [(each, SAMPLES / each.platform) for each in personal]
    return [(each, sample) for each, folder in folders if folder.is_dir() for sample in samples_in(folder)]


@pytest.mark.parametrize(("connector", "sample"), personal_samples(), ids=lambda each: getattr(each, "name", ""))
def test_no_address_in_the_sample_of_any_platform_goes_beyond_landing(
    connector: Connector, sample: Path, tmp_path: Path
) -> None:
    label = make_label(tmp_path, connectors=[connector])
    deliver(label, sample.name, sample.read_bytes(), wishes=Wishes(account="main"))
    found = {name for name, data in contents(tmp_path) if ADDRESS.search(data)}
    assert {name for name in found if not name.startswith("downloads/")} == set()


def test_a_file_that_tells_of_nobody_is_kept_as_received(tmp_path: Path) -> None:
    label = label_of(tmp_path)
    report = deliver(label, "graphql.json", '{"data": {"link1": {"id": "1", "title": "Low Tide"}}}')
    assert report.delivery is not None
    assert report.delivery.kept is Kept.PLAIN
    assert not label.lake.secret.file.exists()
