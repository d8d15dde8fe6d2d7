"""A label's settings: ``bedrot.toml`` in its folder, with ``BEDROT_…`` variables of the environment before it."""

import os
import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bedrot.connect.limits import Limits
from bedrot.model.errors import LabelNotFound, Place, SettingsInvalid
from bedrot.model.names import nearest
from bedrot.model.quality import WEIGHTS, Weights

FILE = "bedrot.toml"
FOLDER_VARIABLE = "PROJECT_ROOT"
_PREFIX = "BEDROT_"
_ON_DISK = "sqlite:///"
_ADDRESS = r"^(sqlite:///|postgresql(\+[a-z0-9_]+)?://)."

Memory = Annotated[str, Field(pattern=r"(?i)^[1-9]\d*(\.\d+)? ?([KMGT]i?B)$")]
Positive = Annotated[int, Field(gt=0)]
Part = Annotated[Decimal, Field(ge=0, le=1)]


class LimitSettings(BaseModel):
    """The table ``[limits]``: how much of a foreign file is read before it is refused; see ``connect.limits``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    page_bytes: Positive = Limits.page_bytes
    line_chars: Positive = Limits.line_chars
    unpacked_bytes: Positive = Limits.unpacked_bytes
    ratio: Positive = Limits.ratio
    members: Positive = Limits.members
    depth: Positive = Limits.depth
    seconds: Annotated[float, Field(gt=0)] = Limits.seconds


class WeightSettings(BaseModel):
    """A table ``[weights.PLATFORM]``: what each dimension of data quality counts; together 1."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    completeness: Part
    accuracy: Part
    timeliness: Part
    consistency: Part
    validity: Part

    @model_validator(mode="after")
    def _make_a_whole(self) -> Self:
        total = sum(dict(self).values(), Decimal(0))
        if total != 1:
            raise ValueError(f"its five weights add up to {total} and must add up to 1")
        return self


class ServerSettings(BaseModel):
    """The table ``[server]``. ``address``: where a proxy with TLS shows the dashboard to others, as https://NAME.

    ``upload_bytes``: the largest file that pages may send.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    address: Annotated[str, Field(pattern=r"^https://[a-z0-9.-]+(:\d+)?$")] | None = None
    upload_bytes: Positive = 2_147_483_648


class Settings(BaseSettings):
    """Everything that can be set.

    ``lake`` and an SQLite ``warehouse`` may be given relative to the label's folder. ``currency``: of the amounts
    shown; the most frequent one if not set. ``reporting_currency``: the one that amounts are converted to.
    ``personal_files``: how landing keeps files that tell of people.
    ``memory``: what the engine may use, e.g. ``640MB``. ``weights``: of data quality, by platform, and under ``label``
    for the label and all others. ``lease_seconds``: after how long a writer that shows no sign of life loses the lake.
    """

    model_config = SettingsConfigDict(env_prefix=_PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True)

    name: Annotated[str, Field(min_length=1)] = "My label"
    sample: bool = False
    account: Annotated[str, Field(min_length=1)] = "main"
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    reporting_currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "USD"
    lake: Path = Path("data_lake")
    warehouse: Annotated[str, Field(pattern=_ADDRESS)] = f"{_ON_DISK}data_warehouse/bedrot_analytics.db"
    raw_format: Literal["parquet", "ndjson"] = "parquet"
    personal_files: Literal["keep", "encrypt", "redact"] = "encrypt"
    memory: Memory = "640MB"
    lease_seconds: Annotated[float, Field(ge=3)] = 30.0
    limits: LimitSettings = LimitSettings()
    server: ServerSettings = ServerSettings()
    weights: Mapping[str, WeightSettings] = Field(default_factory=dict, validate_default=True)

    @field_validator("weights", mode="before")
    @classmethod
    def _with_defaults(cls, given: object) -> object:
        return (
            {**{name: dict(weights) for name, weights in WEIGHTS.items()}, **given}
            if isinstance(given, Mapping)
            else given
        )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment before the file, whose content is given at construction."""
        return env_settings, init_settings

    @property
    def quality_weights(self) -> Mapping[str, Weights]:
        """What each dimension of data quality counts, by platform; under ``label`` for all others."""
        return {subject: dict(weights) for subject, weights in self.weights.items()}

    def warehouse_url(self, folder: Path) -> str:
        """The warehouse's address, with the folder of the label in it where it is a file of SQLite."""
        file = self.warehouse.removeprefix(_ON_DISK)
        if not self.warehouse.startswith(_ON_DISK) or not file or file == ":memory:":
            return self.warehouse
        return f"{_ON_DISK}{(folder / file).as_posix()}"


