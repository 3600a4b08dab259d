"""The level of the whole, and who holds it back."""

import pytest

from dcmaturity.scoring.card import Scorecard
from tests.small import Raw, ask, card, pack

FOUR_AND_ONE = [ask("it.a"), ask("it.b"), ask("it.c"), ask("it.d"), ask("law.a")]
FIVES_AND_A_ONE = {"it.a": 5, "it.b": 5, "it.c": 5, "it.d": 5, "law.a": 1}


def headline(found: Scorecard) -> tuple[int | None, tuple[str, ...]]:
    return found.headline.level, found.headline.held_back_by


# -- rules -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "level", "held"),
    [
        ("balanced", 2, ("enablers.law",)),
        ("lowest-enabler", 1, ("enablers.law",)),
        ("attainment", 5, ()),
        ("mean", 3, ("overall",)),
    ],
)
def test_each_rule_has_its_headline(rule: str, level: int, held: tuple[str, ...]) -> None:
    found = card(pack(FOUR_AND_ONE, scoring={"headline": {"rule": rule}}), FIVES_AND_A_ONE)
    assert (rule, (level, held)) == (found.headline.rule, headline(found))


def test_the_headline_is_the_level_of_the_overall_group() -> None:
    overall = card(pack(FOUR_AND_ONE), FIVES_AND_A_ONE).overall
    assert overall.claimed is not None
    assert 2 == overall.claimed.level


def test_a_balanced_headline_can_be_held_by_the_weight_of_all_answers() -> None:
    assert (2, ("overall",)) == headline(
        card(pack([ask("law.a"), ask("law.b"), ask("it.a")]), {"law.a": 3, "law.b": 2, "it.a": 5})
    )


def test_a_key_question_holds_the_headline_through_its_enabler_only() -> None:
    asked = pack([ask("it.a", key=True), ask("it.b", weight=5), ask("law.a", weight=5)])
    assert (3, ("enablers.it",)) == headline(card(asked, {"it.a": 2, "it.b": 5, "law.a": 5}))


def test_nothing_holds_the_top() -> None:
    assert (5, ()) == headline(card(pack([ask("law.a")]), {"law.a": 5}))


# -- not scored ------------------------------------------------------------------------------------


def test_the_headline_waits_for_every_enabler() -> None:
    asked = pack([ask("law.a"), ask("it.a"), ask("skills.a")])
    assert (None, ("enablers.it", "enablers.skills")) == headline(
        card(asked, {"law.a": 3, "it.a": "unknown"})
    )


def test_the_headline_does_not_wait_for_an_enabler_that_does_not_apply() -> None:
    found = card(pack([ask("law.a"), ask("it.a")]), {"law.a": 3, "it.a": {"not-applicable": "Bought."}})
    assert 3 == found.headline.level


def test_where_nothing_applies_there_is_no_headline_and_nobody_holds_it() -> None:
    found = card(pack([ask("law.a")]), {"law.a": {"not-applicable": "Others do it."}})
    assert (None, ()) == headline(found)


# -- reach -----------------------------------------------------------------------------------------

JOINED = [ask("it.a", weight=5), ask("it.b", reach="national")]


@pytest.mark.parametrize(
    ("answer", "level", "held"),
    [
        (4, 5, ()),
        (3, 3, ("interoperability.national",)),
        ("unknown", 3, ("interoperability.national",)),
        ({"not-applicable": "An island."}, 5, ()),
    ],
)
def test_a_level_waits_for_its_reach_at_that_level(answer: Raw, level: int, held: tuple[str, ...]) -> None:
    assert (level, held) == headline(card(pack(JOINED), {"it.a": 5, "it.b": answer}))


def test_a_reach_counts_at_the_level_that_it_has_at_worst() -> None:
    asked = pack([*JOINED, ask("it.c", reach="national")])
    assert 3 == card(asked, {"it.a": 5, "it.b": 5}).headline.level


def test_a_pack_may_ask_for_no_reach() -> None:
    asked = pack(JOINED, scoring={"headline": {"reach": {}}})
    assert 5 == card(asked, {"it.a": 5, "it.b": 1}).headline.level


def test_at_best_the_reaches_turn_out_best() -> None:
    overall = card(pack(JOINED), {"it.a": 5}).overall
    assert overall.low is not None
    assert overall.high is not None
    assert (3, 5) == (overall.low.level, overall.high.level)


# -- another scale ---------------------------------------------------------------------------------


def test_on_levels_from_0_to_3_a_reach_above_the_top_holds_nothing() -> None:
    levels = {0: "None", 1: "Some", 2: "Much", 3: "All"}
    asked = pack([ask("it.a", weight=5), ask("it.b", reach="international")], levels=levels)
    assert (3, ()) == headline(card(asked, {"it.a": 3, "it.b": 0}))


def test_on_levels_from_0_to_3_the_headline_can_be_zero() -> None:
    levels = {0: "None", 1: "Some", 2: "Much", 3: "All"}
    assert (0, ("overall",)) == headline(card(pack([ask("it.a")], levels=levels), {"it.a": 0}))
