"""The same input gives the same bytes: in any folder, time zone and language, in any order of hashing."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.store import bundled
from tests.cli.tool import Ended, process

HERE: Final = {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "0"}
THERE: Final = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
    "USER": "somebody-else",
}
EXAMPLE: Final = "examplia-2026.yaml"


def both(tmp_path: Path, *arguments: str) -> tuple[Ended, Ended]:
    """Run a command on the same files in two places."""
    ends = []
    for place, environment in (("a", HERE), ("another/place/of the files", THERE)):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        shutil.copy(bundled.examples_folder() / EXAMPLE, folder)
        ends.append(process(*arguments, folder=folder, environment=environment))
    return ends[0], ends[1]


@pytest.mark.parametrize(
    "command",
    [
        f"score {EXAMPLE}",
        f"score {EXAMPLE} --format json",
        f"explain {EXAMPLE}",
        f"report {EXAMPLE} --format html",
        f"report {EXAMPLE} --format md",
        f"report {EXAMPLE} --format terminal",
        f"report {EXAMPLE} --format json",
        "lint .",
        "lint . --format json",
        "tools list",
        "tools coverage",
        "schema assessment",
        "rule",
    ],
)
def test_a_command_says_the_same_everywhere(command: str, tmp_path: Path) -> None:
    here, there = both(tmp_path, *command.split())
    assert (0, here) == (here.code, there)
    assert b"" != here.stdout


def test_the_demo_writes_the_same_everywhere(tmp_path: Path) -> None:
    both(tmp_path, "demo", "demo")
    here, there = (
        sorted((tmp_path / place / "demo").iterdir()) for place in ("a", "another/place/of the files")
    )
    assert [(file.name, file.read_bytes()) for file in here] == [
        (file.name, file.read_bytes()) for file in there
    ]
