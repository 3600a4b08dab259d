"""The documents of a folder become one pack."""

import pytest

from dcmaturity.model.assembling import assemble
from dcmaturity.model.pack import Pack
from dcmaturity.source import codes
from tests.builders import document_of, pack_of
from tests.model.packs import FILES, broken, changed, pack, places_of

ASSESSMENT = "kind: assessment\nformat: 1\n"
MODULE = """\
kind: questionnaire
format: 1
id: {name}
title: T
enabler: {enabler}
module: {module}
questions:
  - {{kind: measure, id: {name}.a, theme: leadership, text: T, unit: days, thresholds: {{2: 1, 3: 2}}}}
"""


def test_a_pack_knows_everything_by_its_name() -> None:
    found = pack()
    assert ("mini", 1, 3) == (found.model.id, found.base, found.top)
    assert [1, 2, 3] == list(found.level)
    assert ["skills", "law"] == list(found.enabler)
    assert ["leadership", "data"] == list(found.theme)
    assert ["skills", "law"] == list(found.questionnaire)
    assert {"skills.boss": 0, "law.acts": 1, "law.share": 2} == found.order
    assert ["skills.boss", "law.acts", "law.share"] == list(found.question)
    assert (["handbook"], ["tfa-1"]) == (list(found.tool), list(found.standard))
    assert (["first"], ["Act"]) == ([p.id for p in found.practices], [t.term for t in found.terms])


def test_a_question_has_the_enabler_of_its_questionnaire_or_its_own() -> None:
    assert ("skills", "leadership") == pack().question["skills.boss"].cell
    assert ("law", "data") == pack().question["law.acts"].cell


def test_a_step_is_given_when_more_is_said_than_what_is_true() -> None:
    boss = pack().question["skills.boss"]
    assert [False, True, True, False] == [boss.action(level).given for level in (1, 2, 3, 4)]


def test_questions_come_by_enabler_then_core_then_id() -> None:
    more = [
        MODULE.format(name=name, enabler=enabler, module=module)
        for name, enabler, module in [
            ("b", "law", "false"),
            ("a", "skills", "true"),
            ("c", "skills", "false"),
            ("a-b", "skills", "true"),
        ]
    ]
    asked = [q.partition(".")[0] for q in pack_of(*FILES.values(), *more).question]
    assert ["c", "skills", "a", "a-b", "b", "law", "law"] == asked


def test_the_order_of_the_files_does_not_matter() -> None:
    documents = changed()[0]
    assert vars(assemble("pack", documents)) == vars(assemble("pack", documents[::-1]))


def test_the_digest_heeds_the_base_name_of_a_file_and_not_its_folder() -> None:
    texts = FILES.items()
    one = assemble("x", [document_of(text, f"/a/b/{name}") for name, text in texts])
    other = assemble("y", [document_of(text, f"C:\\c\\{name}") for name, text in texts])
    renamed = assemble("z", [document_of(text, f"x-{name}") for name, text in texts])
    assert isinstance(one, Pack)
    assert isinstance(other, Pack)
    assert isinstance(renamed, Pack)
    assert one.digest == other.digest != renamed.digest


def test_assessments_are_left_alone() -> None:
    assert pack().digest == pack(("answers.yaml", "", ASSESSMENT)).digest


def test_a_folder_without_a_model_says_so() -> None:
    (found,) = assemble("the folder", [document_of(FILES["tools.yaml"])])  # type: ignore[misc]
    assert ("the folder", codes.NOT_ONE_MODEL) == (found.file, found.code)
    assert "no file in this folder is a `kind: model`" == found.message


def test_a_second_model_is_told_in_the_second_file() -> None:
    second = FILES["model.yaml"].replace("kind: model", "kind: ▸model")
    problems, places = broken(("other.yaml", "", second))
    assert places == places_of(problems)
    assert ["the folder has a second model beside model.yaml"] == [problem.message for problem in problems]


def test_a_broken_model_is_not_called_missing() -> None:
    problems, _ = broken(("model.yaml", "id: mini\n", ""))
    assert [codes.MISSING_KEY] == [problem.code for problem in problems]


@pytest.mark.parametrize(
    "name", ["skills.yaml", "law.yaml", "tools.yaml", "standards.yaml", "practices.yaml"]
)
def test_a_broken_file_is_told_without_what_follows_from_it(name: str) -> None:
    problems, _ = broken((name, "format: 1\n", ""))
    assert [(name, codes.MISSING_KEY)] == [(problem.file, problem.code) for problem in problems]


def test_a_broken_file_does_not_hide_the_levels_of_the_others() -> None:
    problems, places = broken(
        ("tools.yaml", "kind: tools\nformat: 1", "▸kind: tools"), ("law.yaml", "3: 90", "3: ▸5")
    )
    assert sorted(places) == places_of(problems)
    assert [codes.THRESHOLD_ORDER, codes.MISSING_KEY] == [problem.code for problem in problems]
