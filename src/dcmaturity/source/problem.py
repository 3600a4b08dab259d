"""What is wrong, where, and what to do about it: bad input as a value."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, NamedTuple


class Severity(IntEnum):
    """How much a problem matters; a larger value matters more."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name as it is printed and typed: `note`, `warning` or `error`."""
        return self.name.lower()


class Span(NamedTuple):
    """A stretch of a file; lines and columns count from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


START: Final = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in one place.

    Attributes:
        file: The file's name as the caller gave it.
        span: Where in the file.
        code: The rule's code, `DCM101`.
        message: What is wrong, a sentence without a full stop.
        hint: What to do about it; empty where nothing can be advised.
        severity: How much it matters.
        fix: What to write in place of the span, where that is certain; None where it is not.
        text: Where the text stands that the span is a part of; None where the span is the whole.
    """

    file: str
    span: Span
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    fix: str | None = field(default=None, compare=False)
    text: Span | None = field(default=None, compare=False)

    @property
    def where(self) -> str:
        """`file:line:column`, as editors and terminals make it a link."""
        return f"{self.file}:{self.span.line}:{self.span.column}"

    @property
    def lines(self) -> range:
        """The lines that it is about: those of the text, or the one that it begins on."""
        first, last = (
            (self.span.line, self.span.line) if self.text is None else (self.text.line, self.text.end_line)
        )
        return range(first, last + 1)

    def __str__(self) -> str:
        advice = f". {self.hint}" if self.hint else ""
        return f"{self.where}: {self.code} {self.message}{advice}"
