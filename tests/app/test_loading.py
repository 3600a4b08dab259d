"""Packs and assessments from the disk: all of it, or everything that is wrong with it."""

import sys
from pathlib import Path

import pytest

from dcmaturity.app.loading import Rejected, load_assessment, load_document, load_pack, load_standard_input
from dcmaturity.errors import FileTrouble
from dcmaturity.source.yaml_text import MAX_BYTES
from tests.cli.small import ASSESSMENT, PACK, write_assessment
from tests.cli.tool import Stream


def codes(rejected: pytest.ExceptionInfo[Rejected]) -> list[str]:
    return [f"{Path(problem.file).name} {problem.code}" for problem in rejected.value.problems]


# --- packs ----------------------------------------------------------------------------------------------


def test_the_shipped_pack_is_loaded_if_none_is_named() -> None:
    assert "digital-customs" == load_pack().model.id


def test_another_pack_is_loaded_from_its_folder(pack: Path) -> None:
    assert ["skills", "governance", "trade"] == list(load_pack(pack).questionnaire)


def test_every_file_that_cannot_be_parsed_is_told(pack: Path) -> None:
    for name in ("skills.yaml", "tools.yaml"):
        (pack / name).write_text("kind: [\n")
    with pytest.raises(Rejected) as rejected:
        load_pack(pack)
    assert ["skills.yaml DCM101", "tools.yaml DCM101"] == codes(rejected)


def test_every_file_that_does_not_fit_is_told_with_its_text(pack: Path) -> None:
    for name in ("skills.yaml", "governance.yaml"):
        (pack / name).write_text(PACK[name].replace("theme: leadership", "theme: leadrship"))
    with pytest.raises(Rejected) as rejected:
        load_pack(pack)
    assert ["governance.yaml DCM110", "skills.yaml DCM110"] == codes(rejected)
    assert "theme: leadrship" in rejected.value.texts[str(pack / "skills.yaml")]


def test_a_folder_without_a_model_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(Rejected) as rejected:
        load_pack(tmp_path)
    assert ["DCM116"] == [problem.code for problem in rejected.value.problems]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="There is no such file or folder"):
        load_pack(tmp_path / "missing")


def test_the_digest_of_a_pack_is_of_what_it_says_and_not_of_its_layout(pack: Path) -> None:
    before = load_pack(pack).digest
    (pack / "skills.yaml").write_text("# a comment\n" + PACK["skills.yaml"].replace("title: ", "title:   "))
    assert before == load_pack(pack).digest
    (pack / "skills.yaml").write_text(PACK["skills.yaml"].replace("trained?", "trained"))
    assert before != load_pack(pack).digest


# --- assessments ----------------------------------------------------------------------------------------


def test_an_assessment_is_loaded_with_its_digest(file: Path, pack: Path) -> None:
    loaded = load_assessment(file, load_pack(pack))
    assert ["skills.executives"] == list(loaded.assessment.answers)
    assert loaded.digest.startswith("sha256:")


def test_the_digest_of_answers_is_of_what_they_say_and_not_of_their_layout(file: Path, pack: Path) -> None:
    before = load_assessment(file, load_pack(pack)).digest
    write_assessment(file, ASSESSMENT.replace("answers:", "answers:  # ours"))
    assert before == load_assessment(file, load_pack(pack)).digest
    write_assessment(file, ASSESSMENT.replace("level: 2", "level: 3"))
    assert before != load_assessment(file, load_pack(pack)).digest


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: assessment", "kind: glossary\nterms: []", "a.yaml DCM107"),
        ("kind: assessment", "kind: essay", "a.yaml DCM106"),
        ("id: small", "id: large", "a.yaml DCM110"),
        ("level: 2", "level: 4", "a.yaml DCM112"),
        ("level: 2", "value: 4", "a.yaml DCM109"),
        ("...\n", "", "a.yaml DCM115"),
        ("format: 1", "format: 2", "a.yaml DCM109"),
    ],
)
def test_what_does_not_fit_is_told(old: str, new: str, problem: str, file: Path, pack: Path) -> None:
    write_assessment(file, ASSESSMENT.replace(old, new))
    with pytest.raises(Rejected) as rejected:
        load_assessment(file, load_pack(pack))
    assert problem in codes(rejected)


def test_a_file_of_another_kind_is_no_assessment(pack: Path) -> None:
    with pytest.raises(Rejected) as rejected:
        load_assessment(pack / "tools.yaml", load_pack(pack))
    assert ["this is a tools, not an assessment"] == [problem.message for problem in rejected.value.problems]


def test_a_file_is_no_document_if_it_cannot_be_parsed(file: Path) -> None:
    file.write_text("kind: [\n")
    with pytest.raises(Rejected) as rejected:
        load_document(file)
    assert ["a.yaml DCM101"] == codes(rejected)


def test_standard_input_is_not_read_further_than_a_file_would_be(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = Stream(b"#" * (MAX_BYTES + 1_000))
    monkeypatch.setattr(sys, "stdin", endless)
    with pytest.raises(Rejected) as rejected:
        load_standard_input()
    assert (["<standard input> DCM102"], 999) == (codes(rejected), len(endless.held.read()))
