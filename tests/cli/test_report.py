"""`dcmaturity score`, `explain` and `report`: the result on stdout or in a file, in each format."""

import json
import stat
from pathlib import Path

import pytest

from dcmaturity.cli.commands.report import Format
from tests.cli.tool import Ended, dcmaturity

BEGINS = {
    Format.HTML: b"<!doctype html>",
    Format.MD: b"# Small: Customs of Examplia\n",
    Format.TERMINAL: b"Small: Customs of Examplia\n",
    Format.JSON: b'{\n "format": "report/1",\n',
}


def report(file: Path, pack: Path, *options: object) -> Ended:
    return dcmaturity("report", file, "--pack", pack, *options)


# --- score and explain ----------------------------------------------------------------------------------


def test_the_scorecard_names_the_administration_and_each_enabler(file: Path, pack: Path) -> None:
    said = dcmaturity("score", file, "--pack", pack).out
    assert said.startswith("Customs of Examplia. Not scored yet\n")
    assert all(f"\n  {enabler} " in said for enabler in ("Skills", "Governance"))


def test_the_scorecard_as_json_has_every_group_and_question(file: Path, pack: Path) -> None:
    card = json.loads(dcmaturity("score", file, "--pack", pack, "--format", "json").out)
    assert ("scorecard/1", 2) == (card["format"], card["groups"]["enablers.skills"]["index"])
    assert "answered" == card["questions"]["skills.executives"]["state"]


def test_the_whole_is_explained_if_nothing_is_named(file: Path, pack: Path) -> None:
    whole = dcmaturity("explain", file, "overall", "--pack", pack)
    assert (0, whole) == (whole.code, dcmaturity("explain", file, "--pack", pack))


@pytest.mark.parametrize(
    "name", ["enablers.skills", "themes.leadership", "cells.skills.leadership", "skills.executives"]
)
def test_a_group_or_question_is_explained(name: str, file: Path, pack: Path) -> None:
    ended = dcmaturity("explain", file, name, "--pack", pack)
    assert (0, True) == (ended.code, "skills.executives" in ended.out)


def test_a_misspelt_question_is_told_with_what_was_meant(file: Path, pack: Path) -> None:
    ended = dcmaturity("explain", file, "skills.executive", "--pack", pack)
    assert (2, "", True) == (ended.code, ended.out, "Did you mean `skills.executives`?" in ended.err)


# --- report ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", Format)
def test_a_report_goes_to_standard_output_and_nothing_else_does(
    style: Format, file: Path, pack: Path
) -> None:
    ended = report(file, pack, "--format", style)
    assert (0, b"") == (ended.code, ended.stderr)
    assert ended.stdout.startswith(BEGINS[style])


@pytest.mark.parametrize("style", Format)
def test_a_report_in_a_file_has_the_same_bytes(style: Format, file: Path, pack: Path) -> None:
    out = file.with_name("report")
    ended = report(file, pack, "--format", style, "--out", out)
    assert (0, "", f"Written: {out}\n") == (ended.code, ended.out, ended.err)
    assert report(file, pack, "--format", style).stdout == out.read_bytes()


@pytest.mark.parametrize(
    ("name", "style"),
    [("r.html", "html"), ("R.MD", "md"), ("r.json", "json"), ("r.txt", "terminal"), ("report", "html")],
)
def test_a_report_in_a_file_has_the_format_that_its_name_asks_for(
    name: str, style: str, file: Path, pack: Path
) -> None:
    report(file, pack, "--out", file.with_name(name))
    assert report(file, pack, "--format", style).stdout == file.with_name(name).read_bytes()


def test_a_name_that_asks_for_no_format_there_is_needs_one(file: Path, pack: Path) -> None:
    out = file.with_name("report.pdf")
    ended = report(file, pack, "--out", out)
    assert (2, False, True) == (ended.code, out.exists(), "There is no report as .pdf." in ended.err)
    assert 0 == report(file, pack, "--out", out, "--format", "html").code


def test_a_report_to_a_pipe_is_html(file: Path, pack: Path) -> None:
    assert report(file, pack, "--format", "html") == report(file, pack)


def test_a_report_to_a_terminal_is_laid_out_for_it(file: Path, pack: Path) -> None:
    assert "Small: Customs of Examplia" in dcmaturity("report", file, "--pack", pack, on_terminal=True).out


def test_a_report_in_a_file_is_its_owners_alone(file: Path, pack: Path) -> None:
    report(file, pack, "--out", file.with_name("report"))
    assert 0o600 == stat.S_IMODE(file.with_name("report").stat().st_mode)


@pytest.mark.parametrize("name", ["a.yaml", "pack/../a.yaml", "link.html", "pack/model.yaml"])
def test_a_report_never_takes_the_place_of_answers_or_of_a_pack(name: str, file: Path, pack: Path) -> None:
    file.with_name("link.html").symlink_to(file)
    before = [path.read_bytes() for path in (file, *sorted(pack.iterdir()))]
    ended = report(file, pack, "--format", "html", "--out", file.parent / name)
    assert (2, before) == (ended.code, [path.read_bytes() for path in (file, *sorted(pack.iterdir()))])
    assert "This may be an assessment or a part of a pack. Name another one" in ended.err


@pytest.mark.parametrize("out", ["missing/report.html", ".", "n" * 300])
def test_a_report_that_cannot_be_written_is_told(out: str, file: Path, pack: Path) -> None:
    ended = report(file, pack, "--out", file.parent / out)
    assert (2, "", True) == (ended.code, ended.out, ended.err.startswith(f"Error: {file.parent / out}: "))


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("60", 60), ("500", 120)])
def test_a_report_on_a_terminal_is_as_wide_as_can_be_read(
    columns: str, width: int, file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = report(file, pack, "--format", "terminal").out.splitlines()
    longest = max(len(line) for line in lines if "sha256:" not in line and "https:" not in line)
    assert width - 12 <= longest <= width


@pytest.mark.parametrize("command", ["score", "explain", "report"])
def test_nothing_is_written_unless_it_is_asked_for(command: str, file: Path, pack: Path) -> None:
    before = sorted(file.parent.rglob("*"))
    dcmaturity(command, file, "--pack", pack)
    assert before == sorted(file.parent.rglob("*"))
