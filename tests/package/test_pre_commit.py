"""The hooks, as pre-commit installs them from this repository into somebody else's.

It installs what the tool needs from pip's index, as `make package` does.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.cli.small import PACK

pytestmark = pytest.mark.package

ROOT: Final = Path(__file__).parents[2]
CONFIG: Final = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: dcmaturity-lint
        files: ^questionnaires/
"""


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, and return what it printed."""
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", "-C", folder, *author, *arguments], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def committed(folder: Path) -> str:
    """Make a repository of a folder with all that is in it, and return the commit."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All")
    return git(folder, "rev-parse", "HEAD").strip()


def pre_commit(repository: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run every hook over every file."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    places = {"PRE_COMMIT_HOME": str(home), "DCMATURITY_CACHE_DIR": str(home / "lint")}
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"],
        cwd=repository,
        env=environment | places,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """This repository with all that is not committed yet, and its commit."""
    there = tmp_path_factory.mktemp("hooks")
    names = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    for name in names:
        if (ROOT / name).is_file():
            (there / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, there / name)
    return there, committed(there)


@pytest.fixture
def repository(tmp_path: Path, hooks: tuple[Path, str]) -> Path:
    """A repository that uses the hooks, with a good pack and YAML files that are no business of ours."""
    mine = tmp_path / "mine"
    (mine / "questionnaires").mkdir(parents=True)
    for name, text in PACK.items():
        (mine / "questionnaires" / name).write_text(text, encoding="utf-8")
    (mine / "compose.yaml").write_text("services: {}\n", encoding="utf-8")
    there, revision = hooks
    (mine / ".pre-commit-config.yaml").write_text(
        CONFIG.format(repository=there, revision=revision), encoding="utf-8"
    )
    committed(mine)
    return mine


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit installs hooks, once for all tests."""
    return tmp_path_factory.mktemp("home")


def test_a_good_pack_passes(repository: Path, home: Path) -> None:
    done = pre_commit(repository, home)
    assert (0, True) == (done.returncode, "Passed" in done.stdout), done.stdout + done.stderr


def test_a_bad_questionnaire_is_told_at_its_place(repository: Path, home: Path) -> None:
    file = repository / "questionnaires" / "skills.yaml"
    file.write_text(PACK["skills.yaml"].replace("enabler: skills", "enabler: skils"), encoding="utf-8")
    done = pre_commit(repository, home)
    line = "questionnaires/skills.yaml:5:10: DCM110 there is no enabler `skils` (error)"
    assert (1, "- exit code: 2", [line]) == (
        done.returncode,
        next((line for line in done.stdout.splitlines() if "exit code" in line), ""),
        [line for line in done.stdout.splitlines() if ": DCM" in line],
    )


def test_files_out_of_shape_are_brought_into_it_and_pass_the_second_time(
    repository: Path, home: Path
) -> None:
    config = repository / ".pre-commit-config.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("dcmaturity-lint", "dcmaturity-fmt"))
    first, second = pre_commit(repository, home), pre_commit(repository, home)
    assert (1, True) == (first.returncode, "files were modified by this hook" in first.stdout)
    assert 0 == second.returncode, second.stdout + second.stderr
