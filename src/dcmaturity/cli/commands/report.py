"""`dcmaturity report`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.options import AssessmentFile, PackFolder


class Format(StrEnum):
    """How the report is written."""

    HTML = "html"
    MD = "md"
    TERMINAL = "terminal"
    JSON = "json"


def report(
    file: AssessmentFile,
    style: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.HTML,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FILE", help="Where to write it; without it, to stdout.", show_default=False
        ),
    ] = None,
    pack: PackFolder = None,
) -> None:
    """Write the gap report of an assessment."""
    from dcmaturity.app.reporting import Screen, report_to

    terminal = console()
    screen = Screen(terminal.width, terminal.color) if out is None else Screen()
    content = report_to(file, pack, style.value, screen, out)
    if out is None:
        terminal.payload(content.decode() if style is Format.TERMINAL else content)
    else:
        terminal.note(f"Written: {out}")
