"""`dcmaturity rule`."""

from typing import Annotated

import typer

from dcmaturity.cli.console import console


def rule(
    name: Annotated[
        str, typer.Argument(metavar="CODE", help="The code or name of a rule.", show_default=False)
    ] = "",
) -> None:
    """Show the page of a lint rule; without a code, list all rules."""
    from dcmaturity.app.rules import rule_list, rule_page

    terminal = console()
    terminal.payload(rule_page(name, terminal.reading_width) if name else rule_list())
