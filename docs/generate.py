"""Write the pages that repeat what the code says: `python docs/generate.py` after changing a command or an error.

A test compares the pages with the code, so they cannot drift apart.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from inspect import cleandoc, getdoc
from pathlib import Path

import typer
from typer.core import TyperCommand, TyperGroup

from bedrot.app.exits import EXIT_CODES
from bedrot.app.schemas import schema
from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.metrics.additivity import Axis
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.metric import Metric
from bedrot.model import errors
from bedrot.model.conformed import CONFORMED, Conformed
from bedrot.model.datasets import Dataset
from bedrot.model.errors import BedrotError
from bedrot.model.families import Family
from bedrot.model.known import Known

Command = TyperCommand | TyperGroup
FOLDER = Path(__file__).parent
SCHEMAS: Mapping[str, str] = {
    "analytics_schema.json": "daily_streams",
    "sales_data_schema.json": "royalties",
    "spotify_metrics_schema.json": "audience_daily",
}
"""Schemas that are published as files, and the conformed dataset whose rows each describes."""

COMMANDS = """\
# Commands

`python run.py COMMAND` and `bedrot COMMAND` are the same thing; the first needs no setting up.
Data goes to stdout, talk to stderr, so every answer can be piped.
"""

ERRORS = """\
# Errors

Every error has a code. The message itself says what happened, in which file, line and field where that is known,
and what to do next; this page lists them all. Anything else that stops a command is a defect of BEDROT: please
report it.
"""

PLATFORMS = """\
# What BEDROT reads

Files are recognised by their content, whatever they are called. Import them as they were downloaded, under the names
they came with: a spreadsheet that saves them again destroys barcodes and dates, and some exports say only in their
name which song or period they are about. Zip and gz files may be imported as they are.
"""

SOCIETIES = "Societies and publishing"
GROUPS: Mapping[Family, str] = {
    Family.DISTRIBUTOR: "Distributors, and stores that pay the label",
    Family.STORE: "Stores' own counts",
    Family.SOCIAL: "Social networks",
    Family.LINKS: "Links",
    Family.ADS: "Advertising",
    Family.EMAIL: "Mailing lists",
    Family.SHOP: "Shops",
    Family.BANK: "Bank accounts and cards",
    Family.REFERENCE: "Tracks and rates of exchange",
}
OF_SOCIETIES = frozenset({"ascap", "bmi", "mlc", "prs", "publishing_administrator", "songtrust", "soundexchange"})

HOW_KNOWN = """\
## How well a layout is known

Few of these layouts are published by their source. *Known from* says where the columns of a dataset were learned; of several columns that
decide, the one known worst counts. A file that turns out otherwise is set aside or its rows are refused, with the
reason; please report it then. *Settled after* says when the source has finished counting a day; younger days are provisional.
"""
CONFIDENCE: Mapping[Known, str] = {
    Known.FILE: "the columns were read in a file that came from the source; surest",
    Known.PROGRAMS: "other people's programs read such files by these columns; no file from the source has been looked at",
    Known.DOCUMENTS: "the source, or somebody with its files, describes the columns; look at the first import closely",
    Known.OWN: "a table that you fill in under columns that BEDROT names",
    Known.MAPPING: "you explained the layout with `bedrot map`",
}

KPIS = """\
# KPIs

Each KPI is a declaration: what it adds up, who counted it, and over what it may be added. One that adds up figures of
two families is refused before it ever runs. `bedrot kpis` shows them with the previous period, the change, the newest day
in them and, where one cannot be computed, the reason; `bedrot explain` leads to the lines behind one.
"""


API = """\
# The server's interface

`bedrot serve` answers programs as it answers its own pages: JSON over HTTP, described for machines at `/api/openapi.json`.
A program shows a token, which an admin makes in the settings: `Authorization: Bearer bedrot_…`. Amounts and ratios are text,
exact and never rounded; days are YYYY-MM-DD, months YYYY-MM, times UTC. An answer that does not change between two imports has
an `ETag`. Whatever goes wrong has one shape, `{"error": {"code", "what", "todo", "place", "field"}}`; the codes are
[these](errors.md).

Who may use what: *anyone* needs no login; *read* is for admins, analysts and programs; *person* for people and not for
programs' tokens; *write* for the role admin; *shown* is for whoever may read, and for an artist with a link, who is answered of
that one act only.

