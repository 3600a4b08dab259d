"""Nothing leaves the machine, and nothing of the machine is in what is published."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.app import scoring
from tests.cli.tool import COMMAND, dcmaturity, process

ROOT: Final = Path(__file__).parents[2]

WITHOUT_NETWORK: Final = """
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"{event} {arguments}")

sys.addaudithook(refuse)
from dcmaturity.cli.main import run
run()
"""
"""Runs a command that must not even make a socket."""

NOT_OURS_TO_NAME: Final = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry.npm" + "js.org",
    "/wo" + "rk/",
    "/ro" + "ot/",
)
"""Addresses of registries, and folders of one machine; in halves, so that this file does not name them."""


@pytest.mark.parametrize(
    "command",
    [
        "demo demo",
        "score a.yaml --pack pack",
        "report a.yaml --pack pack",
        "lint pack",
        "assess a.yaml --plain --pack pack",
    ],
)
@pytest.mark.usefixtures("file")
def test_no_command_makes_a_socket(command: str, pack: Path) -> None:
    offline = ["unshare", "-n"] if can_unshare() else []
    arguments = [*offline, sys.executable, "-c", WITHOUT_NETWORK, *command.split()]
    done = subprocess.run(
        arguments, cwd=pack.parent, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert (0, False) == (done.returncode, b"fault" in done.stderr)


def can_unshare() -> bool:
    """Whether we may start a process that has no network at all."""
    try:
        return subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def test_a_fault_tells_nothing_of_what_a_file_holds(
    file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, *_: object, **__: object) -> str:
        secret = path.read_text()
        raise ValueError(secret)

    monkeypatch.setattr(scoring, "score_sheet", fail)
    ended = dcmaturity("score", file, "--pack", pack)
    assert [] == [word for word in file.read_text().split() if len(word) > 8 and word in ended.err]


def test_other_people_cannot_read_an_assessment_whatever_the_umask(pack: Path) -> None:
    umask = "import os, sys; os.umask(0); os.execv(sys.argv[1], sys.argv[1:])"
    command = [*COMMAND, "assess", "new.yaml", "--plain", "--name", "Examplia", "--pack", "pack"]
    arguments = [sys.executable, "-c", umask, *command]
    subprocess.run(arguments, cwd=pack.parent, input=b"2\n", capture_output=True, check=True)
    written = [path for path in pack.parent.iterdir() if "new.yaml" in path.name]
    assert [] == [path.name for path in written if path.stat().st_mode & 0o077]


# --- what is published ----------------------------------------------------------------------------------


def published() -> Iterator[Path]:
    """Yield every file of the repository, and every new one; all that is there where it is none."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    if (ROOT / ".git").exists():
        done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
        names = done.stdout.splitlines()
    else:
        names = [str(path) for path in ROOT.rglob("*") if "__pycache__" not in path.parts]
    return (ROOT / name for name in names if (ROOT / name).is_file())


@pytest.mark.parametrize("word", NOT_OURS_TO_NAME)
def test_no_file_names_a_registry_or_a_folder_of_one_machine(word: str) -> None:
    assert [] == [str(path.relative_to(ROOT)) for path in published() if word.encode() in path.read_bytes()]


def test_no_report_names_a_folder_of_the_machine(file: Path, pack: Path) -> None:
    for style in ("html", "md", "json", "terminal"):
        ended = process("report", file, "--pack", pack, "--format", style, folder=file.parent)
        assert str(file.parent) not in ended.out
