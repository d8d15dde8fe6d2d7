"""Whose file is this: every connector is asked, and exactly one must claim it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bedrot.connect.archives import Packed, packed_as
from bedrot.connect.candidate import Candidate
from bedrot.connect.columns import missing_column
from bedrot.connect.connector import Advice, Connector, Match
from bedrot.connect.guests import advice_of, claim_of
from bedrot.connect.htmlpages import title
from bedrot.connect.jsontext import Json
from bedrot.connect.layouts import Near, nearest_layout
from bedrot.model.errors import AmbiguousFile, FileSetAside, NothingSuch, Place, UnknownLayout, UnreadableFile
from bedrot.model.names import nearest


@dataclass(frozen=True)
class Identified:
    """Who claims a file, why, and which connectors failed when they were asked."""

    connector: Connector
    match: Match
    problems: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The kind of file as people name it: ``distrokid.bank``."""
        return f"{self.connector.platform}.{self.match.kind}"


def identify(file: Candidate, connectors: Sequence[Connector], wanted: str | None = None) -> Identified:
    """The one connector that claims the file.

    ``wanted``: the claim that a person has chosen, as ``platform.kind``. Raises AmbiguousFile when two claim it,
    MissingColumn or UnknownLayout (with the nearest known layout) when none does, UnreadableFile when it is empty
    or no text, LimitExceeded when it is too large to be looked at, NothingSuch when ``wanted`` names no platform.
    """
    _refuse_hopeless(file)
    asked = connectors if wanted is None else _chosen(connectors, wanted)
    claims: list[Identified] = []
    problems: list[str] = []
    for connector in asked:
        claim = claim_of(connector, file)
        if isinstance(claim, str):
            problems.append(claim)
        elif claim is not None:
            claims.append(Identified(connector, claim))
    if wanted is not None:
        claims = [claim for claim in claims if claim.name == wanted]
    if not claims:
        raise _unknown(file, asked, problems)
    if len(claims) > 1:
        raise AmbiguousFile(
            f"Claimed by {' and '.join(sorted(claim.name for claim in claims))}.",
            place=Place(file.name),
            todo="Choose one with --as PLATFORM.KIND.",
        )
    return Identified(claims[0].connector, claims[0].match, tuple(problems))


def _chosen(connectors: Sequence[Connector], wanted: str) -> Sequence[Connector]:
    platform = wanted.partition(".")[0]
    chosen = [connector for connector in connectors if connector.platform == platform]
    if not chosen:
        known = sorted(connector.platform for connector in connectors)
        likely = nearest(platform, known)
        hint = f" Did you mean {likely!r}?" if likely else ""
        raise NothingSuch(f"There is no platform {platform!r}; known are {', '.join(known)}.{hint}")
    return chosen


def _refuse_hopeless(file: Candidate) -> None:
    """Raise UnreadableFile for what no connector could read: nothing, a workbook, an archive, bytes that are no text."""
    place = Place(file.name)
    if not file.size or not file.text.strip("\ufeff\0 \t\r\n"):
        raise UnreadableFile(
            "The file is empty." if not file.size else "The file holds nothing but blanks or NUL bytes.",
            place=place,
            todo="Download it again and import the new copy.",
        )
    packed = packed_as(file.head)
    if packed is not Packed.NOT and not file.sheets:
        raise UnreadableFile(packed.value, place=place)
    if file.is_binary:
        raise UnreadableFile(
            "The file is not text, so it is no statement or export.", place=place, todo="Import the original download."
        )


def _unknown(file: Candidate, connectors: Sequence[Connector], problems: Sequence[str]) -> FileSetAside:
    place = Place(file.name)
    failed = f" {' '.join(problems)}" if problems else ""
    if file.is_html:
        return _foreign_page(file, place, failed)
    if file.is_json:
        return _foreign_answer(file.parsed_json(), place, failed)
    if file.is_code:
        return UnknownLayout(
            f"The file reads as a program or its documentation, not as a table.{failed}", place=place, todo=_KEEP
        )
    return _foreign_table(file, connectors, place, failed)


def _foreign_table(file: Candidate, connectors: Sequence[Connector], place: Place, failed: str) -> FileSetAside:
    advised = [advice for each in connectors if (advice := advice_of(each, file)) is not None]
    failed += "".join(f" {each}" for each in advised if isinstance(each, str))
    for advice in advised:
        if isinstance(advice, Advice):
            return UnknownLayout(f"{advice.what}{failed}", place=place, todo=advice.todo)
    near = nearest_layout(file, connectors)
    if near is None:
        return UnknownLayout(f"No connector recognises the file.{failed}", place=place, todo=_KEEP)
    if near.is_one_column_short:
        lost = near.missing[0]
        return missing_column(lost, near.instead_of(lost), Place(file.name, near.line), near.name)
    return UnknownLayout(f"No connector recognises the file. {_in_words(near)}{failed}", place=place, todo=_KEEP)


_KEEP = "It is kept; import it again when a connector for it exists."


def _foreign_answer(parsed: Json, place: Place, failed: str) -> FileSetAside:
    if not parsed:
        return UnknownLayout(f"The answer is empty: it holds no record.{failed}", place=place, todo=_KEEP)
    if isinstance(parsed, dict) and (parsed.get("error") or parsed.get("errors")) and not parsed.get("data"):
        return UnreadableFile(
            f"This is an error that an interface answered with, so there are no figures in it.{failed}",
            place=place,
            todo="Log in again where the login has expired, ask once more, and import the new answer.",
        )
    keys = ", ".join(list(parsed)[:8]) if isinstance(parsed, dict) else "a list"
    return UnknownLayout(f"No connector knows JSON with {keys}.{failed}", place=place, todo=_KEEP)


def _foreign_page(file: Candidate, place: Place, failed: str) -> FileSetAside:
    named = f" titled {page!r}" if (page := title(file.html or "")) else ""
    if file.name.casefold().endswith((".html", ".htm")):
        return UnknownLayout(f"No connector knows this web page{named}.{failed}", place=place, todo=_KEEP)
    return UnreadableFile(
        f"This is a web page{named}, not the table its name promises; often the login had expired.{failed}",
        place=place,
        todo="Log in on the site, download the file again and import the new copy.",
    )


def _in_words(near: Near) -> str:
    if near.missing:
        columns = ", ".join(repr(column) for column in near.missing)
        return f"Nearest is {near.name}, but it lacks {columns}."
    columns = ", ".join(repr(column) for column in near.unwanted)
    if near.unwanted:
        return f"Nearest is {near.name}, but it has {columns}."
    return f"Nearest is {near.name}, but the rows below its header are no table."
