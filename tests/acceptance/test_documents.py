"""What the documents say is so: every command they show runs, and every generated page is current."""

import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.cli.exit_codes import ExitCode
from dcmaturity.cli.registry import COMMANDS
from dcmaturity.store import bundled
from tests.cli.tool import dcmaturity

ROOT: Final = Path(__file__).parents[2]
DOCUMENTS: Final = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
TYPED: Final = b"Customs of Examplia\n3\n2\nunknown\n1\nquit\n"
"""What is typed where a document starts an assessment."""


def shell_lines(document: str) -> list[str]:
    """Return each line of a document's shell examples, without its comment."""
    text = (ROOT / document).read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = (line.partition(" #")[0].strip() for block in blocks for line in block.splitlines())
    return [line.removeprefix(".venv/bin/") for line in lines if line]


def said(document: Path) -> str:
    return document.read_text(encoding="utf-8")


@pytest.fixture
def keyboard() -> Iterator[int]:
    """A terminal at which somebody has typed."""
    typing, terminal = pty.openpty()
    os.write(typing, TYPED)
    yield terminal
    os.close(terminal)
    os.close(typing)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which `dcmaturity` is this one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "dcmaturity"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m dcmaturity "$@"\n')
    command.chmod(0o755)
    return os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize("document", ["docs/tutorial.md", "README.md"])
def test_the_commands_of_a_document_run_one_after_the_other(
    document: str, tmp_path: Path, keyboard: int, environment: dict[str, str]
) -> None:
    shutil.copytree(bundled.pack_folder(), tmp_path / "questionnaires" / "digital-customs")
    lines = [line for line in shell_lines(document) if line.startswith("dcmaturity ")]
    ends = {
        line: subprocess.run(
            ["sh", "-c", line],
            cwd=tmp_path,
            env=environment,
            stdin=keyboard,
            capture_output=True,
            check=False,
        )
        for line in lines
    }
    assert {} == {line: end.stderr for line, end in ends.items() if end.returncode != 0}
    assert len(lines) >= 3


def test_the_targets_of_the_readme_are_there() -> None:
    targets = re.findall(r"^([a-z-]+):.*## ", said(ROOT / "Makefile"), re.MULTILINE)
    wanted = [line.split()[1] for line in shell_lines("README.md") if line.startswith("make ")]
    assert {"demo", "test"} <= set(wanted) <= set(targets)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_in_a_document_is_one(document: Path) -> None:
    named = re.findall(r"(?:^|`)dcmaturity ([a-z]+)", said(document), re.MULTILINE)
    assert set() == set(named) - set(COMMANDS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_page_that_a_document_points_to_is_there(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", said(document))
    assert [] == [target for target in targets if not (document.parent / target).exists()]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_page(name: str) -> None:
    assert f"\n## {name}\n\n```text\nUsage: dcmaturity {name} " in said(ROOT / "docs" / "commands.md")


def test_the_readme_names_the_main_commands() -> None:
    assert all(f"dcmaturity {name} " in said(ROOT / "README.md") for name in ("assess", "report", "explain"))


@pytest.mark.parametrize("code", ExitCode)
def test_every_exit_code_has_its_line(code: ExitCode) -> None:
    assert f"\n| {code.value} | {code.name} | " in said(ROOT / "docs" / "exit-codes.md")


def test_no_exit_code_is_in_the_table_only() -> None:
    numbers = re.findall(r"^\| (\d+) \|", said(ROOT / "docs" / "exit-codes.md"), re.MULTILINE)
    assert [str(code.value) for code in ExitCode] == numbers


def test_every_generated_page_is_current() -> None:
    script = [sys.executable, str(ROOT / "scripts" / "docs.py"), "--check"]
    done = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


def test_nothing_keeps_the_shipped_pack_and_examples_from_being_good() -> None:
    shipped = (bundled.pack_folder(), bundled.examples_folder())
    assert 0 == dcmaturity("lint", *shipped, "--fail-on", "warning").code
