"""A parsed file that still knows where everything was written."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from dcmaturity.source.problem import Problem, Severity, Span

Path: TypeAlias = Sequence[str | int]
"""The way to a value: keys of mappings and positions in lists, from the top of the file."""

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""What YAML says before a model gives it meaning: text, nothing, lists and mappings."""

_EDGE: Final = r"(?:(?<!\w)|(?!\w))"
"""Where no word goes on."""
_NOTHING: Final[Mapping[str | int, Any]] = MappingProxyType({})


class Place(NamedTuple):
    """Where a value stands, and where its parts and their keys stand; a text has none."""

    span: Span
    parts: Mapping[str | int, "Place"] = _NOTHING
    keys: Mapping[str | int, Span] = _NOTHING


@dataclass(frozen=True)
class Document:
    """The data of one file and the place of each part of it.

    Attributes:
        name: The file's name as the caller gave it, for messages.
        data: Text, None, lists and mappings only; a model decides what a text means.
        marked_end: Whether the file ends with the document end marker `...`.
        text: The text it was parsed from, for showing a line.
        survey: Finds where everything stands in a text. It is only called when somebody asks for a place:
            most files are good, and nobody ever does.
    """

    name: str
    data: dict[str, Data]
    marked_end: bool
    text: str
    survey: Callable[[str], Place] = field(repr=False, compare=False)

    @cached_property
    def place(self) -> Place:
        """Where everything stands."""
        return self.survey(self.text)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.split("\n")

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return the span of the deepest part of `path` that the file really has.

        Parts of a path that the file does not have are passed over: a validator puts the tags of a
        union into its paths. With `key`, the span of the key instead of the value, where there is one.
        """
        place, span = self.place, self.place.span
        for part in path:
            if part in place.parts:
                span = place.keys.get(part, place.parts[part].span) if key else place.parts[part].span
                place = place.parts[part]
        return span

    def span_of_words(self, path: Path, words: str) -> Span:
        """Return where these words of the text at `path` first stand, over whatever lines they are spread.

        Where they do not stand so in the file, as behind a sign that is escaped, it is the span of the text.
        """
        span = self.span(path)
        begin, end = self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)
        if self.text.startswith(("|", ">"), begin):  # a comment may follow the sign, with the same words
            begin = self._offset(span.line + 1, 1)
        sought = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(f"{_EDGE}{sought}{_EDGE}").search(self.text, begin, end)
        return Span(*self._position(found.start()), *self._position(found.end())) if found else span

    def _offset(self, line: int, column: int) -> int:
        """Return how many characters stand before a position."""
        return sum(len(before) + 1 for before in self.lines[: line - 1]) + column - 1

    def _position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column that so many characters stand before."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def problem(  # noqa: PLR0913 - what a problem is made of
        self,
        path: Path,
        code: str,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        severity: Severity = Severity.ERROR,
        fix: str | None = None,
    ) -> Problem:
        """Return a problem at `path` in this file."""
        return Problem(self.name, self.span(path, key=key), code, message, hint, severity, fix)
