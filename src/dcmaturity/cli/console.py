"""What goes to the terminal: the result to stdout, everything else to stderr."""

import os
import shutil
import sys
import textwrap
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from typing import TextIO

from dcmaturity.source.characters import made_safe


@dataclass(frozen=True, slots=True)
class Console:
    """The two streams of a command, and how the terminal behind them wants text."""

    out: TextIO
    err: TextIO
    width: int
    color: bool

    @property
    def reading_width(self) -> int | None:
        """The columns that a person reads the result in; None where it goes to a file or another program."""
        return self.width if self.out.isatty() else None

    def payload(self, content: str | bytes) -> None:
        """Write the result to stdout, as it is."""
        try:
            if isinstance(content, bytes):
                self.out.flush()
                self.out.buffer.write(content)
            else:
                self.out.write(content)
            self.out.flush()
        except BrokenPipeError:  # the reader has seen enough; the command ends as it would have
            sys.stdout = nowhere()

    def wrapped(self, text: str) -> str:
        """Return text for stderr, broken between words where a person reads it on a terminal."""
        if not self.err.isatty():
            return text
        return textwrap.fill(text, self.width, break_long_words=False, break_on_hyphens=False)

    def note(self, text: str) -> None:
        """Write a line to stderr; control characters are written out."""
        try:
            self.err.write("".join(f"{made_safe(line)}\n" for line in text.splitlines()))
            self.err.flush()
        except OSError:  # nobody listens; the command ends as it would have
            sys.stderr = nowhere()


def prepare_streams() -> None:
    """Give the process the streams that it was started without, and let no character stop one.

    What stdout and stderr cannot show becomes `?`; what cannot be read from stdin is refused as an answer.
    """
    sys.stdin = sys.stdin or nowhere()
    sys.stdout = sys.stdout or nowhere()
    sys.stderr = sys.stderr or nowhere()
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "replace"), (sys.stderr, "replace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=errors)


def nowhere() -> TextIO:
    """Return a stream that takes everything and gives nothing."""
    return TextIOWrapper(BytesIO(), encoding="utf-8")


def console() -> Console:
    """Return the console of this process."""
    return Console(sys.stdout, sys.stderr, width=_width(), color=_color())


def _width() -> int:
    return max(40, min(120, shutil.get_terminal_size((80, 24)).columns))


def _color() -> bool:
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()
