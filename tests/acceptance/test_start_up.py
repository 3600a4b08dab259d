"""A command loads what it needs and nothing else: that is what makes it start at once."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

LOADED_BY: Final = """
import sys
from dcmaturity.cli.main import run
try:
    run()
except SystemExit as end:
    assert end.code in {0, None}, end.code
finally:
    print("", *sys.modules, sep="\\n", file=sys.stderr)
"""
"""Runs a command, then tells every module that is loaded."""

SHELL: Final = {"filelock", "jinja2", "rich"}
OURS: Final = {
    f"dcmaturity.{name}" for name in ("interview", "render.html", "render.terminal", "report", "tui")
}
MODELS: Final = {"pydantic", "yaml", "dcmaturity.model", "dcmaturity.source.yaml_text"}


def loaded_by(*arguments: object) -> set[str]:
    """Return the modules that are loaded when a command has ended."""
    command = [sys.executable, "-c", LOADED_BY, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    return set(done.stderr.split())


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_load_neither_models_nor_yaml_nor_rich(option: str) -> None:
    assert set() == loaded_by(option) & (SHELL | OURS | MODELS)


def test_no_command_is_loaded_before_it_is_called() -> None:
    loaded = loaded_by("--help")
    assert [] == [name for name in loaded if name.startswith("dcmaturity.cli.commands.")]


@pytest.mark.parametrize("what", ["pack", "a.yaml"])
def test_lint_loads_nothing_that_it_does_not_need(what: str, file: Path, pack: Path) -> None:
    loaded = loaded_by("lint", file.parent / what, "--pack", pack)
    assert set() == loaded & (SHELL | OURS)
    assert loaded > MODELS


def test_score_loads_no_other_renderer(file: Path, pack: Path) -> None:
    loaded = loaded_by("score", file, "--pack", pack, "--format", "json")
    assert set() == loaded & {"rich", "jinja2", "filelock", "dcmaturity.render.html", "dcmaturity.lint"}


def test_a_report_in_markdown_loads_no_template_engine(file: Path, pack: Path) -> None:
    loaded = loaded_by("report", file, "--pack", pack, "--format", "md")
    assert set() == loaded & {"rich", "jinja2", "filelock", "dcmaturity.render.html", "dcmaturity.lint"}
