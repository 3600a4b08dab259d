"""Any output stream works: of another encoding, narrow, without colour, closed, full, or not there."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import Final

import pytest

from dcmaturity.store import bundled
from tests.cli.small import ASSESSMENT, write_assessment
from tests.cli.tool import COMMAND, ENVIRONMENT, dcmaturity, process

COMMANDS: Final = [
    "score a.yaml --pack pack",
    "explain a.yaml --pack pack",
    "report a.yaml --pack pack --format terminal",
    "report a.yaml --pack pack --format md",
    "report a.yaml --pack pack --format json",
    "report a.yaml --pack pack",
    "assess a.yaml --plain --pack pack",
    "lint pack a.yaml --pack pack",
    "tools list --pack pack",
    "rule DCM103",
    "demo demo",
    "--help",
    "score missing.yaml",
    "scor",
]
WITHOUT: Final = "import os, sys; os.close({number}); os.execv(sys.argv[1], sys.argv[1:])"
"""Starts a program without one of its streams."""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small pack, and an administration with a name that few encodings have."""
    write_assessment(file, ASSESSMENT.replace("Customs of Examplia", "Таможня – 海关 – جمارك █ é"))
    monkeypatch.chdir(tmp_path)
    return pack.parent


# --- encodings ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "utf-8"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_in_every_encoding(command: str, encoding: str) -> None:
    ended = dcmaturity(*command.split(), encoding=encoding)
    assert (ended.code in {0, 2}, b"fault" in ended.stderr) == (True, False)


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
@pytest.mark.parametrize("command", COMMANDS[:3])
def test_what_an_encoding_does_not_have_becomes_a_question_mark(command: str, encoding: str) -> None:
    said = dcmaturity(*command.split(), encoding=encoding).stdout
    assert said == dcmaturity(*command.split()).out.encode(encoding, "replace")


def test_a_name_can_be_typed_in_the_encoding_of_the_terminal() -> None:
    typed = "Douanes d'Été\n".encode("cp1252")
    dcmaturity("assess", "new.yaml", "--plain", "--pack", "pack", typed=typed, encoding="cp1252")
    assert "name: Douanes d'Été\n" in Path("new.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
@pytest.mark.parametrize("command", COMMANDS[:3])
def test_a_process_works_in_every_encoding(command: str, encoding: str, here: Path) -> None:
    ended = process(*command.split(), folder=here, environment={"PYTHONIOENCODING": encoding})
    assert (0, b"") == (ended.code, ended.stderr)


# --- terminals ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", ["1", "1000", "many"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_on_a_terminal_of_any_width(
    command: str, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert dcmaturity(*command.split()).code in {0, 2}


@pytest.mark.parametrize("command", [*COMMANDS[:3], "assess a.yaml --pack pack"])
def test_no_line_is_wider_than_a_narrow_terminal(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = dcmaturity(*command.split(), on_terminal=True).out.splitlines()
    plain = (re.sub(r"\x1b\[[\d;]*m", "", line) for line in lines if "https:" not in line)
    assert [] == [line for line in plain if len(line) > 40]


def test_an_error_is_broken_between_words_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    said, wrapped = (dcmaturity("score", "missing.yaml", on_terminal=it).err for it in (False, True))
    assert (1, said.split()) == (said.count("\n"), wrapped.split())
    assert 40 >= max(len(line) for line in wrapped.splitlines())


@pytest.mark.parametrize(
    ("terminal", "no_color", "escapes"),
    [("xterm", "", {"\x1b"}), ("xterm", "1", set()), ("dumb", "", set())],
)
def test_colour_is_for_terminals_that_want_it(
    terminal: str, no_color: str, escapes: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setenv("NO_COLOR", no_color)
    ended = dcmaturity("score", "a.yaml", "--pack", "pack", on_terminal=True)
    assert escapes == set(ended.out) & {"\x1b"}


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_no_terminal_gets_no_colour(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    ended = dcmaturity(*command.split())
    assert b"\x1b" not in ended.stdout + ended.stderr


# --- closed, full, and missing streams ------------------------------------------------------------------


def run(arguments: list[str], *, stdout: int = PIPE, stderr: int = PIPE) -> tuple[int, str]:
    """Run a process and return how it ended, and what it said of that where it could be heard."""
    done = subprocess.run(
        arguments, env=ENVIRONMENT, stdin=DEVNULL, stdout=stdout, stderr=stderr, text=True, check=False
    )
    return done.returncode, done.stderr or ""


@pytest.fixture
def broken_pipe() -> Iterator[int]:
    """A pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("score a.yaml --pack pack", 0),
        ("report a.yaml --pack pack", 0),
        ("assess a.yaml --plain --pack pack", 0),
        ("lint pack --fail-on note", 0),
        ("lint a.yaml", 2),
        ("--help", 0),
        ("scor", 2),
    ],
)
def test_a_closed_pipe_changes_nothing(command: str, code: int, broken_pipe: int) -> None:
    arguments = [*COMMAND, *command.split()]
    ended, said = run(arguments, stdout=broken_pipe)
    assert (code, False) == (ended, "fault" in said or "Exception" in said)
    assert (code, "") == run(arguments, stdout=broken_pipe, stderr=broken_pipe)


def test_the_first_line_of_many_can_be_taken() -> None:
    large = bundled.examples_folder() / "examplia-2026.yaml"
    command = shlex.join([*COMMAND, "report", str(large), "--format", "json"])
    done = subprocess.run(f"{command} | head -1", shell=True, capture_output=True, check=False)
    assert (b"{\n", b"") == (done.stdout, done.stderr)


@pytest.mark.parametrize("command", ["score a.yaml --pack pack", "report a.yaml --pack pack", "--help"])
def test_a_full_disk_behind_standard_output_is_told(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        end = run([*COMMAND, *command.split()], stdout=full.fileno())
    said = "Error: <standard output>: The disk is full. Free some space, or choose another disk.\n"
    assert (2, said) == end


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("command", ["score a.yaml --pack pack", "report a.yaml --pack pack", "--version"])
def test_a_command_works_without_one_of_its_streams(command: str, number: int) -> None:
    starter = [sys.executable, "-c", WITHOUT.format(number=number)]
    assert (0, "") == run([*starter, *COMMAND, *command.split()])
