"""A group of commands whose modules are loaded when they are called, so that the tool starts at once."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command

from dcmaturity.cli.registry import COMMANDS

CONTEXT: Final = {"help_option_names": ["-h", "--help"]}


class LazyGroup(TyperGroup):
    """Lists the commands of the registry without loading them."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - whatever Typer passes on
        super().__init__(**attributes)
        self.commands.update(dict.fromkeys(COMMANDS))  # type: ignore[arg-type]  # names only, for "did you mean"

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return the names of all commands, in the registry's order."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # noqa: ANN401
        """Return the command of this name, its module now loaded; None if there is none."""
        del ctx
        entry = COMMANDS.get(cmd_name)
        return None if entry is None else load(cmd_name, entry.target)

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Write the registry's own lines of help."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


def load(name: str, target: str) -> Any:  # noqa: ANN401 - Typer's own click has no public types
    """Return the command that `target`, `module:function` or `module:app`, holds."""
    module, _, attribute = target.partition(":")
    found = getattr(import_module(f"dcmaturity.cli.commands.{module}"), attribute)
    command = get_command(found if isinstance(found, typer.Typer) else _single(name, found))
    command.name = name
    return command


def _single(name: str, function: Callable[..., Any]) -> typer.Typer:
    app = typer.Typer(
        add_completion=False, rich_markup_mode=None, context_settings=cast("dict[Any, Any]", CONTEXT)
    )
    app.command(name)(function)
    return app
