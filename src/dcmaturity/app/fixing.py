"""Put right in files what can be put right for certain."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dcmaturity.app.linting import Order, lint
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
        UnknownName: Settings name a rule that does not exist.
    """
    made: dict[str, int] = {}
    for _ in range(_ROUNDS):
        before = sum(made.values())
        for file, problems in _fixable(order).items():
            made[file] = made.get(file, 0) + _fix(Path(file), problems)
        if sum(made.values()) == before:
            break
    count, changed = sum(made.values()), sum(map(bool, made.values()))
    if not count:
        return "There is nothing that could be put right for certain"
    return f"Put right: {counted(count, 'problem')} in {counted(changed, 'file')}"


def _fixable(order: Order) -> Mapping[str, list[Problem]]:
    """Return what can be fixed in each file that was checked; other packs are looked at and left alone."""
    linted = lint(order)
    found: dict[str, list[Problem]] = {}
    for problem in linted.problems:
        if problem.fix is not None and problem.file in linted.files:
            found.setdefault(problem.file, []).append(problem)
    return found


def _fix(file: Path, problems: list[Problem]) -> int:
    """Return how many fixes were made; none where the file could not be read any more afterwards."""
    text, made = fixed(files.read(file).decode(), problems)
    if not made or not isinstance(parse(text.encode(), str(file)), Document):
        return 0
    files.save(file, text.encode())
    return made
