"""What was found, in each format that somebody asked for."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dcmaturity.app.linting import Linted
from dcmaturity.errors import DcmaturityError
from dcmaturity.render.problems import FORMATS, Report, format_called, statistics, summary
from dcmaturity.render.problems.report import one_line
from dcmaturity.source.nearest import did_you_mean
from dcmaturity.store import files
from dcmaturity.version import __version__

if TYPE_CHECKING:  # it imports the models, which most formats do without
    from dcmaturity.lint.rule import Rule


class Requested(NamedTuple):
    """A file that problems are written to, in a format."""

    style: str
    file: Path


def requested(outputs: Sequence[str]) -> list[Requested]:
    """Return what `FORMAT=FILE` asks for.

    Raises:
        DcmaturityError: One of them has another shape, or names a format that does not exist.
    """
    return [_requested(output) for output in outputs]


def _requested(output: str) -> Requested:
    style, sign, file = output.partition("=")
    if not sign or file in {"", "-"}:
        raise DcmaturityError(
            f"`{output}` names no file", where="--output", hint="Write it as `sarif=problems.sarif`."
        )
    if style not in FORMATS:
        raise DcmaturityError(
            f"There is no format `{style}`", where="--output", hint=did_you_mean(style, FORMATS)
        )
    return Requested(style, Path(file))


def write(found: Linted, reports: Sequence[Requested]) -> None:
    """Write what was found into files.

    Raises:
        FileTrouble: One of them cannot be written.
    """
    for report in reports:
        files.save(report.file, format_called(report.style)(_report(found)).encode(), private=False)


def text(found: Linted, style: str, *, counted: bool, color: bool, width: int | None = None) -> str:
    """Return what was found in a format, or with `counted` only how often each rule was broken."""
    report = _report(found, color=color, width=width)
    return statistics(report) if counted else format_called(style)(report)


def notes(found: Linted) -> list[str]:
    """Return how far the check went, and how many problems there are in how many files, in sentences."""
    told = [f"Note: {one_line(note)}." for note in found.notes]
    return [*told, f"{summary(found.problems, len(found.files))}."]


def _report(found: Linted, *, color: bool = False, width: int | None = None) -> Report:
    return Report(
        problems=found.problems,
        files=found.files,
        lines=found.lines,
        rules=_rules,
        version=__version__,
        folder=Path.cwd(),
        color=color,
        width=width,
        failing=found.failing,
    )


def _rules() -> "Mapping[str, Rule]":
    from dcmaturity.lint.registry import ALL_RULES

    return {rule.code: rule for rule in ALL_RULES}
