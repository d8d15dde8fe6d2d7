"""The label's key: made on first use, for its owner alone, and missed when it is gone."""

from pathlib import Path

import pytest

from bedrot.lake.lake import Lake
from bedrot.lake.secret import PSEUDONYM, KeyState, Secret
from bedrot.model.errors import KeyLost


def secret_of(folder: Path) -> Secret:
    return Lake(folder / "data_lake").secret


def test_no_key_is_made_before_it_is_needed(tmp_path: Path) -> None:
    assert secret_of(tmp_path).state is KeyState.UNUSED
    assert list(tmp_path.iterdir()) == []


def test_a_key_lies_outside_the_lake_for_its_owner_alone_and_outside_version_control(tmp_path: Path) -> None:
    secret = secret_of(tmp_path)
    secret.pseudonym("ana@example.com")
    assert secret.file.parent.parent == tmp_path
    assert secret.file.stat().st_mode & 0o777 == 0o600
    assert secret.file.with_name(".gitignore").read_text(encoding="utf-8") == "*\n"
    assert secret.state is KeyState.SOUND


def test_case_and_blanks_at_the_ends_do_not_tell_people_apart(tmp_path: Path) -> None:
    secret = secret_of(tmp_path)
    name = secret.pseudonym("ana@example.com")
    assert PSEUDONYM.fullmatch(name)
    assert secret.pseudonym(" Ana@Example.com ") == name
    assert secret.pseudonym("bo@example.com") != name


def test_a_pseudonym_stands_for_itself(tmp_path: Path) -> None:
    secret = secret_of(tmp_path)
    name = secret.pseudonym("ana@example.com")
    assert secret.pseudonym(name) == name


def test_the_same_key_gives_the_same_pseudonyms_when_it_is_opened_again(tmp_path: Path) -> None:
    assert secret_of(tmp_path).pseudonym("ana@example.com") == secret_of(tmp_path).pseudonym("ana@example.com")


def test_two_labels_share_no_pseudonym(tmp_path: Path) -> None:
    names = {secret_of(tmp_path / each).pseudonym("ana@example.com") for each in ("here", "there")}
    assert len(names) == 2


@pytest.mark.parametrize("spoilt", [None, "", "not a key", "00" * 31])
def test_a_lost_or_damaged_key_is_told_and_never_made_anew(spoilt: str | None, tmp_path: Path) -> None:
    secret = secret_of(tmp_path)
    secret.pseudonym("ana@example.com")
    secret.file.unlink() if spoilt is None else secret.file.write_text(spoilt, encoding="ascii")
    again = secret_of(tmp_path)
    assert again.state is KeyState.LOST
    with pytest.raises(KeyLost, match="Restore it from a backup"):
        again.pseudonym("ana@example.com")
    assert again.state is KeyState.LOST


def test_another_key_is_told(tmp_path: Path) -> None:
    secret = secret_of(tmp_path)
    secret.pseudonym("ana@example.com")
    secret.file.write_text("11" * 32, encoding="ascii")
    assert secret_of(tmp_path).state is KeyState.FOREIGN


def test_a_key_that_others_can_read_is_noticed(tmp_path: Path) -> None:
    secret = secret_of(tmp_path)
    secret.pseudonym("ana@example.com")
    secret.file.chmod(0o644)
    assert secret_of(tmp_path).state is KeyState.OPEN
