"""`dcmaturity assess`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dcmaturity.cli.console import Console, console
from dcmaturity.cli.options import PackFolder
from dcmaturity.errors import DcmaturityError

if TYPE_CHECKING:
    from dcmaturity.app.assessing import Wish
    from dcmaturity.model.fields import Depth


def assess(  # noqa: PLR0913 - one for each option
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The assessment.")] = Path("assessment.yaml"),
    *,
    plain: Annotated[bool, typer.Option("--plain", help="Ask line by line.")] = False,
    answers: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Take the answers of this assessment (`-`: standard input)."),
    ] = None,
    quick: Annotated[
        bool | None,
        typer.Option(
            "--quick/--full", help="Keep to the short assessment, or ask everything.", show_default=False
        ),
    ] = None,
    module: Annotated[list[str] | None, typer.Option(metavar="ID", help="Add a module.")] = None,
    enabler: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only this enabler now.")] = None,
    theme: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only this theme now.")] = None,
    questionnaire: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this questionnaire now.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The administration's name, for a new file.")
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Who answers, kept with each answer.")
    ] = None,
    pack: PackFolder = None,
) -> None:
    """Start an assessment, or go on with it."""
    from dcmaturity.app.assessing import Wish
    from dcmaturity.interview.sitting import Sitting

    sitting = Sitting(
        enablers=tuple(enabler or ()),
        themes=tuple(theme or ()),
        questionnaires=tuple(questionnaire or ()),
        by=by,
    )
    depth: Depth | None = None if quick is None else "quick" if quick else "full"
    wish = Wish(depth=depth, modules=tuple(module or ()), sitting=sitting)
    if answers is not None:
        _take(file, pack, wish, answers, name)
    elif plain or sys.stdin.isatty():
        _ask(file, pack, wish, name)
    else:
        raise DcmaturityError(
            "Standard input is no terminal, so nobody can answer",
            hint="Use --plain to answer line by line all the same, or --answers FILE to take answers.",
        )


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _take(file: Path, pack: Path | None, wish: "Wish", answers: str, name: str | None) -> None:
    from dcmaturity.app.assessing import take_answers
    from dcmaturity.tui.step_words import progress_words

    found = take_answers(file, pack, wish, _now(), answers, name=name)
    terminal = console()
    terminal.note(f"Saved in {file}: {progress_words(found.progress)}.")
    if found.kept is not None:
        others = ", ".join(found.replaced)
        terminal.note(
            f"Something else was said before of {others}. The file as it was is kept as {found.kept}."
        )


def _ask(file: Path, pack: Path | None, wish: "Wish", name: str | None) -> None:
    from dcmaturity.app.assessing import at_desk
    from dcmaturity.tui.plain import converse
    from dcmaturity.tui.step_words import opening

    terminal = console()
    with at_desk(file, pack, wish, _now(), lambda: _ask_name(terminal) if name is None else name) as desk:
        for note in desk.notes:
            terminal.note(note)
        converse(
            desk.interview,
            lines_in=sys.stdin,
            out=terminal.out,
            save=desk.save,
            now=_now,
            opening=opening(desk.interview, str(file), existed=desk.existed),
            file=str(file),
            options="" if pack is None else f' --pack "{pack}"',
            width=terminal.width,
        )


def _ask_name(terminal: Console) -> str:
    terminal.payload("The name of the administration: ")
    return sys.stdin.readline()
