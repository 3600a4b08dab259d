"""`dcmaturity lint`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.exit_codes import ExitCode
from dcmaturity.cli.options import PackFolder


class Format(StrEnum):
    """How problems are written."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """The least severity that makes the check fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def lint(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Files and folders.", show_default=False)
    ],
    style: Annotated[Format, typer.Option("--format", help="How to write problems.")] = Format.TEXT,
    fail_on: Annotated[FailOn, typer.Option(help="The least severity to end with 1 for.")] = FailOn.ERROR,
    pack: PackFolder = None,
) -> None:
    """Check packs and assessments."""
    from dcmaturity.app.linting import check
    from dcmaturity.render.problems import as_json, as_text, summary
    from dcmaturity.source import Severity

    terminal = console()
    found = check(paths, pack)
    if style is Format.JSON:
        terminal.payload(as_json(found.problems))
    else:
        terminal.payload(as_text(found.problems, found.texts))
    for note in found.notes:
        terminal.note(f"Note: {note}.")
    terminal.note(f"{summary(found.problems)}.")
    if found.unusable:
        raise typer.Exit(ExitCode.UNUSABLE)
    if found.reaches(Severity[fail_on.name]):
        raise typer.Exit(ExitCode.FINDINGS)
