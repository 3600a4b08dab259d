"""What of the findings is told: of the rules that are chosen, what no comment asks to ignore."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from dcmaturity.source import Problem, Severity, Span

UNUSED_IGNORE: Final = "DCM417"
_STRUCTURE: Final = "DCM1"


class Ignore(NamedTuple):
    """A comment that asks not to be told of something on a line.

    Attributes:
        file: The name of the file that it stands in.
        span: The comment.
        line: The line that it is about: its own, or the next one where it has a line to itself.
        codes: The rules that are meant; empty where the comment cannot be understood.
        reason: Why they are to be left alone; empty where none is given.
    """

    file: str
    span: Span
    line: int
    codes: tuple[str, ...]
    reason: str

    def covers(self, file: str, line: int, code: str) -> bool:
        """Whether a finding of a rule on a line is meant."""
        return (self.file, self.line) == (file, line) and code in self.codes and bool(self.reason)


class Selection(NamedTuple):
    """The rules that are chosen, by the beginnings of their codes: `DCM3` stands for all of wording.

    What keeps a file from being one is always told.

    Attributes:
        select: What to tell; empty for everything.
        ignore: What of it to leave out; the longer beginning wins over the shorter one.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def has(self, code: str) -> bool:
        """Whether the findings of a rule are told."""
        if code.startswith(_STRUCTURE):
            return True
        chosen = max((len(start) for start in self.select or ("",) if code.startswith(start)), default=-1)
        left_out = max((len(start) for start in self.ignore if code.startswith(start)), default=-1)
        return chosen > left_out


def judged(
    problems: Iterable[Problem], ignores: Sequence[Ignore], selection: Selection
) -> tuple[Problem, ...]:
    """Return what is told of the problems, sorted, each once, and which comments ignore nothing.

    Nothing is said of the comments while something keeps a file from being read: some rules wait for it.
    """
    chosen = {problem for problem in problems if selection.has(problem.code)}
    ignored = {problem: {comment for comment in ignores if _covers(comment, problem)} for problem in chosen}
    told = [problem for problem, by in ignored.items() if not by]
    used = {(comment, problem.code) for problem, by in ignored.items() for comment in by}
    whole = not any(problem.code.startswith(_STRUCTURE) for problem in told)
    return tuple(sorted([*told, *(_unused(ignores, used, selection) if whole else ())]))


def _covers(comment: Ignore, problem: Problem) -> bool:
    return not problem.code.startswith(_STRUCTURE) and comment.covers(
        problem.file, problem.span.line, problem.code
    )


def _unused(
    ignores: Iterable[Ignore], used: set[tuple[Ignore, str]], selection: Selection
) -> Iterator[Problem]:
    """Yield the comments that name a rule which found nothing there; malformed ones are told elsewhere."""
    if not selection.has(UNUSED_IGNORE):
        return
    for comment in ignores:
        for code in comment.codes:
            if comment.reason and selection.has(code) and (comment, code) not in used:
                said = f"`{code}` finds nothing here to ignore"
                hint = "Take the code out of the comment, or the comment away."
                yield Problem(comment.file, comment.span, UNUSED_IGNORE, said, hint, Severity.WARNING)
