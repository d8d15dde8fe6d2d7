"""Files that tell of people, as a person meets them: the setting, the doctor, looking at what was kept."""

from pathlib import Path

import pytest

from tests.app.terminal import Terminal

ADDRESS = "ana@secret.example"
AUDIENCE = (
    "Email Address,First Name,OPTIN_TIME,CONFIRM_TIME,LEID,EUID\n"
    f"{ADDRESS},Ana,2031-03-01 10:00:00,2031-03-01 10:00:00,1,a\n"
    f"{ADDRESS},too,few\n"
)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "subscribed_export.csv"
    path.write_text(AUDIENCE, encoding="utf-8")
    return path


def landed(label: Terminal) -> Path:
    folder = label.here / "data_lake" / "1_landing" / "mailchimp" / "audience"
    (path,) = [each for each in folder.iterdir() if each.suffix != ".json"]
    return path


def test_by_itself_a_list_of_people_is_encrypted_and_shown_to_its_owner_only(label: Terminal, export: Path) -> None:
    label("import", export)
    file = landed(label)
    assert ADDRESS.encode() not in file.read_bytes()
    shown = label.done("lake", "cat", file.relative_to(label.here / "data_lake").as_posix())
    assert shown.out == AUDIENCE
    label.done("lake", "verify")


def test_kept_is_what_was_received(label: Terminal, export: Path) -> None:
    with (label.here / "bedrot.toml").open("a", encoding="utf-8") as settings:
        settings.write('\npersonal_files = "keep"\n')
    label("import", export)
    assert landed(label).read_text(encoding="utf-8") == AUDIENCE


def test_redacted_is_a_copy_without_people(label: Terminal, export: Path) -> None:
    with (label.here / "bedrot.toml").open("a", encoding="utf-8") as settings:
        settings.write('\npersonal_files = "redact"\n')
    label("import", export)
    first, second, damaged = landed(label).read_text(encoding="utf-8").splitlines()
    assert first == AUDIENCE.splitlines()[0]
    assert second.startswith("pseudonym:")
    assert second.endswith(",,2031-03-01 10:00:00,2031-03-01 10:00:00,,")
    assert damaged == ",,,,,"
    label.done("lake", "verify")


def test_no_other_way_of_keeping_is_known(label: Terminal) -> None:
    with (label.here / "bedrot.toml").open("a", encoding="utf-8") as settings:
        settings.write('\npersonal_files = "shred"\n')
    answer = label("status")
    assert answer.code == 2
    assert "'shred' cannot be used" in answer.err


def test_what_is_said_of_a_damaged_row_holds_nothing_of_it(label: Terminal, export: Path) -> None:
    told = label("import", export)
    listed = label.done("quarantine", "--json")
    assert "line 3" in listed.out
    assert ADDRESS not in told.out + told.err + listed.out


def test_the_doctor_misses_a_lost_key_and_a_key_that_others_can_read(label: Terminal, export: Path) -> None:
    label("import", export)
    key = label.here / "private" / "personal.key"
    key.chmod(0o644)
    assert "chmod 600" in label("doctor").out
    key.rename(key.with_name("away"))
    answer = label("doctor")
    assert answer.code != 0
    assert "personal.key is gone; encrypted files cannot be opened" in " ".join(answer.out.split())
    key.with_name("away").rename(key)
    key.chmod(0o600)
    assert "personal.key" not in label("doctor").out


def test_without_its_key_a_rebuild_says_what_to_do_and_breaks_nothing(label: Terminal, export: Path) -> None:
    label("import", export)
    key = label.here / "private" / "personal.key"
    key.rename(key.with_name("away"))
    answer = label("lake", "rebuild", "--yes")
    assert answer.code == 5
    assert "Restore it from a backup" in " ".join(answer.err.split())
    key.with_name("away").rename(key)
    label.done("run")
    assert '"joined": 1' in label.done("lake", "cat", "email_lists").out
