"""`dcmaturity new`."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.lazy import CONTEXT
from dcmaturity.cli.options import PackFolder

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings=CONTEXT,
    help="Write a pack or questionnaire to start from.",
)


@app.command()
def pack(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder.", show_default=False)],
) -> None:
    """Write a small pack: a model, a questionnaire, an empty catalogue of tools, schemas for editors."""
    from dcmaturity.app.starting import new_pack

    terminal = console()
    for path in new_pack(folder):
        terminal.note(f"Written: {path}")
    terminal.note(f"Check it with `dcmaturity lint {shlex.quote(str(folder))}`.")


@app.command()
def questionnaire(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file in the pack.", show_default=False)],
    enabler: Annotated[
        str, typer.Option(metavar="ID", help="The enabler of its questions.", show_default=False)
    ],
    pack_folder: PackFolder = None,
) -> None:
    """Write a questionnaire with one question, keyed to a pack's levels and themes."""
    from dcmaturity.app.starting import new_questionnaire

    terminal = console()
    for path in new_questionnaire(file, enabler, pack_folder):
        terminal.note(f"Written: {path}")
