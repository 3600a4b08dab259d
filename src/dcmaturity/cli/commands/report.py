"""`dcmaturity report`."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.options import AssessmentFile, PackFolder
from dcmaturity.errors import DcmaturityError


class Format(StrEnum):
    """How the report is written."""

    HTML = "html"
    MD = "md"
    TERMINAL = "terminal"
    JSON = "json"


def report(
    file: AssessmentFile,
    style: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="How to write it; else as FILE ends, `terminal` on a terminal, `html` elsewhere.",
            show_default=False,
        ),
    ] = None,
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
    chosen = style or _fitting(out, on_terminal=sys.stdout.isatty())
    content = report_to(file, pack, chosen.value, screen, out)
    if out is None:
        terminal.payload(content.decode() if chosen is Format.TERMINAL else content)
    else:
        terminal.note(f"Written: {out}")


def _fitting(out: Path | None, *, on_terminal: bool) -> Format:
    """Return the format that a file's ending asks for, or that whoever reads stdout can use."""
    if out is None:
        return Format.TERMINAL if on_terminal else Format.HTML
    formats = {"": Format.HTML, ".txt": Format.TERMINAL} | {f".{style.value}": style for style in Format}
    found = formats.get(out.suffix.lower())
    if found is None:
        hint = "End the name in .html, .md, .json or .txt, or say which with --format."
        raise DcmaturityError(f"There is no report as {out.suffix}", where=str(out), hint=hint)
    return found
