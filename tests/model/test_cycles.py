"""Conditions and prerequisites that would never end."""

from typing import Final

import pytest

from dcmaturity.model.cycles import prerequisites
from dcmaturity.source import codes
from tests.model.packs import Change, broken, pack, places_of

S, L = "skills.yaml", "law.yaml"
THEME: Final = "theme: leadership\n    text: How well?"
ROUND: Final = (
    "the steps go in a circle: `skills.boss` level 2 comes after {} comes after `skills.boss` level 2"
)

CIRCLES: Final[dict[str, tuple[list[Change], str]]] = {
    "a condition on itself": (
        [(L, "question: skills.boss", "question: law.acts"), (L, "ask-when", "▸ask-when")],
        "the conditions go in a circle: `law.acts` waits for `law.acts`",
    ),
    "two conditions": (
        [(S, THEME, f"▸ask-when: {{all: [{{question: law.acts, at-least: 2}}]}}\n    {THEME}")],
        "the conditions go in a circle: `skills.boss` waits for `law.acts` waits for `skills.boss`",
    ),
    "a step on itself": (
        [(S, "after: {law.acts: 2}", "after: {▸skills.boss: 2}")],
        "the steps go in a circle: `skills.boss` level 2 comes after `skills.boss` level 2",
    ),
    "a step on the one above": (
        [(S, "after: {law.acts: 2}", "after: {▸skills.boss: 3}")],
        ROUND.format("`skills.boss` level 3"),
    ),
    "an item and a step": (
        [(L, "after: {law.share: 2}", "after: {skills.boss: 2}"), (S, "{law.acts", "{▸law.acts")],
        ROUND.format("`law.acts` level 2"),
    ),
    "an item on a higher item": (
        [(L, "after: {law.share: 2}", "after: {▸law.acts: 3}")],
        ROUND.replace("skills.boss", "law.acts").format("`law.acts` level 3"),
    ),
    "a step that comes after the one below": (
        [
            (S, "{law.acts: 2}", "{law.acts: 3}"),
            (L, "{law.share: 2}", "{▸law.share: 2}"),
            (L, "thresholds", "levels: {2: {after: {law.acts: 3}}}\n    thresholds"),
        ],
        ROUND.replace("skills.boss", "law.acts").format("`law.share` level 2 comes after `law.acts` level 3"),
    ),
    "a circle that is entered at a step after the one below": (
        [
            (S, "{law.acts: 2}", "{law.share: 3}"),
            (L, "{law.share: 2}", "{law.share: 3}"),
            (L, "covers: [payment]", "covers: [payment], after: {skills.boss: 2}"),
            (L, "thresholds", "levels: {2: {after: {▸law.acts: 2}}}\n    thresholds"),
        ],
        ROUND.replace("skills.boss", "law.share").format(
            "`law.acts` level 2 comes after `law.share` level 3"
        ),
    ),
}


@pytest.mark.parametrize(("changes", "said"), CIRCLES.values(), ids=CIRCLES)
def test_a_circle_is_told_where_it_closes(changes: list[Change], said: str) -> None:
    problems, places = broken(*changes)
    (found,) = problems
    assert (codes.CYCLE, said) == (found.code, found.message)
    assert places == places_of(problems)
    assert found.hint.startswith("Drop the ")


def test_only_questions_that_name_others_and_are_named_can_be_in_a_circle() -> None:
    before = prerequisites(pack())
    assert {"law.acts"} == {name for name, _ in before}
    assert {("law.share", 2)} == before["law.acts", 2]
    assert {("law.acts", 2)} == before["law.acts", 3]


def test_a_prerequisite_on_the_base_is_always_met() -> None:
    assert {} == prerequisites(pack((S, "{law.acts: 2}", "{law.acts: 1}")))


def test_a_condition_on_an_unknown_question_is_no_circle() -> None:
    problems, _ = broken((L, "question: skills.boss", "question: skills.boos"))
    assert [codes.UNKNOWN_ID] == [problem.code for problem in problems]