def find_label(start: Path, environment: Mapping[str, str]) -> Path:
    """The folder of the label: the nearest one from ``start`` upwards with a bedrot.toml, else PROJECT_ROOT.

    :class:`LabelNotFound` when there is neither, or when PROJECT_ROOT is no folder.
    """
    nearby = label_around(start)
    if nearby is not None:
        return nearby
    wanted = environment.get(FOLDER_VARIABLE)
    if not wanted:
        raise LabelNotFound
    folder = Path(wanted).expanduser()
    if not folder.is_dir():
        raise LabelNotFound(
            f"{FOLDER_VARIABLE} names {wanted!r}, which is no folder.",
            todo="Correct it, or run `bedrot init` where the label shall be.",
        )
    return folder.resolve()


def label_around(path: Path) -> Path | None:
    """The nearest folder, from ``path`` upwards, with a bedrot.toml; None when there is none."""
    start = path.expanduser().resolve()
    return next((folder for folder in (start, *start.parents) if (folder / FILE).is_file()), None)


def read_settings(folder: Path) -> Settings:
    """The settings of the label in ``folder``; a missing bedrot.toml leaves everything as it is by itself.

    :class:`SettingsInvalid` names file, line and key.
    """
    file = folder / FILE
    text = _text_of(file)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = Place(str(file), int(line[1]) if line else None)
        raise SettingsInvalid(f"This is not TOML: {error}.", place=place, todo=_CORRECT) from error
    try:
        return Settings(**content)
    except ValidationError as error:
        raise _invalid(file, text, dict(error.errors()[0])) from error


_CORRECT = "Correct it and run the command again."


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise SettingsInvalid("The file is not UTF-8 text.", place=Place(str(file)), todo=_CORRECT) from error


def _invalid(file: Path, text: str, problem: Mapping[str, Any]) -> SettingsInvalid:
    key = ".".join(str(part) for part in problem["loc"])
    name, section = str(problem["loc"][-1]), str(problem["loc"][0]) if len(problem["loc"]) > 1 else ""
    variable = _PREFIX + "__".join(str(part) for part in problem["loc"]).upper()
    if variable in {known.upper() for known in os.environ}:
        place = Place("the environment", field=variable)
    else:
        place = Place(str(file), _line_of(name, text), key)
    if problem["type"] == "extra_forbidden":
        return SettingsInvalid("There is no such setting.", place=place, todo=_hint(name, section))
    if section == "weights" and problem["type"] == "missing":
        what = f"The weight of {name} is missing: write all five, which add up to 1."
    elif section == "weights" and problem["type"] == "value_error":
        what = f"These weights cannot be used: {_rule(name, str(problem['msg']))}."
    else:
        what = f"{problem['input']!r} cannot be used: {_rule(name, str(problem['msg']))}."
    return SettingsInvalid(what, place=place, todo=_CORRECT)


def _hint(name: str, section: str) -> str:
    tables: Mapping[str, type[BaseModel]] = {
        "limits": LimitSettings,
        "server": ServerSettings,
        "weights": WeightSettings,
    }
    home = next((table for table in ("limits", "server") if name in tables[table].model_fields), section)
    if home != section:
        return f"It belongs below [{home}]."
    known = tables.get(section, Settings)
    near = nearest(name, known.model_fields)
    return f"Did you mean {near!r}?" if near else "Remove it."


def _rule(name: str, said: str) -> str:
    said = said.removeprefix("Value error, ")
    return {
        "memory": "write a size such as 640MB or 2GB",
        "warehouse": "write sqlite:///FILE or postgresql://USER@HOST/DATABASE",
        "address": "write the address of the proxy with TLS, such as https://figures.example",
        "currency": "write the three letters of ISO 4217, such as USD",
        "reporting_currency": "write the three letters of ISO 4217, such as USD",
    }.get(name, said[:1].lower() + said[1:])


def _line_of(name: str, text: str) -> int | None:
    pattern = re.compile(rf"\s*(\[[\w.\s]*?)?\"?{re.escape(name)}\"?\s*[=\]]")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), None)
