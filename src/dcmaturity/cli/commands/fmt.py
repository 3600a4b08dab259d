"""`dcmaturity fmt`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from dcmaturity.cli.console import console
from dcmaturity.cli.exit_codes import ExitCode
from dcmaturity.cli.progress import progress


def fmt(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH…", help="Files and folders; - reads standard input.", show_default=False
        ),
    ],
    *,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; name the files to change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Change nothing; show what would change.")] = False,
) -> None:
    """Bring files into one shape: order of keys, quotes, line breaks."""
    from dcmaturity.app.formatting import few_saved, format_files, outcome
    from dcmaturity.app.linting import cores
    from dcmaturity.render.problems import as_text

    terminal = console()
    looks = check or diff
    now = datetime.now(UTC).replace(microsecond=0)
    with progress(terminal, "Formatting") as shown:
        done = format_files(paths, save_at=None if looks else now, jobs=cores(), progress=shown)
    for file in done.files:
        if file.is_input and not looks:
            terminal.payload(file.after)
        if file.differs and diff:
            terminal.payload(file.diff())
        elif file.differs and check:
            terminal.payload(f"{file.name}\n")
    terminal.note(as_text(done.problems, done.texts))
    for name in () if looks else few_saved(done):
        terminal.note(f"Changed: {name}")
    terminal.note(outcome(done, saved=not looks))
    if done.problems:
        raise typer.Exit(ExitCode.UNUSABLE)
    if looks and done.changed:
        raise typer.Exit(ExitCode.FINDINGS)
