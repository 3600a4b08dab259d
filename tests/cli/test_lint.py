"""`dcmaturity lint`: what it is given, what it says where, and what it tells a pipeline."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.small import ASSESSMENT, PACK, write_assessment
from tests.cli.tool import Ended, dcmaturity

WARNING = ("is: Nobody decides.", "is: Nobody decides. Nobody decides. …")
"""A change that makes a warning and no error."""


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def told(ended: Ended) -> list[str]:
    """Return file and code of each problem."""
    first = (line.split(" ")[:2] for line in ended.out.splitlines() if line.startswith("/"))
    return [f"{Path(place.split(':')[0]).name} {code}" for place, code in first]


# --- what it is given -----------------------------------------------------------------------------------


def test_a_good_pack_has_no_problem(pack: Path) -> None:
    assert Ended(0, b"", b"No problems found in 5 files.\n") == dcmaturity("lint", pack, "--fail-on", "note")


def test_each_folder_below_is_checked_but_the_hidden_ones(pack: Path) -> None:
    for name in ("below", ".hidden"):
        (pack / name).mkdir()
        (pack / name / "a.yaml").write_text("kind: model\nid: [\n")
    assert ["a.yaml DCM101"] == told(dcmaturity("lint", pack.parent))


def test_a_file_is_checked_with_what_stands_beside_it(pack: Path) -> None:
    change(pack / "skills.yaml", "tools: [handbook]", "tools: [handbok]")
    change(pack / "governance.yaml", "theme: leadership", "theme: leadrship")
    assert {"skills.yaml DCM110"} == set(told(dcmaturity("lint", pack / "skills.yaml")))


def test_a_file_without_a_model_is_checked_without_ids(tmp_path: Path) -> None:
    alone = tmp_path / "skills.yaml"
    alone.write_text(PACK["skills.yaml"].replace("unit: percent", "unit: percents"))
    ended = dcmaturity("lint", alone)
    assert ["skills.yaml DCM109"] == told(ended)
    assert f"Note: {alone}: no model stands beside it, so its ids were not checked.\n" in ended.err


def test_an_assessment_is_checked_against_the_pack_beside_it(pack: Path) -> None:
    write_assessment(pack / "a.yaml", ASSESSMENT.replace("skills.executives", "skills.executive"))
    assert ["a.yaml DCM110"] == told(dcmaturity("lint", pack / "a.yaml"))


def test_an_assessment_is_checked_against_the_pack_that_is_named(file: Path, pack: Path) -> None:
    assert [] == told(dcmaturity("lint", file, "--pack", pack, "--fail-on", "note"))


def test_an_assessment_is_checked_against_the_shipped_pack_else(file: Path) -> None:
    assert ["a.yaml DCM110"] == told(dcmaturity("lint", file))


def test_a_folder_of_assessments_needs_no_model(file: Path, pack: Path) -> None:
    folder = file.parent / "answers"
    folder.mkdir()
    file.rename(folder / "2025.yaml")
    write_assessment(folder / "2026.yaml", ASSESSMENT.replace("level: 2", "level: 7"))
    assert ["2026.yaml DCM112"] == told(dcmaturity("lint", folder, "--pack", pack))


def test_a_folder_with_nothing_to_check_says_so(tmp_path: Path) -> None:
    (tmp_path / "model.yml").write_text("kind: model\n")
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    ended = dcmaturity("lint", tmp_path)
    assert (2, True) == (ended.code, "there is no *.yaml file of dcmaturity in this folder" in ended.out)
    assert f"Note: {tmp_path}: 1 file is not of dcmaturity, and passed over.\n" in ended.err
    assert f"Note: {tmp_path}/model.yml is not read: the names of files that are end in .yaml.\n" in ended.err


def test_other_files_beside_a_pack_in_a_repository_are_no_errors(pack: Path) -> None:
    (pack.parent / "compose.yaml").write_text("services: [\n")
    (pack.parent / "job.yaml").write_text("kind: Job\napiVersion: v1\n")
    ended = dcmaturity("lint", pack.parent)
    assert (0, "", True) == (ended.code, ended.out, "2 files are not of dcmaturity" in ended.err)


def test_a_comment_that_names_a_model_makes_none(file: Path, pack: Path) -> None:
    folder = file.parent / "answers"
    folder.mkdir()
    (folder / "a.yaml").write_text(f"# not kind: model\n{file.read_text()}")
    assert [] == told(dcmaturity("lint", folder, "--pack", pack))


def test_a_folder_spelled_in_two_ways_is_told_once(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(pack / "skills.yaml", "unit: percent", "unit: percents")
    monkeypatch.chdir(pack)
    assert 1 == dcmaturity("lint", ".", pack, "skills.yaml").out.count("DCM109")


def test_a_file_named_twice_is_told_once(file: Path) -> None:
    assert ["a.yaml DCM110"] == told(dcmaturity("lint", file, file, file.parent))


# --- files that cannot be read --------------------------------------------------------------------------


def make_folder(place: Path) -> None:
    place.mkdir()


def make_pipe(place: Path) -> None:
    os.mkfifo(place)


def make_dangling_link(place: Path) -> None:
    place.symlink_to("nowhere")


def make_link_to_elsewhere(place: Path) -> None:
    place.symlink_to(write_assessment(place.parent.parent / "elsewhere.yaml"))


def make_too_large(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(2**34)


@pytest.mark.parametrize(
    "make", [make_folder, make_pipe, make_dangling_link, make_link_to_elsewhere, make_too_large]
)
def test_a_file_that_cannot_be_read_hides_no_other_problem(make: object, pack: Path) -> None:
    change(pack / "skills.yaml", "unit: percent", "unit: percents")
    assert callable(make)
    make(pack / "tools.yaml.yaml")
    assert ["skills.yaml DCM109", "tools.yaml.yaml DCM117"] == told(dcmaturity("lint", pack))


@pytest.mark.parametrize("name", ["missing.yaml", "n" * 300, "a.yaml/b.yaml"])
def test_a_file_that_is_not_there_hides_no_other_problem(name: str, file: Path) -> None:
    ended = dcmaturity("lint", file.parent / name, file)
    assert (2, {"a.yaml DCM110", f"{Path(name).name} DCM117"}) == (ended.code, set(told(ended)))


def test_a_folder_that_cannot_be_read_hides_no_other_problem(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(pack / "skills.yaml", "unit: percent", "unit: percents")
    closed, scandir = pack / "closed", os.scandir
    closed.mkdir()

    def refusing(folder: str) -> object:
        if Path(folder) == closed:
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)  # root may read everything
    assert ["closed DCM117", "skills.yaml DCM109"] == told(dcmaturity("lint", pack))


def test_a_file_in_a_folder_that_cannot_be_listed_is_checked_all_the_same(
    file: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> object:
        raise PermissionError(13, "Permission denied", str(folder))

    folder = file.parent / "unlisted"
    folder.mkdir()
    file.rename(folder / "a.yaml")
    change(folder / "a.yaml", "level: 2", "level: 7")
    monkeypatch.setattr(Path, "iterdir", lambda here: refuse(here) if here == folder else os_iterdir(here))
    ended = dcmaturity("lint", folder / "a.yaml", "--pack", pack)
    assert ["unlisted DCM117", "a.yaml DCM112"] == told(ended)


os_iterdir = Path.iterdir


# --- what it says and how it ends -----------------------------------------------------------------------


def test_a_problem_is_shown_with_its_place_its_line_and_what_to_do(pack: Path) -> None:
    change(pack / "skills.yaml", "enabler: skills", "enabler: skils")
    lines = dcmaturity("lint", pack).out.splitlines()
    assert f"{pack}/skills.yaml:5:10: DCM110 " in lines[0]
    assert ["    enabler: skils", "             ^^^^^", "  = Did you mean `skills`?"] == lines[1:4]


def test_problems_as_json_are_problems_1_and_nothing_else(pack: Path) -> None:
    change(pack / "skills.yaml", "enabler: skills", "enabler: skils")
    found = json.loads(dcmaturity("lint", pack, "--format", "json").out)
    assert ["format", "problems"] == list(found)
    assert {
        "file": f"{pack}/skills.yaml",
        "line": 5,
        "column": 10,
        "end-line": 5,
        "end-column": 15,
        "code": "DCM110",
        "severity": "error",
        "message": "there is no enabler `skils`",
        "hint": "Did you mean `skills`?",
        "rule": "unknown-id",
        "fix": None,
    } == found["problems"][0]


def test_no_problems_as_json_are_an_empty_list(pack: Path) -> None:
    found = json.loads(dcmaturity("lint", pack, "--format", "json").out)
    assert {"format": "problems/1", "problems": []} == found


@pytest.mark.parametrize(
    ("fail_on", "code"), [([], 0), (["error"], 0), (["warning"], 1), (["note"], 1)], ids=str
)
def test_a_warning_fails_if_it_is_asked_to(fail_on: list[str], code: int, pack: Path) -> None:
    change(pack / "skills.yaml", "do: Enrol two executives in a course., ", "")
    ended = dcmaturity("lint", pack, *(option for word in fail_on for option in ("--fail-on", word)))
    assert (code, ["skills.yaml DCM301"]) == (ended.code, told(ended))


def test_a_wrong_example_is_an_error_of_a_pack_that_can_be_used(pack: Path) -> None:
    example = (
        "examples: [{name: one, answers: {skills.executives: {level: 2}}, expect: {overall.index: 3}}]\n"
    )
    (pack / "model.yaml").write_text(PACK["model.yaml"] + example)
    ended = dcmaturity("lint", pack)
    assert (1, ["model.yaml DCM201"]) == (ended.code, told(ended))


def test_a_pack_that_cannot_be_used_is_no_finding(pack: Path) -> None:
    change(pack / "skills.yaml", "enabler: skills", "enabler: skils")
    assert 2 == dcmaturity("lint", pack, "--fail-on", "note").code


def test_a_pack_named_as_option_that_cannot_be_used_is_told(file: Path, pack: Path) -> None:
    change(pack / "skills.yaml", "enabler: skills", "enabler: skils")
    ended = dcmaturity("lint", file, "--pack", pack)
    assert (2, True) == (ended.code, "skills.yaml:5:10: DCM110" in ended.out)


def test_a_pack_named_as_option_that_is_not_there_is_told(file: Path, tmp_path: Path) -> None:
    ended = dcmaturity("lint", file, "--pack", tmp_path / "nowhere")
    assert (2, "", True) == (ended.code, ended.out, "nowhere: " in ended.err)


# --- files whatever they are called ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["mine.yml", ".mine.yaml"])
def test_a_file_is_checked_whatever_it_is_called(name: str, pack: Path) -> None:
    write_assessment(pack / name, ASSESSMENT.replace("level: 2", "level: 9"))
    assert [f"{name} DCM112"] == told(dcmaturity("lint", pack / name))


def test_an_assessment_beside_a_broken_pack_is_not_passed(pack: Path) -> None:
    mine = write_assessment(pack / "mine.yaml", ASSESSMENT.replace("level: 2", "level: 9"))
    (pack / "model.yaml").write_text((pack / "model.yaml").read_text().replace("title:", "tittle:"))
    ended = dcmaturity("lint", mine)
    assert (2, True) == (ended.code, "model.yaml" in ended.out)


def test_a_part_of_a_broken_pack_says_that_it_was_not_checked_to_the_end(pack: Path) -> None:
    (pack / "model.yaml").write_text((pack / "model.yaml").read_text().replace("title:", "tittle:"))
    part = next(path for path in sorted(pack.glob("*.yaml")) if path.name != "model.yaml")
    assert "other files of its pack are broken" in dcmaturity("lint", part).err
