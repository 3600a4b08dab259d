"""`dcmaturity tools`."""

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
    help="Browse the catalogue of WCO tools.",
)


@app.command("list")
def list_(pack: PackFolder = None) -> None:
    """List all tools."""
    from dcmaturity.app.toolbox import found

    terminal = console()
    terminal.payload(found(pack, (), width=terminal.width, color=terminal.color))


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="The id of a tool.", show_default=False)],
    pack: PackFolder = None,
) -> None:
    """Show what is known of one tool."""
    from dcmaturity.app.toolbox import page

    terminal = console()
    terminal.payload(page(pack, name, width=terminal.width, color=terminal.color))


@app.command()
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORD…", help="Words to look for.", show_default=False)
    ],
    pack: PackFolder = None,
) -> None:
    """List the tools that hold all the words."""
    from dcmaturity.app.toolbox import found

    terminal = console()
    terminal.payload(found(pack, words, width=terminal.width, color=terminal.color))


@app.command()
def coverage(pack: PackFolder = None) -> None:
    """List the cells of the model that no tool serves."""
    from dcmaturity.app.toolbox import gaps

    terminal = console()
    terminal.payload(gaps(pack, width=terminal.width, color=terminal.color))