What changes is told by itself over Socket.IO: see [Live](live.md).
"""


def pages() -> Mapping[str, Callable[[], str]]:
    """Every generated page: its file name, and what makes it."""
    return {
        "commands.md": commands_page,
        "errors.md": errors_page,
        "kpis.md": kpis_page,
        "platforms.md": platforms_page,
        "api.md": api_page,
        "../web/openapi.json": openapi_file,
        **{f"schemas/{name}": partial(schema_page, conformed) for name, conformed in SCHEMAS.items()},
    }


def commands_page() -> str:
    """Every command with its help, in the order in which `bedrot --help` lists them."""
    codes = [f"| {code} | {meaning} |" for code, meaning in EXIT_CODES.items()]
    table = "## Exit codes\n\n| code | meaning |\n|---|---|\n" + "\n".join(codes)
    return _joined([COMMANDS, *(_command(name, command) for name, command in commands()), table])


def api_page() -> str:
    """Every route with its rule of access, by subject."""
    from bedrot.app.server.access import rules  # noqa: PLC0415 - the other pages do not need the server
    from bedrot.app.server.application import ROUTERS  # noqa: PLC0415

    found: dict[str, list[str]] = {}
    for route, rule in rules(ROUTERS):
        first = (getdoc(route.endpoint) or "").split("\n\n")[0].replace("\n", " ")
        for method in sorted((route.methods or set()) - {"HEAD"}):
            row = f"| `{method} {route.path_format}` | {rule.value} | {first} |"
            found.setdefault(str(route.tags[0]), []).append(row)
    head = "| route | who | what |\n|---|---|---|\n"
    return _joined([API, *(f"## {tag.capitalize()}\n\n{head}" + "\n".join(rows) for tag, rows in found.items())])


def openapi_file() -> str:
    """The description of the interface that the pages' types are made from."""
    from bedrot.app.server.application import openapi_document  # noqa: PLC0415 - the other pages do not need it

    return json.dumps(openapi_document(), indent=1, ensure_ascii=False) + "\n"


def commands() -> list[tuple[str, Command]]:
    """Every command with its full name; groups stand before what is in them, hidden ones are left out."""
    from bedrot.app.cli.main import app  # noqa: PLC0415 - the other pages do not need the commands

    return list(_walk("bedrot", typer.main.get_command(app)))


def _walk(name: str, command: object) -> Iterator[tuple[str, Command]]:
    if isinstance(command, TyperCommand | TyperGroup) and not command.hidden:
        yield name, command
        inner = command.commands if isinstance(command, TyperGroup) else {}
        for word, each in inner.items():
            yield from _walk(f"{name} {word}", each)


def _command(name: str, command: Command) -> str:
    context = command.make_context(name, [], resilient_parsing=True)
    usage = " ".join([name, *command.collect_usage_pieces(context)])
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    rows = [
        f"| `{_cell(record[0])}` | {_cell(record[1])} |" for record in records if record and "--help" not in record[0]
    ]
    parts = [f"## {name}", f"```text\n{usage}\n```", _prose(command.help)]
    if rows:
        parts.append("| option | meaning |\n|---|---|\n" + "\n".join(rows))
    return _joined([*parts, _prose(command.epilog)])


def _prose(text: str | None) -> str:
    r"""A help text as Markdown; ``\b`` only keeps a terminal from filling lines."""
    return re.sub("\n{3,}", "\n\n", cleandoc(text or "").replace("\b\n", "\n"))


def errors_page() -> str:
    """Every error a person can meet, by code, with the sentence that says what to do."""
    known = sorted(all_errors(), key=lambda each: each.code)
    parts = [ERRORS]
    for error in known:
        sentence = " ".join((getdoc(error) or "").split())
        parts.append(
            f"## {error.code} {error.__name__} {{ #{error.code.lower()} }}\n\n{sentence}\n\n"
            f"A command that stops for it ends with exit code {error.exit_code}."
        )
    return _joined(parts)


def all_errors() -> list[type[BedrotError]]:
    """The error classes of the vocabulary."""
    found = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, BedrotError)]
    return list(dict.fromkeys(found))


def kpis_page() -> str:
    """Every KPI with its formula in words, its unit, who counted, and over what it adds up."""
    return _joined([KPIS, *(_metric(metric) for metric in METRICS.values())])


def _metric(metric: Metric) -> str:
    adds_up = ", ".join(axis.value for axis in Axis if axis in metric.additive) or "nothing"
    number = f" ({metric.kpi})" if metric.kpi else ""
    return (
        f"## {metric.title}{number}\n\n{metric.formula}\n\n"
        f"- Id: `{metric.id}`\n"
        f"- Unit: {metric.unit}\n"
        f"- Counted by: {', '.join(family.value for family in metric.families)}\n"
        f"- Reads: {', '.join(f'[`{name}`](platforms.md#{name})' for name in metric.datasets)}\n"
        f"- May be added up over: {adds_up}"
    )


