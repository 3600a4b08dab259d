"""`dcmaturity new`: what it writes can be asked and checked at once, and nothing is written over."""

import re
from pathlib import Path

import pytest

from dcmaturity.model.kinds import KINDS
from dcmaturity.model.structure import RESERVED
from tests.cli.small import PACK
from tests.cli.tool import dcmaturity
from tests.modelines import fault_in_modeline

NAMES = [
    "my-pack",
    "My Pack 2",
    "Douanes d’Été: #1 & {co}",
    "海关",
    "null",
    "true",
    "n" * 200,
    *sorted(RESERVED),
]


def codes(folder: Path, *options: object) -> set[str]:
    """Return the codes of all problems, whatever their severity."""
    lines = dcmaturity("lint", folder, *options).out.splitlines()
    return {line.split()[1] for line in lines if line.startswith("/")}


@pytest.fixture
def started(tmp_path: Path) -> Path:
    """A new pack."""
    dcmaturity("new", "pack", tmp_path / "mine")
    return tmp_path / "mine"


def test_a_new_pack_says_what_was_written_and_how_to_check_it(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    ended = dcmaturity("new", "pack", folder)
    names = ("model.yaml", "tools.yaml", "questions.yaml", "schemas")
    written = "".join(f"Written: {folder}/{name}\n" for name in names)
    said = f"{written}Check it with `dcmaturity lint {folder}`.\n"
    assert (0, "", said) == (ended.code, ended.out, ended.err)


def test_a_new_pack_has_no_problem_but_that_its_tools_are_still_to_come(started: Path) -> None:
    assert {"DCM404", "DCM405"} == codes(started, "--fail-on", "note")


def test_a_new_pack_can_be_answered(started: Path) -> None:
    new = started.parent / "a.yaml"
    dcmaturity("assess", new, "--plain", "--name", "Examplia", "--pack", started, typed="2\n")
    assert "Level 2 of 3: Stand-alone" in dcmaturity("score", new, "--pack", started).out


def test_a_new_pack_and_a_new_questionnaire_are_in_shape(started: Path) -> None:
    dcmaturity("new", "questionnaire", started / "second.yaml", "--enabler", "first-enabler")
    ended = dcmaturity("fmt", "--check", started)
    assert (0, "4 files in shape already.\n") == (ended.code, ended.err)


def test_a_new_questionnaire_is_in_shape_even_where_a_name_is_long(pack: Path) -> None:
    long = "Integrated with everybody who has something to say about the goods"
    (pack / "model.yaml").write_text(PACK["model.yaml"].replace("Integrated", long))
    dcmaturity("new", "questionnaire", pack / "new.yaml", "--enabler", "skills")
    ended = dcmaturity("fmt", "--check", pack / "new.yaml")
    assert (0, "1 file in shape already.\n") == (ended.code, ended.err)


def test_new_files_are_as_open_as_others(started: Path) -> None:
    (started / "other.txt").touch()
    dcmaturity("new", "questionnaire", started / "second.yaml", "--enabler", "first-enabler")
    expected = (started / "other.txt").stat().st_mode
    assert {expected} == {file.stat().st_mode for file in started.glob("*.yaml")}


@pytest.mark.parametrize(
    ("name", "expected"), [("mein päck", "mein-pack"), ("Straße 2", "strasse-2"), ("Été d’Oô", "ete-d-oo")]
)
def test_the_id_of_a_new_pack_can_be_read_where_its_name_has_accents(
    name: str, expected: str, tmp_path: Path
) -> None:
    dcmaturity("new", "pack", tmp_path / name)
    assert f"id: {expected}\n" in (tmp_path / name / "model.yaml").read_text()


def test_the_advice_on_a_new_pack_can_be_pasted_where_its_name_has_a_space(tmp_path: Path) -> None:
    ended = dcmaturity("new", "pack", tmp_path / "mein päck")
    assert ended.err.endswith(f"Check it with `dcmaturity lint '{tmp_path}/mein päck'`.\n")


@pytest.mark.parametrize("name", NAMES)
def test_a_new_pack_may_have_any_name(name: str, tmp_path: Path) -> None:
    dcmaturity("new", "pack", tmp_path / name)
    assert 0 == dcmaturity("lint", tmp_path / name).code


def test_a_new_pack_in_an_empty_folder_is_called_like_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    dcmaturity("new", "pack", ".")
    assert "id: mine\n" in Path("model.yaml").read_text()


def test_a_folder_with_something_in_it_is_left_alone(pack: Path) -> None:
    ended = dcmaturity("new", "pack", pack)
    assert (2, f"Error: {pack}: The folder is not empty. Name a new one.\n") == (ended.code, ended.err)
    assert PACK["model.yaml"] == (pack / "model.yaml").read_text()


@pytest.mark.parametrize("place", ["a.yaml", "a.yaml/mine", "n" * 300])
def test_what_cannot_be_a_folder_is_told(place: str, file: Path) -> None:
    ended = dcmaturity("new", "pack", file.parent / place)
    assert (2, "", True) == (ended.code, ended.out, str(file) in ended.err or place in ended.err)


def test_a_new_questionnaire_fits_the_pack_that_is_named(pack: Path) -> None:
    new = pack / "customs-lab.yaml"
    ended = dcmaturity("new", "questionnaire", new, "--enabler", "governance", "--pack", pack)
    said = f"Written: {new}\nWritten: {pack}/schemas/questionnaire.json\n"
    assert (0, said, {"DCM404"}) == (ended.code, ended.err, codes(pack))


def test_a_new_questionnaire_fits_the_pack_beside_it_if_none_is_named(pack: Path) -> None:
    new = pack / "customs-lab.yaml"
    ended = dcmaturity("new", "questionnaire", new, "--enabler", "governance")
    assert (0, ["1:", "2:", "3:"], {"DCM404"}) == (ended.code, _levels(new), codes(pack))


def _levels(questionnaire: Path) -> list[str]:
    return re.findall(r"^ +(\d:)$", questionnaire.read_text(), re.MULTILINE)


def test_a_new_questionnaire_fits_the_shipped_pack_else(tmp_path: Path) -> None:
    new = tmp_path / "laboratories.yaml"
    dcmaturity("new", "questionnaire", new, "--enabler", "skills")
    assert ("level 5, Networked" in new.read_text(), set()) == (True, codes(new))


@pytest.mark.parametrize("name", [*NAMES, "skills"])
def test_a_new_questionnaire_may_have_any_name(name: str, pack: Path) -> None:
    new = pack / f"{name}.v2.yaml" if name == "skills" else pack / f"{name}.yaml"
    dcmaturity("new", "questionnaire", new, "--enabler", "skills", "--pack", pack)
    assert 0 == dcmaturity("lint", pack).code


def test_a_new_questionnaire_called_like_one_of_the_pack_gets_another_id(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "skills.yaml"
    dcmaturity("new", "questionnaire", new, "--enabler", "skills", "--pack", pack)
    assert "id: skills-new\n" in new.read_text()


def test_each_file_of_a_new_pack_names_the_schema_of_its_kind_and_the_schema_is_there(started: Path) -> None:
    assert [""] * 3 == [fault_in_modeline(file) for file in sorted(started.glob("*.yaml"))]


def test_the_schemas_of_a_new_pack_are_those_of_the_tool(started: Path) -> None:
    written = {file.stem: file.read_bytes() for file in (started / "schemas").iterdir()}
    assert {kind: dcmaturity("schema", kind).stdout for kind in KINDS} == written


def test_a_new_questionnaire_names_a_schema_that_is_there(pack: Path) -> None:
    new = pack / "new.yaml"
    dcmaturity("new", "questionnaire", new, "--enabler", "skills", "--pack", pack)
    assert "" == fault_in_modeline(new)


def test_a_new_questionnaire_names_the_schema_of_all_packs_where_they_share_one(pack: Path) -> None:
    shared, beside = pack.parent / "schemas", pack.parent / "questionnaires" / "pack"
    beside.parent.mkdir()
    pack.rename(beside)
    shared.mkdir()
    (shared / "questionnaire.json").write_bytes(dcmaturity("schema", "questionnaire").stdout)
    new = beside / "new.yaml"
    ended = dcmaturity("new", "questionnaire", new, "--enabler", "skills", "--pack", beside)
    assert (f"Written: {new}\n", "") == (ended.err, fault_in_modeline(new))


def test_a_schema_that_is_there_is_left_alone(pack: Path) -> None:
    (pack / "schemas").mkdir()
    (pack / "schemas" / "questionnaire.json").write_text("mine")
    ended = dcmaturity("new", "questionnaire", pack / "new.yaml", "--enabler", "skills", "--pack", pack)
    assert f"Written: {pack}/new.yaml\n" == ended.err
    assert "mine" == (pack / "schemas" / "questionnaire.json").read_text()


def test_a_questionnaire_that_is_there_is_left_alone(pack: Path) -> None:
    there = pack / "skills.yaml"
    ended = dcmaturity("new", "questionnaire", there, "--enabler", "skills", "--pack", pack)
    assert (2, f"Error: {there}: The file is there already. Name a new one.\n") == (ended.code, ended.err)
    assert PACK["skills.yaml"] == there.read_text()


def test_a_misspelt_enabler_is_told_with_what_was_meant(tmp_path: Path, pack: Path) -> None:
    new = tmp_path / "new.yaml"
    ended = dcmaturity("new", "questionnaire", new, "--enabler", "skils", "--pack", pack)
    assert (2, False, True) == (ended.code, new.exists(), "Did you mean `skills`?" in ended.err)
