"""A person who types from a script, and a disk that can refuse."""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dcmaturity.interview.interview import Interview
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import made_safe
from dcmaturity.tui.plain import converse
from tests.interview.sample import AT, started


class Typist(io.StringIO):
    """Types a line of the script each time one is asked for; what is an exception there is raised."""

    def __init__(self, script: Iterable[str | BaseException], talked: "Talked") -> None:
        super().__init__()
        self._script = [*script]
        self._talked = talked

    def readline(self, _: int | None = -1, /) -> str:  # type: ignore[override]  # typeshed has bytes for all
        self._talked.saved_when_asked.append(len(self._talked.saved))
        if not self._script:
            return ""
        line = self._script.pop(0)
        if isinstance(line, BaseException):
            raise line
        self._talked.out.write(f"{made_safe(line)}\n")  # as a terminal shows what is typed
        return f"{line}\n"


@dataclass
class Talked:
    """What became of a conversation.

    Attributes:
        out: What was printed and typed.
        saved: What was saved, in order.
        saved_when_asked: How much had been saved each time that a line was read.
        end: The conversation as it ended; None if it did not end well.
    """

    out: io.StringIO = field(default_factory=io.StringIO)
    saved: list[Assessment] = field(default_factory=list)
    saved_when_asked: list[int] = field(default_factory=list)
    end: Interview | None = None

    @property
    def said(self) -> str:
        """All that was printed and typed, as on a screen."""
        return self.out.getvalue()


def talk(
    *script: str | BaseException,
    begin: Interview | None = None,
    save: Callable[[Assessment], None] | None = None,
    into: Talked | None = None,
    width: int = 80,
) -> Talked:
    """Hold a conversation, and return what became of it; `into` is for one that raises."""
    talked = into or Talked()
    talked.end = converse(
        begin or started(),
        lines_in=Typist(script, talked),
        out=talked.out,
        save=save or talked.saved.append,
        now=lambda: AT,
        opening="Hello.",
        file="a.yaml",
        width=width,
    )
    return talked
