"""`bedrot.toml`, the environment, and which folder is the label's."""

from pathlib import Path

import pytest

from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.app.settings import Settings, find_label, read_settings
from bedrot.connect.limits import Limits
from bedrot.model.errors import LabelNotFound, SettingsInvalid


def a_label(folder: Path, text: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bedrot.toml").write_text(text, encoding="utf-8")
    return folder


def test_without_settings_everything_has_a_value(tmp_path: Path) -> None:
    settings = read_settings(tmp_path)
    assert (settings.account, settings.memory, settings.raw_format) == ("main", "640MB", "parquet")
    assert settings.warehouse_url(tmp_path) == f"sqlite:///{tmp_path.as_posix()}/data_warehouse/bedrot_analytics.db"


def test_the_file_that_init_writes_is_legal_and_changes_nothing_but_the_name(tmp_path: Path) -> None:
    make(missing_parts(tmp_path, 'Nova "Seven" \\ Records'))
    assert read_settings(tmp_path) == Settings(name='Nova "Seven" \\ Records')


def test_every_setting_shown_in_that_file_is_the_one_that_holds(tmp_path: Path) -> None:
    make(missing_parts(tmp_path, "Nova", sample=True))
    text = (tmp_path / "bedrot.toml").read_text(encoding="utf-8")
    shown = [
        line.removeprefix("# ")
        for line in text.splitlines()
        if line.startswith("# ") and (" = " in line or "[" in line)
    ]
    a_label(tmp_path, "\n".join(['name = "Nova"', *shown, ""]))
    held = read_settings(tmp_path)
    assert held.model_dump(exclude={"currency"}) == Settings(name="Nova").model_dump(exclude={"currency"})
    assert held.currency == "USD"


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_label(tmp_path, 'memory = "1GB"\naccount = "nova"\n')
    monkeypatch.setenv("BEDROT_MEMORY", "2GB")
    monkeypatch.setenv("BEDROT_LIMITS__RATIO", "50")
    settings = read_settings(tmp_path)
    assert (settings.memory, settings.account, settings.limits.ratio) == ("2GB", "nova", 50)


@pytest.mark.parametrize(
    ("text", "line", "field", "said"),
    [
        ('account = "a"\nmemory = "lots"', 2, "memory", "write a size such as 640MB"),
        ("lease_seconds = 1", 1, "lease_seconds", "greater than or equal to 3"),
        ('currency = "dollars"', 1, "currency", "ISO 4217"),
        ('raw_format = "csv"', 1, "raw_format", "'parquet' or 'ndjson'"),
        ("[limits]\nratio = 0", 2, "limits.ratio", "greater than 0"),
        ("naem = 'x'", 1, "naem", "Did you mean 'name'?"),
        ("xyzzy = 1", 1, "xyzzy", "Remove it."),
        ("members = 9", 1, "members", "It belongs below [limits]."),
        ("name = \n", 1, None, "not TOML"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_with_line_and_key(
    text: str, line: int, field: str | None, said: str, tmp_path: Path
) -> None:
    a_label(tmp_path, text)
    with pytest.raises(SettingsInvalid) as caught:
        read_settings(tmp_path)
    place = caught.value.place
    assert place is not None
    assert (place.file, place.line, place.field) == (str(tmp_path / "bedrot.toml"), line, field)
    assert said in str(caught.value)


def test_the_nearest_folder_upwards_is_the_label(tmp_path: Path) -> None:
    outer = a_label(tmp_path / "outer")
    inner = a_label(outer / "demo-label")
    deep = inner / "a" / "b"
    deep.mkdir(parents=True)
    assert find_label(deep, {"PROJECT_ROOT": str(outer)}) == inner
    assert find_label(outer, {}) == outer


def test_project_root_is_the_label_where_there_is_none_around(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    assert find_label(tmp_path / "work", {"PROJECT_ROOT": str(tmp_path)}) == tmp_path
    with pytest.raises(LabelNotFound, match="bedrot init"):
        find_label(tmp_path / "work", {})


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("sqlite:///elsewhere.db", "sqlite:///{folder}/elsewhere.db"),
        ("sqlite:////var/lib/nova.db", "sqlite:////var/lib/nova.db"),
        ("postgresql+psycopg://nova@db/label", "postgresql+psycopg://nova@db/label"),
    ],
)
def test_an_address_on_disk_is_meant_from_the_label(address: str, opened: str, tmp_path: Path) -> None:
    a_label(tmp_path, f'warehouse = "{address}"')
    assert open_label(tmp_path).label.warehouse == opened.format(folder=tmp_path.as_posix())


def test_settings_reach_the_label(tmp_path: Path) -> None:
    a_label(tmp_path, 'lake = "deep/lake"\nraw_format = "ndjson"\nlease_seconds = 9\n[limits]\nmembers = 7\n')
    label = open_label(tmp_path).label
    assert label.lake.store.root == tmp_path / "deep" / "lake"
    assert label.lake.raw.suffix == ".ndjson"
    assert label.lease.seconds == 9
    assert label.limits == Limits(members=7)
