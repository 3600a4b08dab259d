"""Problems with the lines they are about: for a person who puts them right."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from unicodedata import combining, east_asian_width

from dcmaturity.render.problems.report import Report, one_line
from dcmaturity.source import Problem, Severity, Span

_SHOWN: Final = 100
"""Characters that are shown of a line; of a longer one, the part around the problem."""

_BOLD: Final = "1"
_COLORS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
"""Red, yellow and cyan, as a terminal is told."""


def full(report: Report) -> str:
    """Return every problem with its line, a caret under the place, and what to do."""
    return "".join(_block(problem, report.line(problem), color=report.color) for problem in report.problems)


def as_text(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """Return the same for problems of files of which the whole texts are at hand.

    Args:
        problems: In the order in which they are shown.
        texts: The text of each file by its name; without it only the line is missing.
    """
    lines = {name: text.split("\n") for name, text in texts.items()}
    return "".join(
        _block(problem, _line(lines.get(problem.file, ()), problem), color=False) for problem in problems
    )


def headline(problem: Problem, *, color: bool) -> str:
    """Return `file:line:column: CODE message`."""
    where = _painted(one_line(problem.where), _BOLD, color=color)
    code = _painted(problem.code, _COLORS[problem.severity], color=color)
    return f"{where}: {code} {one_line(problem.message)}"


def _line(lines: Sequence[str], problem: Problem) -> str:
    return lines[problem.span.line - 1].rstrip() if problem.span.line <= len(lines) else ""


def _block(problem: Problem, line: str, *, color: bool) -> str:
    shown = [headline(problem, color=color)]
    if line:
        part, indent, carets = _excerpt(line, problem.span)
        carets = _painted(carets, _COLORS[problem.severity], color=color)
        shown += [f"    {one_line(part)}", f"    {indent}{carets}"]
    if problem.hint:
        shown.append(f"  = {one_line(problem.hint)}")
    return "".join(f"{line}\n" for line in shown)


def _excerpt(line: str, span: Span) -> tuple[str, str, str]:
    """Return the part of a line around a span, and an indent and carets to stand under the span."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    first = max(0, start - _SHOWN // 2) if len(line) > _SHOWN else 0
    last = min(len(line), first + _SHOWN)
    indent = " " * _width(line[first:start])
    return line[first:last], indent, "^" * max(1, _width(line[start : min(end, last)]))


def _width(text: str) -> int:
    """Return how many columns of a terminal the text takes once it is made safe."""
    return sum(
        2 if east_asian_width(character) in "WF" else 0 if combining(character) else 1
        for character in one_line(text)
    )


def _painted(text: str, style: str, *, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color else text
