"""What became of files, said to people."""

from collections.abc import Iterator
from decimal import Decimal

from rich.text import Text

from bedrot.app.cli.talk import Talk, printable
from bedrot.app.reports import Plain

_STATES = {"new": "green", "known": "dim", "withdrawn": "yellow", "set aside": "bold yellow", "kept beside": "dim"}


def show_report(talk: Talk, data: Plain) -> None:
    """Each file with what it was and, table by table, what became of its rows; then what changed by it."""
    for file in data["files"]:
        _show_file(talk, file)
    left = data["left_alone"]
    if left:
        files, them = ("1 other file was", "it") if len(left) == 1 else (f"{len(left):,} other files were", "them")
        hint = "" if talk.verbose else f"; --verbose lists {them}"
        talk.say(f"{files} left alone: nobody knows {them}{hint}.")
        for name in left if talk.verbose else ():
            talk.say(f"    {name}")
    if not data["files"]:
        talk.say("There was nothing to import.")
    if "months" in data and data["files"]:
        show_changes(talk, data)


def show_changes(talk: Talk, data: Plain) -> None:
    """Which months of which dataset were made anew."""
    for name, made in data["months"].items():
        span = made[0] if len(made) == 1 else f"{made[0]} to {made[-1]} ({len(made)} months)"
        talk.show(f"{name}: made anew for {span}")
    show_loaded(talk, data["warehouse"])


def show_loaded(talk: Talk, data: Plain) -> None:
    """What the warehouse took over, in one line."""
    facts = sum(each["facts"] for each in data["loaded"])
    if not data["loaded"] and not data["removed"]:
        talk.show("No figure changed.")
        return
    gone = f", {len(data['removed'])} months taken out" if data["removed"] else ""
    talk.show(f"warehouse: {facts:,} facts of {len(data['loaded'])} months loaded{gone}")


def _show_file(talk: Talk, file: Plain) -> None:
    name = printable(file["container"] or file["name"])
    about = f": {printable(file['what'])}" if file["what"] else ""
    talk.show(Text.assemble((file["state"], _STATES[file["state"]]), f"  {name}{about}"))
    if file["state"] == "kept beside":
        talk.show("    No connector reads it, so nothing in it counts; others of the same archive were read.")
    elif file["problem"]:
        talk.show(f"    {file['problem']['message']} ({file['problem']['code']})")
    if file["state"] == "withdrawn":
        talk.show(f"    It was taken back; `bedrot withdraw {file['delivery']} --undo` lets it count again.")
    if file["state"] == "known" and file["reason"]:
        talk.show(f"    {printable(file['reason'])}")
    for table in file["tables"]:
        for line in _lines(table, alone=len(file["tables"]) == 1):
            talk.show(f"    {line}")
    if talk.verbose and file["kind"]:
        since = str(file["observed_at"])[:10]
        talk.show(f"    {file['kind']}, delivery {file['delivery']}, account {file['account']}, as of {since}")
        if file["reason"] and file["state"] != "known":
            talk.show(f"    recognised by {file['reason']}")


def _lines(table: Plain, *, alone: bool) -> Iterator[str]:
    parts = [
        f"{table['stored']:,} stored",
        f"{table['quarantined']:,} quarantined",
        f"{table['superseded']:,} superseded",
    ]
    if table["control_totals"]:
        parts.append(f"{table['control_totals']:,} control totals")
    title = "" if alone else f"{table['title']}: "
    yield f"{title}{_rows(table['read'])} read = {' + '.join(parts)}{_period(table)}"
    if table["quarantined"]:
        yield f"{_rows(table['quarantined'])} refused and counted nowhere; `bedrot quarantine` says why"
    if table["flagged"]:
        yield f"{_rows(table['flagged'])} kept with a value left empty; `bedrot quarantine` shows them"
    for each in table["sums"]:
        if each["stated"] is not None:
            yield _control(each)


def _rows(count: int) -> str:
    return f"{count:,} {'row' if count == 1 else 'rows'}"


def _period(table: Plain) -> str:
    if table["first"] is None:
        return ""
    return f"; {table['first']}" + ("" if table["first"] == table["last"] else f" to {table['last']}")


def _control(sums: Plain) -> str:
    stated, summed = Decimal(sums["stated"]).normalize(), Decimal(sums["summed"] or "0").normalize()
    verdict = "equal" if stated == summed else f"difference {Decimal(sums['difference']).normalize():f}"
    return f"{sums['field']}: the file's own total is {stated:f}, its rows sum to {summed:f}: {verdict}"
