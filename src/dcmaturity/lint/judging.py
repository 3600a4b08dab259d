"""What of the findings is told: of the rules that are chosen, what no comment asks to ignore."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from dcmaturity.source import Problem, Severity, Span
from dcmaturity.source.codes import is_structural

UNUSED_IGNORE: Final = "DCM417"


class Ignore(NamedTuple):
    """A comment that asks not to be told of something on a line.

    Attributes:
        file: The name of the file that it stands in.
        span: The comment.
        line: The line that it is about: its own, or the next one where it has a line to itself.
        codes: The rules that are meant; empty where the comment cannot be understood.
        reason: Why they are to be left alone; empty where none is given.
        idle: Those of the codes whose rule could not look here, or does not exist.
    """

    file: str
    span: Span
    line: int
    codes: tuple[str, ...]
    reason: str
    idle: tuple[str, ...] = ()


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
        if is_structural(code):
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
    asked = {place for comment in ignores if comment.reason for place in _places(comment)}
    told: set[Problem] = set()
    used: set[tuple[str, int, str]] = set()
    for problem in problems:
        places = asked.intersection((problem.file, line, problem.code) for line in problem.lines)
        if places and not is_structural(problem.code):
            used |= places
        elif selection.has(problem.code):
            told.add(problem)
    whole = not any(is_structural(problem.code) for problem in told)
    return tuple(sorted([*told, *(_unused(ignores, used, selection) if whole else ())]))


def _places(comment: Ignore) -> list[tuple[str, int, str]]:
    """Return the file, the line and the code of each finding that a comment asks to ignore."""
    return [(comment.file, comment.line, code) for code in comment.codes]


def _unused(
    ignores: Iterable[Ignore], used: Collection[tuple[str, int, str]], selection: Selection
) -> Iterator[Problem]:
    """Yield the comments that name a rule which found nothing there; malformed ones are told elsewhere."""
    if not selection.has(UNUSED_IGNORE):
        return
    for comment in ignores:
        for place in _places(comment):
            code = place[-1]
            looked = comment.reason and code not in comment.idle and selection.has(code)
            if looked and place not in used:
                said = f"`{code}` finds nothing here to ignore"
                hint = "Take the code out of the comment, or the comment away."
                fix = "" if len(comment.codes) == 1 else None
                yield Problem(comment.file, comment.span, UNUSED_IGNORE, said, hint, Severity.WARNING, fix)
