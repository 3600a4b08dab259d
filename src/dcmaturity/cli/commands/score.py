"""`dcmaturity score`."""

from enum import StrEnum
from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.options import AssessmentFile, PackFolder


class Format(StrEnum):
    """How the scorecard is written."""

    TEXT = "text"
    JSON = "json"


def score(
    file: AssessmentFile,
    style: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.TEXT,
    pack: PackFolder = None,
) -> None:
    """Show the scores of an assessment."""
    from dcmaturity.app.scoring import score_sheet

    terminal = console()
    terminal.payload(score_sheet(file, pack, style.value, width=terminal.width, color=terminal.color))
