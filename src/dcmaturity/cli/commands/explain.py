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
            metavar="NAME", help="A group (`overall`, `enablers.skills`, …) or the id of a question."
        ),
    ] = "overall",
    pack: PackFolder = None,
) -> None:
    """Say how the number of a group or question came about."""
    from dcmaturity.app.scoring import explanation_sheet

    terminal = console()
    terminal.payload(explanation_sheet(file, pack, name, width=terminal.width, color=terminal.color))
