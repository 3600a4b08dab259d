"""Stand-ins for the rest of the system: other processes, and calls that fail."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import dcmaturity


def start_python(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start a Python that can import dcmaturity, with pipes for what it hears and says."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(Path(dcmaturity.__file__).parents[1])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def refusal(number: int, *, winerror: int | None = None) -> Callable[..., None]:
    """Return a system call that always fails in the same way."""

    def refuse(*_: object, **__: object) -> None:
        error = OSError(number, os.strerror(number))
        error.winerror = winerror  # type: ignore[attr-defined]  # Windows has it
        raise error

    return refuse
