"""Put right in files what can be put right for certain."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dcmaturity.app.linting import Linted, Order, lint
from dcmaturity.app.saving import held
from dcmaturity.render.problems.counting import counted
from dcmaturity.source import Document, Problem
from dcmaturity.source.edits import fixed
from dcmaturity.source.yaml_text import parse
from dcmaturity.store import files

_ROUNDS: Final = 5
"""A fix may bring to light the next thing that can be fixed; nobody has seen more rounds than three."""


def fix(order: Order) -> str:
    """Make every certain fix in the files, and say in a sentence how many there were.

    Raises:
        FileTrouble: A file cannot be read or written.
        FileLocked: Somebody is answering in one of them.
        UnknownName: Settings name a rule that does not exist.
    """
    made: dict[str, int] = {}
    for _ in range(_ROUNDS):
        before = sum(made.values())
        found = lint(order)
        for file, problems in _fixable(found).items():
            made[file] = made.get(file, 0) + _fix(Path(file), problems, found.lines[file])
        if sum(made.values()) == before:
            break
    count, changed = sum(made.values()), sum(map(bool, made.values()))
    if not count:
        return "There is nothing that could be put right for certain"
    return f"Put right: {counted(count, 'problem')} in {counted(changed, 'file')}"


def _fixable(found: Linted) -> Mapping[str, list[Problem]]:
    """Return what can be fixed in each file that was checked; other packs are looked at and left alone."""
    fixable: dict[str, list[Problem]] = {}
    for problem in found.problems:
        if problem.fix is not None and problem.file in found.files:
            fixable.setdefault(problem.file, []).append(problem)
    return fixable


def _fix(file: Path, problems: Sequence[Problem], lines: Mapping[int, str]) -> int:
    """Return how many fixes were made: none where the file has changed, or could not be read afterwards.

    An assessment is saved only while nobody is answering in it.
    """
    found = parse(files.read(file), str(file))
    kind = found.data.get("kind") if isinstance(found, Document) else None
    with held(file, kind, datetime.now(UTC)):
        before = files.read(file).decode()
        text, made = fixed(before, [problem for problem in problems if _stands(problem, before, lines)])
        after = parse(text.encode(), str(file))
        if not made or not isinstance(after, Document):
            return 0
        files.save(file, text.encode())
        return made


def _stands(problem: Problem, text: str, lines: Mapping[int, str]) -> bool:
    """Whether the line that a problem is on is still what it was when the problem was found."""
    now = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    return problem.span.line <= len(now) and now[problem.span.line - 1] == lines.get(problem.span.line)
