"""What is told of each way in which a pack can change."""

from collections.abc import Iterator
from typing import Any, Final, get_args

import pytest

from dcmaturity.model import catalogue, maturity_model, questionnaire
from dcmaturity.model.fields import Part
from dcmaturity.revision import judges
from dcmaturity.revision.judges import Judges
from dcmaturity.revision.leaves import shown
from dcmaturity.revision.revision import revision
from tests.builders import pack_of
from tests.revision.edits import (
    ALL,
    EDITS,
    FILES,
    LAW,
    MODEL,
    NEW,
    OLD,
    PLAN,
    SKILLS,
    changed,
    edited,
    told,
)

TABLES: Final[list[tuple[Judges, tuple[type[Part], ...]]]] = [
    (judges.MODEL, (maturity_model.MaturityModel,)),
    (judges.LEVEL, (maturity_model.Level,)),
    (judges.ENABLER, (maturity_model.Enabler,)),
    (judges.THEME, (maturity_model.Theme,)),
    (judges.GOAL, (maturity_model.Goal,)),
    (judges.ROLE, (maturity_model.Role,)),
    (judges.FACT, (maturity_model.ProfileFact,)),
    (judges.COVERAGE, (maturity_model.CoverageList,)),
    (judges.EXAMPLE, (maturity_model.Example,)),
    (judges.QUESTIONNAIRE, (questionnaire.Questionnaire,)),
    (judges.TOOL, (catalogue.Tool,)),
    (judges.STANDARD, (catalogue.Standard,)),
    (judges.PRACTICE, (catalogue.Practice,)),
    (judges.TERM, (catalogue.Term,)),
    (judges.ITEM, (questionnaire.Item,)),
    (judges.QUESTION, get_args(questionnaire.Question)),
]


def keys_of(models: tuple[type[Part], ...]) -> Iterator[str]:
    for model in models:
        yield from (field.alias or name for name, field in model.model_fields.items())


@pytest.mark.parametrize(("table", "models"), TABLES, ids=[models[0].__name__ for _, models in TABLES])
def test_every_key_has_somebody_who_weighs_a_change_of_it(
    table: Judges, models: tuple[type[Part], ...]
) -> None:
    assert set(keys_of(models)) == {key for key in table if "*" not in key}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_told_and_nothing_else(name: str) -> None:
    assert EDITS[name].lines == told(edited(*EDITS[name].edits))


def test_a_pack_beside_itself_is_unchanged() -> None:
    assert () == told(OLD)


GONE: Final = [
    ("a new goal", "goal trade removed minor"),
    ("a new role", "role law removed patch"),
    ("a new enabler", "enabler ict removed major gone"),
    ("a new standard", "standard t removed patch"),
    ("a new question", "question law.new removed major gone"),
]


@pytest.mark.parametrize(("name", "line"), GONE)
def test_what_is_gone_is_told(name: str, line: str) -> None:
    assert (line,) == told(OLD, edited(*EDITS[name].edits))


def test_a_fact_of_the_profile_that_is_gone_leaves_profiles_behind() -> None:
    fact = '  - {id: landlocked, text: Landlocked?, values: ["yes", "no"]}\n'
    more = edited((MODEL, fact, f'{fact}  - {{id: island, text: Island?, values: ["yes", "no"]}}\n'))
    assert ("profile fact island added minor",) == told(more)
    assert ("profile fact island removed major gone",) == told(OLD, more)


def test_a_module_that_is_gone_takes_its_questions_with_it() -> None:
    module = "kind: questionnaire\nformat: 1\nid: more\ntitle: More\nmodule: true\n" + NEW.replace(
        "law.", "more."
    )
    more = pack_of(*FILES.values(), module)
    assert ("questionnaire more added minor", "question more.new added minor") == told(more)
    gone = ("questionnaire more removed major gone", "question more.new removed major gone")
    assert gone == told(OLD, more)


def test_an_item_that_is_gone_takes_its_answers_with_it() -> None:
    more = edited((LAW, "    items:\n", "    items:\n      - {id: three, level: 3, text: A treaty.}\n"))
    assert ("item law.acts/three added minor",) == told(more)
    assert ("item law.acts/three removed major gone",) == told(OLD, more)


def test_a_question_may_be_answered_with_not_applicable_again() -> None:
    never = edited(*EDITS["a question that always applies"].edits)
    assert ("question skills.boss not-applicable changed minor",) == told(OLD, never)


