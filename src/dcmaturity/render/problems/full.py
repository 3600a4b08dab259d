"""Problems with the lines they are about: for a person who puts them right."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import fill
from typing import Final, NamedTuple
from unicodedata import combining, east_asian_width

from dcmaturity.render.problems.report import Report, one_line
from dcmaturity.source import Problem, Severity, Span

_MARGIN: Final = "    "
_SHOWN: Final = 100
"""Characters that are shown of a line; of a longer one, the part around the problem."""

_BOLD: Final = "1"
_COLORS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
"""Red, yellow and cyan, as a terminal is told."""


def full(report: Report) -> str:
    """Return every problem with its line, a caret under the place, and what to do."""
    page = _Page(report.width, report.color)
    return "".join(_block(problem, report.line(problem), page) for problem in report.problems)


def as_text(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """Return the same for problems of files of which the whole texts are at hand.

    Args:
        problems: In the order in which they are shown.
        texts: The text of each file by its name; without it only the line is missing.
    """
    lines = {name: text.split("\n") for name, text in texts.items()}
    page = _Page(None, color=False)
    return "".join(_block(problem, _line(lines.get(problem.file, ()), problem), page) for problem in problems)


def headline(problem: Problem, *, color: bool, width: int | None = None) -> str:
    """Return `file:line:column: CODE message (severity)`, broken between words where a width is given."""
    where = one_line(problem.where)
    text = _broken(f"{where}: {problem.code} {one_line(problem.message)} ({problem.severity.word})", width, 4)
    painted = text.replace(where, _painted(where, _BOLD, color=color), 1)
    return painted.replace(problem.code, _painted(problem.code, _COLORS[problem.severity], color=color), 1)


def _line(lines: Sequence[str], problem: Problem) -> str:
    return lines[problem.span.line - 1].rstrip() if problem.span.line <= len(lines) else ""


class _Page(NamedTuple):
    """What is written on: a terminal of some width, or something without an end to its lines."""

    width: int | None
    color: bool

    @property
    def room(self) -> int:
        """The columns that there are for a source line."""
        return _SHOWN if self.width is None else self.width - len(_MARGIN)


def _block(problem: Problem, line: str, page: _Page) -> str:
    shown = [headline(problem, color=page.color, width=page.width)]
    if line:
        part, indent, carets = _excerpt(line, problem.span, page.room)
        carets = _painted(carets, _COLORS[problem.severity], color=page.color)
        shown += [f"{_MARGIN}{one_line(part)}", f"{_MARGIN}{indent}{carets}"]
    if problem.hint:
        shown.append(_broken(f"  = {one_line(problem.hint)}", page.width, 4))
    return "".join(f"{line}\n" for line in shown)


def _broken(text: str, width: int | None, indent: int) -> str:
    """Return a text broken between words, its further lines indented; in one line where there is no width."""
    if width is None:
        return text
    return fill(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)


def _excerpt(line: str, span: Span, room: int) -> tuple[str, str, str]:
    """Return the part of a line around a span, and an indent and carets to stand under the span."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    first = max(0, min(start - room // 2, len(line) - room)) if len(line) > room else 0
    last = min(len(line), first + room)
    part = f"{'…' if first else ''}{line[first + (first > 0) : last]}"
    part = part if last == len(line) else f"{part[:-1]}…"
    indent = " " * _width(line[first:start])
    return part, indent, "^" * max(1, _width(line[start : min(end, last)]))


def _width(text: str) -> int:
    """Return how many columns of a terminal the text takes once it is made safe."""
    return sum(
        2 if east_asian_width(character) in "WF" else 0 if combining(character) else 1
        for character in one_line(text)
    )


def _painted(text: str, style: str, *, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color else text
