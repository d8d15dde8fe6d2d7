"""The command line. Commands are thin: they ask the packages below, and say what came back."""

import sys
import traceback
from collections.abc import Callable, Sequence
from functools import cache

import typer

from bedrot.app.cli import (
    demo,
    doctor,
    explain,
    findings,
    importing,
    inbox,
    init,
    kpis,
    lake,
    mapping,
    quality,
    quarantine,
    report,
    run,
    serve,
    share,
    sql,
    status,
    users,
    version,
    warehouse,
    withdraw,
)
from bedrot.app.cli.interruption import WORDS, end_soon_after_ctrl_c, is_interruption
from bedrot.app.defects import for_people, write_report
from bedrot.app.exits import DEFECT, DONE, EXIT_CODES, STOPPED
from bedrot.model.errors import BedrotError

_CODES = "\n".join(f"    {code:>3}  {meaning}" for code, meaning in EXIT_CODES.items())


app = typer.Typer(
    help="The data platform of the independent music label: every statement kept, every number explained.",
    epilog=f"\b\nExamples:\n\n\b\n    bedrot demo\n    bedrot import ~/Downloads\n\n\b\nExit codes:\n\n\b\n{_CODES}",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (
    init,
    importing,
    inbox,
    mapping,
    run,
    status,
    kpis,
    explain,
    findings,
    quality,
    quarantine,
    sql,
    report,
    withdraw,
    lake,
    warehouse,
    doctor,
    serve,
    users,
    share,
    demo,
    version,
):
    group.add_to(app)


def main() -> None:
    """Run the command that the process was started with, and end with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    end_soon_after_ctrl_c()
    sys.exit(run_command(sys.argv[1:]))


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; whatever goes wrong is said on stderr, never as a traceback.

    A defect of ours is written to a report; with ``--verbose`` it is shown as well.
    """
    try:
        _commands()(list(arguments), prog_name="bedrot")
        code = DONE
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else DONE
    except BedrotError as error:
        code = _told(error)
    except KeyboardInterrupt:
        code = STOPPED
    except Exception as failure:  # noqa: BLE001 - anything that is no error for a person is a defect of ours
        code = STOPPED if is_interruption(failure) else _failed(failure, arguments)
    if code == STOPPED:
        sys.stderr.write(WORDS)
    return code


@cache
def _commands() -> Callable[..., object]:
    """All commands, put together once for a process that gives several: it takes longer than most of them."""
    return typer.main.get_command(app)


def _told(error: BedrotError) -> int:
    from bedrot.app.cli.talk import tell

    tell(error)
    return error.exit_code


def _failed(failure: Exception, arguments: Sequence[str]) -> int:
    known = for_people(failure)
    return _reported(failure, arguments) if known is None else _told(known)


def _reported(failure: Exception, arguments: Sequence[str]) -> int:
    report = write_report(failure, arguments)
    sys.stderr.write(
        "Sorry, this is a defect of BEDROT, not of your files. Nothing was half done: what was not finished was not "
        f"committed.\nThe report {report} says where it arose; please send it with a few words on what you did.\n"
    )
    if {"--verbose", "-v"} & set(arguments):
        traceback.print_exception(failure)
    return DEFECT
