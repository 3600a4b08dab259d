"""`dcmaturity diff`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.exit_codes import ExitCode


class Format(StrEnum):
    """How the changes are written."""

    TEXT = "text"
    JSON = "json"


def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="The folder of the older version.", show_default=False)
    ],
    new: Annotated[
        Path, typer.Argument(metavar="NEW", help="The folder of the newer version.", show_default=False)
    ],
    style: Annotated[Format, typer.Option("--format", help="How to write the changes.")] = Format.TEXT,
    *,
    check: Annotated[
        bool,
        typer.Option("--check", help="End with 1 if NEW's version number is lower than its changes deserve."),
    ] = False,
) -> None:
    """Compare two versions of a pack, and weigh what changed."""
    from dcmaturity.app.comparing_packs import compared, shown

    terminal = console()
    found = compared(old, new)
    terminal.payload(shown(found, style.value, width=terminal.width, color=terminal.color))
    if check and not found.is_enough:
        terminal.note(f"The version number {found.new.version} is too low: at least {found.deserved} is due.")
        raise typer.Exit(ExitCode.FINDINGS)