def test_a_basis_that_is_taken_away_is_told_as_one_that_came() -> None:
    based = edited(*EDITS["a basis that is given now"].edits)
    assert ("question law.acts basis reworded minor",) == told(OLD, based)


def test_a_scale_with_another_level_cannot_be_compared() -> None:
    longer = edited(
        (MODEL, "enablers:\n", "  - {level: 4, name: Four, means: Fourth.}\nenablers:\n"),
        (SKILLS, "do: Try harder.}", "do: Try harder.}\n      4: {is: Courses are held., do: Go on.}"),
        (LAW, "    items:\n", "    items:\n      - {id: four, level: 4, text: A treaty.}\n"),
        (LAW, "3: 90}", "3: 90, 4: 95}"),
    )
    assert (
        "level 4 added major not-comparable",
        "question skills.boss levels.4.do reworded patch",
        "item law.acts/four added minor",
        "question law.share thresholds.4 rescored minor",
    ) == told(longer)
    assert "level 4 removed major not-comparable" in told(OLD, longer)
    assert "question skills.boss levels.4.is reworded major read-again" in told(OLD, longer)


def test_a_question_that_moved_to_another_questionnaire_is_the_same_with_another_id() -> None:
    question = FILES[SKILLS].partition("questions:\n")[2]
    moved = question.replace("skills.boss", "law.boss") + "  - kind: practices"
    files = changed(FILES, (LAW, "  - kind: practices", moved))
    told_of = {
        name: text.replace("skills.boss", "law.boss") for name, text in files.items() if name != SKILLS
    }
    told_of[LAW] = told_of[LAW].replace(
        "    theme: leadership\n    text: How", "    enabler: skills\n    theme: leadership\n    text: How"
    )
    assert "question law.boss renamed major carried-over" in told(pack_of(*told_of.values()))


def test_a_question_that_is_gone_does_not_get_an_heir_that_was_there_before() -> None:
    twin = FILES[LAW][FILES[LAW].index("  - kind: measure") :].replace("law.share", "law.twin")
    twins = pack_of(*{**FILES, LAW: FILES[LAW] + twin}.values())
    assert ("question law.twin removed major gone",) == told(OLD, twins)


VALUES: Final[list[tuple[Any, str]]] = [
    (True, "true"),
    (False, "false"),
    (3, "3"),
    (None, ""),
    (["a", "b"], "a, b"),
    (["a, b", "c"], '"a, b", c'),
    ({"question": "a.b", "at-least": 2, "profile": None}, "{question: a.b, at-least: 2}"),
    ([{"any": []}], "{}"),
]


@pytest.mark.parametrize(("value", "text"), VALUES)
def test_a_value_is_shown_as_it_stands_in_a_file(value: object, text: str) -> None:
    assert text == shown(value)


def test_a_number_is_the_same_with_a_nought_at_its_end() -> None:
    assert () == told(edited((LAW, "{2: 10,", "{2: 10.0,")))


def test_a_text_that_stands_at_two_levels_stays_at_its_own() -> None:
    twice = edited((SKILLS, "No executive of customs is named in any plan.", PLAN))
    assert ("question skills.boss levels.1.is reworded major read-again",) == told(twice)
    assert ("question skills.boss levels.1.is moved major carried-over",) == told(OLD, twice)


def test_a_text_that_stands_at_two_other_levels_moved_to_the_lower_one() -> None:
    twice = edited(
        (SKILLS, PLAN, "A budget of customs shows what digital work costs."),
        (SKILLS, "No executive of customs is named in any plan.", PLAN),
        (SKILLS, ALL, PLAN),
    )
    moved = [change for change in revision(OLD, twice).changes if change.key == "levels.2.is"]
    assert ["it stands at level 1 now"] == [change.verdict.remark for change in moved]


def test_a_value_that_holds_a_comma_is_one_value() -> None:
    one = edited((MODEL, '["yes", "no"]', '["yes", "no, not yet"]'))
    two = edited((MODEL, '["yes", "no"]', '["yes", "no", "not yet"]'))
    assert ("profile fact landlocked values changed major gone",) == told(two, one)
    shown_as = [(change.old, change.new) for change in revision(one, two).changes]
    assert [('yes, "no, not yet"', "yes, no, not yet")] == shown_as
