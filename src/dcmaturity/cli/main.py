"""The tool's door: what escapes a command becomes words and an exit code here, and nowhere else."""

import gc
import os
import sys
from typing import Annotated

import typer

from dcmaturity.cli.console import Console, console, nowhere, prepare_streams
from dcmaturity.cli.exit_codes import ExitCode
from dcmaturity.cli.lazy import CONTEXT, LazyGroup
from dcmaturity.errors import DcmaturityError
from dcmaturity.version import __version__

app = typer.Typer(
    cls=LazyGroup,
    context_settings=CONTEXT,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it with the option's value
    if wanted:
        typer.echo(f"dcmaturity {__version__}")
        raise typer.Exit


@app.callback()
def dcmaturity(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Assess the digital maturity of a customs administration, and find the next steps.

    Nothing leaves this machine. Begin with `dcmaturity demo` or `dcmaturity assess`.
    """


def run() -> None:
    """Run the tool; turn what escapes it into words and an exit code."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # what else is installed here changes nothing
    prepare_streams()
    gc.set_threshold(1_000_000)  # a command ends soon, and its memory with it; little of it goes in circles
    terminal = console()
    try:
        app(prog_name="dcmaturity")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # the reader has seen enough; Typer would say 1
            sys.exit(ExitCode.OK)
        raise
    except DcmaturityError as error:
        _say(terminal, error)
        sys.exit(ExitCode.UNUSABLE)
    except OSError as error:
        from dcmaturity.store.trouble import refused

        _say(terminal, refused(error))
        sys.stdout = nowhere()  # what is left in the old one would be refused again at the very end
        sys.exit(ExitCode.UNUSABLE)
    except Exception as bug:  # noqa: BLE001 - the last door
        _say_bug(terminal, bug)
        sys.exit(ExitCode.BUG)


def _say(terminal: Console, error: DcmaturityError) -> None:
    if problems := getattr(error, "problems", None):
        from dcmaturity.render.problems import as_text

        terminal.note(as_text(problems, getattr(error, "texts", {})))
    else:
        terminal.note(terminal.wrapped(f"Error: {error}"))


def _say_bug(terminal: Console, bug: Exception) -> None:
    """Say where the fault lies, without any data: tracebacks of a user's file belong to the user."""
    frame = bug.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_code.co_name}:{frame.tb_lineno}" if frame else "?"
    terminal.note(
        f"This is a fault in dcmaturity {__version__}, not in your file: {type(bug).__name__} at {place}.\n"
        "Every file is whole, and what was said to be saved is saved. "
        "Please report it with this line and the command you typed."
    )
