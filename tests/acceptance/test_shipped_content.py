"""What the shipped pack promises of its content, counted anew."""

import re
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Final

import pytest

from dcmaturity.app.loading import load_pack
from dcmaturity.model.actions import actions, covers
from dcmaturity.model.catalogue import Practice
from dcmaturity.model.duration import minutes
from dcmaturity.model.questionnaire import Question
from dcmaturity.report.level_text import level_text

ROOT: Final = Path(__file__).parents[2]
PACK: Final = load_pack(ROOT / "questionnaires" / "digital-customs")
CORE: Final = [q for q in PACK.questions if not PACK.questionnaire[q.questionnaire].module]
QUICK: Final = [question for question in CORE if question.depth == "quick"]

HEAVY: Final = [
    ("ict-infrastructure", "modernization-reform"),
    ("ict-infrastructure", "coordinated-border-management"),
    ("legal-basis", "legal-basis"),
    ("governance", "leadership"),
    ("skills", "protection-of-society"),
]
"""The cells that carry most."""

CELLS: Final = list(product(PACK.enabler, (theme.id for theme in PACK.model.themes)))

FIRST_QUICK: Final = {
    "digital-strategy": [
        "approved",
        "legal-roadmap",
        "process-redesign",
        "risk-data-plan",
        "channel-plan",
        "border-plan",
    ],
    "legal-basis": [
        "reform-mandate",
        "electronic-transactions",
        "procedures",
        "advance-data",
        "publication",
        "data-exchange",
    ],
    "governance": [
        "portfolio",
        "data-stewardship",
        "process-owners",
        "targeting-feedback",
        "trade-consultation",
        "joint-body",
    ],
    "ict-infrastructure": [
        "management-data",
        "identity-and-records",
        "clearance",
        "electronic-declarations",
        "risk-engine",
        "e-services",
        "single-window",
        "partner-exchange",
    ],
    "skills": [
        "executives",
        "legal-digital",
        "process-analysts",
        "trained-staff",
        "analysts",
        "digital-support",
        "joint-training",
    ],
}
"""The quick assessment as it first was; ids are for ever."""


def in_cell(cell: tuple[str, str]) -> list[Question]:
    return [question for question in CORE if question.cell == cell]


# -- how much is asked -----------------------------------------------------------------------------


def test_there_are_enough_questions_of_every_kind() -> None:
    kinds = Counter(question.kind for question in CORE)
    assert len(CORE) >= 72
    assert min(kinds["practices"], kinds["measure"]) >= 8


@pytest.mark.parametrize("cell", CELLS, ids=".".join)
def test_every_cell_is_asked_twice_and_those_that_carry_most_four_times(cell: tuple[str, str]) -> None:
    assert len(in_cell(cell)) >= (4 if cell in HEAVY else 2)


@pytest.mark.parametrize("cell", CELLS, ids=".".join)
def test_the_quick_assessment_looks_at_every_cell(cell: tuple[str, str]) -> None:
    assert any(question.depth == "quick" for question in in_cell(cell))


def test_the_quick_assessment_is_what_it_was() -> None:
    first = [f"{questionnaire}.{name}" for questionnaire, names in FIRST_QUICK.items() for name in names]
    assert first == [question.id for question in QUICK]


def test_the_quick_assessment_takes_twenty_minutes_and_the_full_one_ninety_at_most() -> None:
    assert minutes(QUICK) <= 20
    assert minutes(CORE) <= 90


def test_all_topics_of_the_coverage_lists_are_asked_by_what_everybody_is_asked_but_new_technology() -> None:
    asked = {name for question in CORE for _, topics in covers(question) for name in topics}
    open_ = {topic.id for one in PACK.model.coverage for topic in one.topics if topic.id not in asked}
    emerging = {topic.id for one in PACK.model.coverage for topic in one.topics if one.id.startswith("emerg")}
    assert open_ <= emerging


def test_a_module_adds_a_seventh_theme_that_every_enabler_is_asked_about() -> None:
    (theme,) = PACK.questionnaire["data-governance"].themes
    assert set(PACK.enabler) == {
        question.enabler for question in PACK.questions if question.theme == theme.id
    }
    assert theme.id not in {question.theme for question in CORE}


# -- texts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", PACK.questions, ids=lambda question: question.id)
def test_no_sentence_of_a_level_has_more_than_thirty_five_words(question: Question) -> None:
    texts = [level_text(question, level, PACK) for level in PACK.level if level in question.levels]
    sentences = [sentence for text in texts for sentence in re.split(r"[.!?]\s", text)]
    assert max((len(sentence.split()) for sentence in sentences), default=0) <= 35


@pytest.mark.parametrize("question", PACK.questions, ids=lambda question: question.id)
def test_every_level_above_the_first_says_what_to_do(question: Question) -> None:
    said = {level for _, level, action in actions(question) if action.do}
    assert set(range(PACK.base + 1, PACK.top + 1)) <= said


@pytest.mark.parametrize("question", PACK.questions, ids=lambda question: question.id)
def test_every_question_says_why_what_to_show_and_which_goals_it_serves(question: Question) -> None:
    assert [] == [key for key in ("why", "evidence", "goals") if not getattr(question, key)]


def test_every_enabler_says_what_each_level_means_for_it() -> None:
    assert {name: set(PACK.level) for name in PACK.enabler} == {
        name: set(enabler.levels) for name, enabler in PACK.enabler.items()
    }


# -- what steps rest on ----------------------------------------------------------------------------


def test_prerequisites_reach_across_enablers_and_never_from_the_core_into_a_module() -> None:
    core = {question.id for question in CORE}
    needed = [(q, name) for q in CORE for _, _, action in actions(q) for name in action.after]
    across = {(q.enabler, PACK.question[name].enabler) for q, name in needed} - {(e, e) for e in PACK.enabler}
    assert {name for _, name in needed} <= core
    assert ("ict-infrastructure", "legal-basis") in across
    assert len(across) >= 10


# -- catalogue, standards, practices ---------------------------------------------------------------


def test_the_catalogue_is_whole_and_no_tool_helps_everywhere() -> None:
    assert 95 == len(PACK.tools)
    assert max(len({(h.enabler, h.theme) for h in tool.helps}) for tool in PACK.tools) <= 6


def test_the_standards_are_whole_and_the_wcos_own_come_first() -> None:
    kinds = [standard.instrument for standard in PACK.standards]
    assert ["rkc", "ict-guidelines-review", "work-programme", "tfa"] == list(dict.fromkeys(kinds))
    found = Counter(kinds)
    assert (13, 8, 11) == (found["rkc"], found["ict-guidelines-review"], found["work-programme"])
    assert found["tfa"] >= 20
    assert all(one.tasks for one in PACK.standards if one.instrument == "work-programme")


def test_practices_have_a_source_that_can_be_found() -> None:
    assert len(PACK.practices) >= 20
    assert all("https://" in one.source or "http://" in one.source for one in PACK.practices)
    assert all(one.member or one.region for one in PACK.practices)
    assert all(2000 <= one.year <= 2026 for one in PACK.practices)


@pytest.mark.parametrize("practice", PACK.practices, ids=lambda practice: practice.id)
def test_a_practice_speaks_to_questions_of_its_own_cell(practice: Practice) -> None:
    cells = {PACK.question[name].cell for name in practice.questions}
    assert cells <= {(practice.enabler, practice.theme)}


def test_the_pack_carries_at_least_twelve_examples() -> None:
    assert len(PACK.model.examples) >= 12
