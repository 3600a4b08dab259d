"""What a check found, and what a format may want to say about it."""

import posixpath
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from dcmaturity.source import Problem, made_safe

if TYPE_CHECKING:  # it imports the models, which the formats for people do without
    from dcmaturity.lint.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a check found.

    Attributes:
        problems: In the order in which they are told.
        files: The names of all files that were checked.
        lines: The source lines that the problems are on, by file and number.
        rules: Returns every rule by its code; asked only by formats that say more than the code.
        version: The version of the tool.
        folder: The folder to which pipelines want paths to be relative; absolute.
        color: Whether the reader is a person at a terminal that shows colours.
        width: The columns of the terminal that it is read on; None where it is no terminal.
        failing: The problems that make the check fail; None for all.
    """

    problems: Sequence[Problem]
    files: Sequence[str]
    lines: Mapping[str, Mapping[int, str]]
    rules: "Callable[[], Mapping[str, Rule]]"
    version: str
    folder: PurePath
    color: bool = False
    width: int | None = None
    failing: Collection[Problem] | None = None

    def fails(self, problem: Problem) -> bool:
        """Whether a problem makes the check fail."""
        return self.failing is None or problem in self.failing

    def line(self, problem: Problem) -> str:
        """Return the source line that a problem begins on; empty if there is none."""
        return self.lines.get(problem.file, {}).get(problem.span.line, "").rstrip()

    def path(self, file: str) -> PurePath:
        """Return where a file is, made safe: relative to the folder if it is in it, else absolute."""
        kind = type(self.folder)
        whole = kind(posixpath.normpath((self.folder / file).as_posix()))
        near = whole.relative_to(self.folder) if whole.is_relative_to(self.folder) else whole
        return kind(one_line(str(near)))


def one_line(text: str) -> str:
    """Return a text with every character written out that is no plain part of a line."""
    return made_safe(text).replace("\n", "\\u000a")
