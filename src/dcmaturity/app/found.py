"""What checking some files found, as it travels between processes and lies in the cache."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from dcmaturity.lint.judging import Ignore
from dcmaturity.source import Problem, Severity, Span


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong with some files, before anybody chooses what of it to tell.

    Attributes:
        problems: Everything that any rule finds.
        ignores: The comments that ask not to be told of something.
        notes: What the reader has to know about how far the check went.
        lines: The source lines that the problems are on, by file and number.
    """

    problems: tuple[Problem, ...]
    ignores: tuple[Ignore, ...] = ()
    notes: tuple[str, ...] = ()
    lines: Mapping[str, Mapping[int, str]] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """Return the same as what JSON can hold."""
        return {
            "problems": [
                [
                    p.file,
                    list(p.span),
                    p.code,
                    p.message,
                    p.hint,
                    p.severity.word,
                    p.fix,
                    p.text and list(p.text),
                ]
                for p in self.problems
            ],
            "ignores": [
                [i.file, list(i.span), i.line, list(i.codes), i.reason, list(i.idle)] for i in self.ignores
            ],
            "notes": list(self.notes),
            "lines": [[file, list(lines.items())] for file, lines in self.lines.items()],
        }

    @classmethod
    def of_data(cls, data: Any) -> Self:  # noqa: ANN401 - whatever a file holds
        """Return what `as_data` was made of.

        Raises:
            ValueError, TypeError, KeyError, AttributeError: It was not made by `as_data`.
        """
        found = cls(
            tuple(
                Problem(
                    file, Span(*span), code, message, hint, Severity[word.upper()], fix, text and Span(*text)
                )
                for file, span, code, message, hint, word, fix, text in data["problems"]
            ),
            tuple(
                Ignore(file, Span(*span), line, tuple(codes), reason, tuple(idle))
                for file, span, line, codes, reason, idle in data["ignores"]
            ),
            tuple(data["notes"]),
            {file: dict(lines) for file, lines in data["lines"]},
        )
        texts, numbers = found._parts()
        if not (all(isinstance(text, str) for text in texts) and all(isinstance(n, int) for n in numbers)):
            raise TypeError("a text or a number is something else")
        return found

    def _parts(self) -> tuple[list[str], list[int]]:
        """Return every text and every number in it."""
        lines = [line for numbered in self.lines.values() for line in numbered.items()]
        texts = [*self.notes, *self.lines, *(line for _, line in lines)]
        numbers = [number for number, _ in lines]
        for problem in self.problems:
            texts += [problem.file, problem.code, problem.message, problem.hint, problem.fix or ""]
            numbers += [*problem.span, *(problem.text or ())]
        for comment in self.ignores:
            texts += [comment.file, comment.reason, *comment.codes, *comment.idle]
            numbers += [comment.line, *comment.span]
        return texts, numbers