def platforms_page() -> str:
    """Every platform with the kinds of rows it brings, how a person gets the files, and how far they can be relied on."""
    connectors = discover().connectors
    parts = [PLATFORMS, _overview(connectors), _confidence(connectors), *map(_platform, connectors)]
    parts.append(
        "## What the rows become\n\nEach row becomes part of one of these datasets, the same for all platforms."
    )
    parts += [_conformed(conformed) for conformed in CONFORMED.values()]
    return _joined(parts)


def _overview(connectors: Sequence[Connector]) -> str:
    """The platforms by group, each with a link and the number of its datasets there."""
    royalties, *others = GROUPS.values()
    found: dict[str, list[str]] = {group: [] for group in (royalties, SOCIETIES, *others)}
    for connector in connectors:
        families = Counter(dataset.family for dataset in connector.datasets().values())
        for family, number in families.items():
            group = SOCIETIES if connector.platform in OF_SOCIETIES else GROUPS[family]
            found[group].append(f"[{connector.title}](#{connector.platform}) ({number})")
    rows = [f"| {group} | {', '.join(platforms)} |" for group, platforms in found.items()]
    number = sum(len(connector.datasets()) for connector in connectors)
    return (
        f"{len(connectors)} platforms bring {number} datasets: kinds of rows, of which one file may hold several.\n"
        "The number behind a platform says how many of them it has in that group.\n\n"
        "| group | platforms |\n|---|---|\n" + "\n".join(rows)
    )


def _confidence(connectors: Sequence[Connector]) -> str:
    """What the ways of knowing a layout mean, with the number of datasets known in each."""
    known = Counter(dataset.known_from for connector in connectors for dataset in connector.datasets().values())
    rows = [f"| {each.value} | {CONFIDENCE[each]} | {known[each] or '–'} |" for each in Known]
    return f"{HOW_KNOWN}\n| known from | means | datasets |\n|---|---|---|\n" + "\n".join(rows)


def _platform(connector: Connector) -> str:
    datasets = connector.datasets()
    table = "| dataset | what it holds | becomes | known from | settled after |\n|---|---|---|---|---|\n"
    return _joined(
        [
            f"## {connector.title} {{ #{connector.platform} }}",
            table + "\n".join(_dataset_row(dataset) for dataset in datasets.values()),
            _told("How to get it", {name: dataset.how_to_get for name, dataset in datasets.items()}),
            _told("Limits", {name: dataset.limits for name, dataset in datasets.items()}),
        ]
    )


def _dataset_row(dataset: Dataset) -> str:
    days = f"{dataset.settles_after} days" if dataset.settles_after else "at once"
    feeds = f"[`{dataset.feeds}`](#{dataset.feeds})"
    known = dataset.known_from.value if dataset.known_from else ""
    return f"| `{dataset.name}` | {_cell(dataset.title)} | {feeds} | {known} | {days} |"


def _told(what: str, texts: Mapping[str, str]) -> str:
    """What is told of the datasets of a platform, by dataset where it differs; nothing where nothing is told."""
    names: dict[str, list[str]] = {}
    for name, text in texts.items():
        if text:
            names.setdefault(text, []).append(f"`{name}`")
    if len(names) == 1 and sum(map(len, names.values())) == len(texts):
        return f"**{what}:** {next(iter(names))}"
    rows = [f"- {', '.join(of)}: {text}" for text, of in names.items()]
    return f"**{what}:**\n\n" + "\n".join(rows) if rows else ""


def _conformed(conformed: Conformed) -> str:
    def names(columns: Mapping[str, str]) -> str:
        return ", ".join(f"`{name}`" for name in columns)

    return (
        f"### {conformed.name} {{ #{conformed.name} }}\n\n{conformed.title}.\n\n"
        f"- Counted by: {conformed.family.value}\n"
        f"- One row for each: {names(conformed.grain)}\n"
        f"- Measures: {names(conformed.measures)}"
    )


def schema_page(conformed: str) -> str:
    """The JSON Schema of a conformed dataset's rows."""
    return json.dumps(schema(conformed), indent=2) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _joined(parts: list[str]) -> str:
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def main() -> None:
    """Write every page that differs from what the code says."""
    for name, make in pages().items():
        page, text = FOLDER / name, make()
        page.parent.mkdir(exist_ok=True)
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            page.write_text(text, encoding="utf-8", newline="\n")
            print(f"{name} written")


if __name__ == "__main__":
    main()
