"""Problems as text for people and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from unicodedata import combining, east_asian_width

from dcmaturity.source import Problem, Severity, Span, made_safe

_SHOWN: Final = 100
"""Characters that are shown of a line; of a longer one, the part around the problem."""


def as_text(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """Return the problems with the lines they are about, a caret under the place, and what to do.

    Args:
        problems: In the order in which they are shown.
        texts: The text of each file by its name; without it only the line is missing.
    """
    lines = {name: text.split("\n") for name, text in texts.items()}
    return "".join(_block(problem, lines.get(problem.file, ())) for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """Return the problems as `problems/1`. Fields are added, never renamed or removed."""
    data = {"format": "problems/1", "problems": [_fields(problem) for problem in problems]}
    return json.dumps(data, indent=2) + "\n"


def summary(problems: Sequence[Problem]) -> str:
    """Return `1 error, 2 notes in 2 files`, or that there are none."""
    if not problems:
        return "No problems found"
    files = {problem.file for problem in problems}
    counts = Counter(problem.severity for problem in problems)
    sorts = [_counted(counts[severity], severity.word) for severity in reversed(Severity) if counts[severity]]
    return f"{', '.join(sorts)} in {_counted(len(files), 'file')}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _block(problem: Problem, lines: Sequence[str]) -> str:
    shown = [f"{problem.where}: {problem.code} {problem.message}"]
    line = lines[problem.span.line - 1].rstrip() if problem.span.line <= len(lines) else ""
    if line:
        shown += [f"    {part}" for part in _excerpt(line, problem.span)]
    if problem.hint:
        shown.append(f"  = {problem.hint}")
    return "".join(f"{made_safe(line)}\n" for line in shown)


def _excerpt(line: str, span: Span) -> tuple[str, str]:
    """Return the part of a line around a span, and carets to stand under the span."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    first = max(0, start - _SHOWN // 2) if len(line) > _SHOWN else 0
    last = min(len(line), first + _SHOWN)
    indent = " " * _width(line[first:start])
    return line[first:last], indent + "^" * max(1, _width(line[start : min(end, last)]))


def _width(text: str) -> int:
    """Return how many columns of a terminal the text takes once it is made safe."""
    return sum(
        2 if east_asian_width(character) in "WF" else 0 if combining(character) else 1
        for character in made_safe(text)
    )


def _fields(problem: Problem) -> dict[str, str | int]:
    return {
        "file": problem.file,
        "line": problem.span.line,
        "column": problem.span.column,
        "end-line": problem.span.end_line,
        "end-column": problem.span.end_column,
        "code": problem.code,
        "severity": problem.severity.word,
        "message": problem.message,
        "hint": problem.hint,
    }
