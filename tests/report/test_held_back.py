"""Why the headline is not higher."""

import pytest

from dcmaturity.report.held_back import held_back
from tests.small import Raw, ask, card, pack

LAW_AND_IT = [ask("law.a"), ask("it.a", weight=4)]
WHOLE_PART = "The overall index is 2.5, and the headline is its whole part: not yet 3.0."
BALANCED = (
    "20% of the weight of all answers has reached level 3; 80% is needed.",
    "Law stands at level 1; the headline is at most one level above the lowest enabler.",
)


@pytest.mark.parametrize(
    ("rule", "answers", "said"),
    [
        ("balanced", {"law.a": 1, "it.a": 5}, BALANCED[1:]),
        ("balanced", {"law.a": 3, "it.a": 2}, BALANCED[:1]),
        (
            "lowest-enabler",
            {"law.a": 1, "it.a": 5},
            ("Law stands at level 1; the headline is the level of the lowest enabler.",),
        ),
        ("attainment", {"law.a": 5, "it.a": 2}, BALANCED[:1]),
        ("mean", {"law.a": 1, "it.a": 4}, (WHOLE_PART,)),
        ("balanced", {"law.a": 5, "it.a": 5}, ()),
    ],
)
def test_each_rule_says_in_its_words_what_holds_the_headline(
    rule: str, answers: Raw, said: tuple[str, ...]
) -> None:
    assert said == held_back(card(pack(LAW_AND_IT, scoring={"headline": {"rule": rule}}), answers))


@pytest.mark.parametrize(("answer", "level"), [("unknown", 1), (2, 2)])
def test_a_reach_says_which_level_needs_it_and_what_is_sure(answer: Raw, level: int) -> None:
    asked = pack([ask("it.a", weight=5), ask("it.b", reach="national")])
    needed = "Level 4 needs national interoperability at level 4"
    assert (f"{needed}; the answers are sure of level {level} only.",) == held_back(
        card(asked, {"it.a": 5, "it.b": answer})
    )


def test_a_reach_that_nobody_answered_is_sure_of_the_base() -> None:
    asked = pack([ask("it.a", weight=5), ask("it.b", reach="own", depth="quick")])
    said = "Level 3 needs own interoperability at level 3; the answers are sure of level 1 only."
    assert (said,) == held_back(card(asked, {"it.a": 5}))


def test_without_a_headline_it_is_said_who_has_to_answer() -> None:
    asked = pack([ask("law.a"), ask("it.a"), ask("skills.a")])
    said = "There is no headline level until a question of It and Skills is answered."
    assert (said,) == held_back(card(asked, {"law.a": 3}))


def test_where_nothing_applies_there_is_nothing_to_hold() -> None:
    found = card(pack([ask("law.a")]), {"law.a": {"not-applicable": "Others do it."}})
    assert ("No question applies, so there is nothing to score.",) == held_back(found)
