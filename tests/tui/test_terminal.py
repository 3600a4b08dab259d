"""A conversation in a real terminal, by a real process, with a real file."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

import dcmaturity

pty = pytest.importorskip("pty")

TALK = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from dcmaturity.model.writing import written
from dcmaturity.store.files import save
from dcmaturity.tui.plain import converse
from tests.interview.sample import started
file = Path(sys.argv[1])
os.open(os.ttyname(0), os.O_RDWR)  # makes the terminal its own, and Ctrl-C in it
try:
    converse(
        started(),
        lines_in=sys.stdin,
        out=sys.stdout,
        save=lambda assessment: save(file, written(assessment)),
        now=lambda: datetime.now(UTC),
        opening="Hello.",
        file=file.name,
    )
except KeyboardInterrupt:
    sys.exit(130)
"""

ROOT = Path(__file__).parents[2]
SOURCE = Path(dcmaturity.__file__).parents[1]


class Terminal:
    """A terminal in which a process talks."""

    def __init__(self, process: "subprocess.Popen[bytes]", end: int) -> None:
        self.process = process
        self._end = end

    def read_until(self, wanted: str) -> str:
        """Return what is shown until `wanted` comes; all of it if the process ends first."""
        shown = b""
        with suppress(OSError):  # how Linux says that the other end is closed
            while wanted.encode() not in shown:
                shown += os.read(self._end, 4096) or wanted.encode()
        return shown.decode()

    def type(self, keys: str) -> None:
        os.write(self._end, keys.encode())


@contextmanager
def terminal(file: Path) -> Iterator[Terminal]:
    """Talk in a terminal of its own for a while."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", TALK, str(file)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}"},
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_an_answer_is_in_the_file_when_the_next_question_is_asked_and_survives_a_kill(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    with terminal(file) as screen:
        screen.read_until("[1] ")
        screen.type("2\n")
        shown = screen.read_until("[2] ")
        screen.type("na none sig")
        screen.process.send_signal(signal.SIGKILL)
    assert "Saved. law.signatures: level 2." in shown
    assert "\x1b" not in shown
    assert "law.signatures:\n    level: 2\n" in file.read_text()
    assert file.read_text().endswith("...\n")


def test_an_interruption_keeps_what_was_answered(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    with terminal(file) as screen:
        screen.read_until("[1] ")
        screen.type("2\n")
        screen.read_until("[2] ")
        screen.type("\x03")
        shown = screen.read_until("dcmaturity assess a.yaml")
        assert screen.process.wait(10) == 130
    assert "All answers are saved in a.yaml: 1 of 4 questions answered." in shown
    assert "level: 2" in file.read_text()


def test_the_end_of_the_input_ends_it(tmp_path: Path) -> None:
    with terminal(tmp_path / "a.yaml") as screen:
        screen.read_until("[1] ")
        screen.type("\x04")
        assert "dcmaturity assess a.yaml" in screen.read_until("dcmaturity assess a.yaml")
        assert screen.process.wait(10) == 0
