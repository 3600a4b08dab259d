"""The tool as its user meets it: what is typed, what comes back, and how it ended."""

import os
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.cli.main import run

COMMAND: Final = (sys.executable, "-P", "-m", "dcmaturity")
"""The tool as a process of its own."""

ENVIRONMENT: Final = os.environ | {"PYTHONUNBUFFERED": ""}
"""That of this process, but with the streams as Python has them if nobody says anything else."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it said."""

    code: int
    stdout: bytes
    stderr: bytes

    @property
    def out(self) -> str:
        """What is on standard output."""
        return self.stdout.decode()

    @property
    def said(self) -> str:
        """What is on standard output, on one line: where a line is broken is no promise."""
        return " ".join(self.out.split())

    @property
    def err(self) -> str:
        """What is on standard error."""
        return self.stderr.decode()


class Stream(TextIOWrapper):
    """A stream in memory, which can pass for a terminal."""

    def __init__(self, content: bytes = b"", *, encoding: str = "utf-8", is_terminal: bool = False) -> None:
        self.held = BytesIO(content)
        self.is_terminal = is_terminal
        super().__init__(self.held, encoding=encoding, newline="\n")

    def isatty(self) -> bool:
        return self.is_terminal


def dcmaturity(
    *arguments: object, typed: str | bytes = "", encoding: str = "utf-8", on_terminal: bool = False
) -> Ended:
    """Run a command in this process."""
    given = typed.encode() if isinstance(typed, str) else typed
    stdin, stdout, stderr = (
        Stream(content, encoding=encoding, is_terminal=on_terminal) for content in (given, b"", b"")
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["dcmaturity", *map(str, arguments)])
        patch.setattr(sys, "stdin", stdin)
        patch.setattr(sys, "stdout", stdout)
        patch.setattr(sys, "stderr", stderr)
        with pytest.raises(SystemExit) as end:
            run()
    for stream in (stdout, stderr):
        stream.flush()
    return Ended(int(end.value.code or 0), stdout.held.getvalue(), stderr.held.getvalue())


def process(
    *arguments: object, folder: Path, typed: str = "", environment: dict[str, str] | None = None
) -> Ended:
    """Run a command as a process of its own, in a folder."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        env=ENVIRONMENT | (environment or {}),
        input=typed.encode(),
        capture_output=True,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)
