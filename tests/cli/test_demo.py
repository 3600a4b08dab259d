"""`dcmaturity demo`: it writes what it says, the same each time, and over nobody's work."""

import stat
from pathlib import Path

import pytest

from tests.cli.tool import dcmaturity

WRITTEN = [
    "examplia-2024.yaml",
    "examplia-2026.yaml",
    "report.html",
    "report.json",
    "report.md",
    "scorecard.json",
]


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The folder that a demo has been written into."""
    dcmaturity("demo", tmp_path / "demo")
    return tmp_path / "demo"


def content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_it_writes_both_assessments_and_every_report(demo: Path) -> None:
    assert WRITTEN == list(content(demo))


def test_it_shows_the_summary_and_where_to_look(tmp_path: Path) -> None:
    ended = dcmaturity("demo", tmp_path)
    assert ended.out.startswith("Digital Customs Maturity: Customs Administration of Examplia\n")
    assert "\nFirst steps\n" in ended.out
    assert ended.err == (
        "\n"
        f"The whole report: {tmp_path}/report.html (open it in a browser)\n"
        f"The answers behind it: {tmp_path}/examplia-2026.yaml\n"
        "Your own: dcmaturity assess my-customs.yaml --quick\n"
    )


def test_it_has_a_folder_of_its_own_if_none_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    dcmaturity("demo")
    assert WRITTEN == list(content(tmp_path / "dcmaturity-demo"))


def test_it_can_be_written_again(demo: Path) -> None:
    first = content(demo)
    assert 0 == dcmaturity("demo", demo).code
    assert first == content(demo)


@pytest.mark.parametrize(
    ("style", "name"), [("html", "report.html"), ("md", "report.md"), ("json", "report.json")]
)
def test_its_reports_are_those_of_the_command(style: str, name: str, demo: Path) -> None:
    ended = dcmaturity("report", demo / "examplia-2026.yaml", "--format", style)
    assert (demo / name).read_bytes() == ended.stdout


def test_its_scorecard_is_that_of_the_command(demo: Path) -> None:
    ended = dcmaturity("score", demo / "examplia-2026.yaml", "--format", "json")
    assert (demo / "scorecard.json").read_bytes() == ended.stdout


def test_what_it_writes_is_its_owners_alone(demo: Path) -> None:
    assert {0o600} == {stat.S_IMODE(file.stat().st_mode) for file in demo.iterdir()}


@pytest.mark.parametrize("name", ["examplia-2024.yaml", "examplia-2026.yaml"])
def test_an_example_that_somebody_has_worked_in_is_left_alone(name: str, demo: Path) -> None:
    (demo / name).write_text("# mine\n")
    before = content(demo)
    ended = dcmaturity("demo", demo)
    assert 2 == ended.code
    assert f"{name}: This example has been changed since the demo wrote it. Name another folder" in ended.err
    assert before == content(demo)


@pytest.mark.parametrize("place", ["a.yaml", "a.yaml/demo", "n" * 300])
def test_what_cannot_be_a_folder_is_told(place: str, file: Path) -> None:
    ended = dcmaturity("demo", file.parent / place)
    assert (2, "", True) == (ended.code, ended.out, ended.err.startswith(f"Error: {file.parent / place}"))


def test_its_assessments_name_no_schema_for_there_is_none_beside_them(demo: Path) -> None:
    assert [] == [file.name for file in demo.glob("*.yaml") if "$schema" in file.read_text()]


def test_its_assessments_have_no_problem_that_keeps_them_from_being_scored(demo: Path) -> None:
    assert 0 == dcmaturity("lint", demo, "--fail-on", "warning").code
