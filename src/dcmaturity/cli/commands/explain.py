"""`dcmaturity explain`."""

from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.options import AssessmentFile, PackFolder


def explain(
    file: AssessmentFile,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A group (`overall`, `enablers.skills`, `standards.rkc-7-4`, …), a question or a term.",
        ),
    ] = "overall",
    pack: PackFolder = None,
) -> None:
    """Say how the number of a group or question came about, or what a term means."""
    from dcmaturity.app.scoring import explanation_sheet

    terminal = console()
    terminal.payload(explanation_sheet(file, pack, name, width=terminal.width, color=terminal.color))
