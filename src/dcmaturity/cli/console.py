"""What goes to the terminal: the result to stdout, everything else to stderr."""

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TextIO

from dcmaturity.source.characters import made_safe


@dataclass(frozen=True, slots=True)
class Console:
    """The two streams of a command, and how the terminal behind them wants text."""

    out: TextIO
    err: TextIO
    width: int
    color: bool

    def payload(self, content: str | bytes) -> None:
        """Write the result to stdout, as it is."""
        if isinstance(content, bytes):
            self.out.flush()
            self.out.buffer.write(content)
        else:
            self.out.write(content)
        self.out.flush()

    def note(self, text: str) -> None:
        """Write a line to stderr; control characters are written out."""
        self.err.write("".join(f"{made_safe(line)}\n" for line in text.splitlines()))
        self.err.flush()


def console() -> Console:
    """Return the console of this process; characters that a stream cannot show become `?`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return Console(sys.stdout, sys.stderr, width=_width(), color=_color())


def _width() -> int:
    return max(40, min(120, shutil.get_terminal_size((80, 24)).columns))


def _color() -> bool:
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()
