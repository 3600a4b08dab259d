"""`dcmaturity demo`."""

from pathlib import Path
from typing import Annotated

import typer

from dcmaturity.cli.console import console


def demo(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write it.")] = Path(
        "dcmaturity-demo"
    ),
) -> None:
    """Write an example assessment and its reports into a folder."""
    from dcmaturity.app.demonstrating import demo as write_demo
    from dcmaturity.app.reporting import Screen

    terminal = console()
    made = write_demo(folder, Screen(terminal.width, terminal.color))
    terminal.payload(made.summary)
    terminal.note(
        f"\nThe whole report: {made.report} (open it in a browser)\n"
        f"The answers behind it: {made.assessment}\n"
        "Your own: dcmaturity assess my-customs.yaml --quick"
    )
