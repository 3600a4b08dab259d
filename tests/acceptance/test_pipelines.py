"""The pipelines of other people: each file is what its system reads, and each script does what it says."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from dcmaturity.render.problems import FORMATS

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ADDRESS: Final = "<address of this repository>"

IN_CHECKOUT: Final = pytest.mark.skipif(not (ROOT / ".github").is_dir(), reason="the sdist holds no workflow")

BAD: Final = "kind: tools\nformat: 1\ntools:\n  - {id: guide, nmae: Guide}\n"


def validate(path: Path, schema: str) -> str:
    """Return what a schema that check-jsonschema carries finds wrong with a file."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.stdout if done.returncode else ""


def shown_on_the_page(first_line: str) -> str:
    """Return the example of the page that begins with this comment."""
    examples: list[str] = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    return next(text for text in examples if text.startswith(f"# {first_line}"))


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("action.yml", "github-actions"),
        pytest.param(".github/workflows/ci.yml", "github-workflows", marks=IN_CHECKOUT),
        ("ci/gitlab.yml", "gitlab-ci"),
    ],
)
def test_a_file_is_what_its_system_reads(path: str, schema: str) -> None:
    assert "" == validate(ROOT / path, schema)


@pytest.mark.parametrize(
    ("example", "schema"),
    [(".github/workflows/questionnaires.yml", "github-workflows"), (".gitlab-ci.yml", "gitlab-ci")],
)
def test_an_example_is_what_its_system_reads(example: str, schema: str, tmp_path: Path) -> None:
    text = shown_on_the_page(example).replace(ADDRESS, "https://example.org")
    (tmp_path / "example.yml").write_text(text, encoding="utf-8")
    assert "" == validate(tmp_path / "example.yml", schema)


@pytest.mark.parametrize("kind", ["config", "manifest"])
def test_pre_commit_reads_the_hooks_and_the_example(kind: str, tmp_path: Path) -> None:
    text = {
        "config": shown_on_the_page(".pre-commit-config.yaml"),
        "manifest": (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"),
    }
    file = tmp_path / "file.yaml"
    file.write_text(text[kind], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", f"validate-{kind}", file],
        env=os.environ | {"PRE_COMMIT_HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (0, "") == (done.returncode, done.stdout)


def test_the_example_uses_hooks_that_there_are() -> None:
    there = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    (used,) = yaml.safe_load(shown_on_the_page(".pre-commit-config.yaml"))["repos"]
    assert there == {hook["id"] for hook in used["hooks"]}


def test_the_page_lists_the_inputs_of_the_action_with_their_defaults() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (?:`([^`]*)`)? *\|", PAGE, re.MULTILINE)
    inputs = {name: given["default"] for name, given in ACTION["inputs"].items()}
    assert inputs == {name: default for name, default in rows if name in inputs}


def test_the_page_lists_every_format() -> None:
    listed = PAGE[PAGE.index("## Formats") : PAGE.index("## Settings")]
    assert list(FORMATS) == re.findall(r"^\| `([a-z]+)` \|", listed, re.MULTILINE)


# --- the action -----------------------------------------------------------------------------------------

ACTION: Final[Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: Final = {step.get("name", "Python"): step for step in ACTION["runs"]["steps"]}


def test_no_input_becomes_a_part_of_a_script() -> None:
    assert [] == [name for name, step in STEPS.items() if "${{" in step.get("run", "")]


def test_the_scripts_read_only_variables_that_there_are() -> None:
    of_runners = {"RUNNER_TEMP", "GITHUB_ACTION_PATH"}
    for step in ACTION["runs"]["steps"]:
        read = set(re.findall(r"\$\{?([A-Z_]+)", step.get("run", "")))
        assert read - of_runners == set(step.get("env", {})) - {"PYTHONPATH"}


def lint(folder: Path, inputs: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the step that checks as a runner does, with these inputs and the Python of the tests."""
    step = STEPS["Run dcmaturity lint"]
    given = {name: it["default"] for name, it in ACTION["inputs"].items()} | inputs
    runner = {"steps.python.outputs.python-path": sys.executable, "runner.temp": str(folder / "temp")}
    values = runner | {f"inputs.{name}": value for name, value in given.items()}
    environment = {
        name: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: values[found[1]], text)
        for name, text in step["env"].items()
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=os.environ | {"DCMATURITY_CACHE_DIR": str(folder / "temp")} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a file that holds an error."""
    (tmp_path / "my pack").mkdir()
    (tmp_path / "my pack" / "tools.yaml").write_text(BAD, encoding="utf-8")
    return tmp_path


ERROR: Final = (
    "::error file=my pack/tools.yaml,line=4,endLine=4,col=17,endColumn=21,title=DCM107 unknown-key::"
)


def test_the_action_tells_a_problem_beside_its_line(folder: Path) -> None:
    done = lint(folder, {"path": "my pack/tools.yaml"})
    assert (2, True) == (done.returncode, any(line.startswith(ERROR) for line in done.stdout.splitlines()))


def test_the_action_writes_sarif_where_it_is_told(folder: Path) -> None:
    lint(folder, {"path": "my pack/tools.yaml", "sarif-file": "out put.sarif"})
    assert '"ruleId": "DCM107"' in (folder / "out put.sarif").read_text(encoding="utf-8")


def test_the_action_passes_more_options_on(folder: Path) -> None:
    done = lint(folder, {"path": "my pack/tools.yaml", "args": "--no-cache --format\nconcise"})
    assert "my pack/tools.yaml:4:17: DCM107 unknown key `nmae` (error)" == done.stdout.splitlines()[-1]


@pytest.mark.parametrize("name", ["path", "fail-on", "args", "sarif-file"])
def test_no_input_of_the_action_is_run(name: str, folder: Path) -> None:
    lint(folder, {name: "$(touch taken) `touch taken` ; touch taken #"})
    assert not (folder / "taken").exists()


def test_a_module_of_the_repository_is_not_run(folder: Path) -> None:
    (folder / "dcmaturity.py").write_text("raise SystemExit(99)")
    assert 2 == lint(folder, {"path": "my pack/tools.yaml"}).returncode


# --- the template for GitLab ----------------------------------------------------------------------------


def test_the_job_for_gitlab_writes_the_reports_that_it_hands_over() -> None:
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))[".dcmaturity"]
    (script,) = job["script"]
    written = dict(re.findall(r"--output (\w+)=(\S+)", script))
    handed_over = job["artifacts"]["reports"]
    assert {"gitlab": handed_over["codequality"], "junit": handed_over["junit"]} == written
