"""The score of a group: what counts, by which rule, how sure it is."""

from fractions import Fraction as F  # noqa: N817 - there are many

import pytest

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import OVERALL, Coverage, GroupScore, Value
from dcmaturity.scoring.scale import State
from tests.small import Raw, ask, card, pack, practices

EVIDENCE = [{"what": "Act 12/2024"}]
THREE = [ask("law.a", weight=2), ask("law.b"), ask("law.c")]
ANSWERS = {"law.a": 4, "law.b": 3, "law.c": 1}


def law(found: Scorecard) -> GroupScore:
    return found.groups["enablers.law"]


# -- which groups ----------------------------------------------------------------------------------


def test_a_question_counts_in_its_enabler_theme_cell_goals_and_reach() -> None:
    asked = [ask("law.a", reach="own", goals=["gain"]), ask("law.b"), ask("it.a", theme="revenue")]
    goals = [{"id": "gain", "name": "Gain"}, {"id": "peace", "name": "Peace"}]
    groups = card(pack(asked, goals=goals), {}).groups
    members = {name: [standing.question.id for standing in group.members] for name, group in groups.items()}
    assert {
        "overall": ["law.a", "law.b", "it.a"],
        "interoperability.own": ["law.a"],
        "enablers.law": ["law.a", "law.b"],
        "enablers.it": ["it.a"],
        "themes.trade": ["law.a", "law.b"],
        "themes.revenue": ["it.a"],
        "goals.gain": ["law.a"],
        "goals.peace": [],
        "cells.law.trade": ["law.a", "law.b"],
        "cells.it.revenue": ["it.a"],
    } == members


def test_a_theme_that_a_question_is_also_about_does_not_count_it() -> None:
    asked = pack([ask("law.a", also=["revenue"]), ask("law.b", theme="revenue")])
    assert ["law.b"] == [s.question.id for s in card(asked, {}).groups["themes.revenue"].members]


# -- index and level -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "level"),
    [
        ({}, 1),
        ({"share": "0.75"}, 3),
        ({"share": "0.5"}, 4),
        ({"share": "1"}, 1),
        ({"rule": "lowest"}, 1),
        ({"rule": "mean"}, 3),
    ],
)
def test_each_rule_makes_a_level_and_none_the_index(rule: Raw, level: int) -> None:
    assert Value(F(12, 4), level) == law(card(pack(THREE, scoring={"level": rule}), ANSWERS)).claimed


@pytest.mark.parametrize("rule", ["attainment", "lowest", "mean"])
def test_a_part_of_a_level_is_not_that_level(rule: str) -> None:
    asked = pack(
        [practices("it.p", {"pay": 2, "track": 3, "link": 4, "chain": 5})], scoring={"level": {"rule": rule}}
    )
    found = card(asked, {"it.p": {"items": {"pay": "most", "track": "half"}}})
    assert Value(F(5, 2), 2) == found.groups["enablers.it"].claimed


@pytest.mark.parametrize("rule", ["attainment", "mean"])
def test_no_group_passes_the_level_of_a_key_question(rule: str) -> None:
    asked = pack(
        [ask("law.a", weight=5), ask("law.b", key=True), ask("law.c", key=True)],
        scoring={"level": {"rule": rule}},
    )
    assert Value(F(30, 7), 2) == law(card(asked, {"law.a": 5, "law.b": 2, "law.c": 3})).claimed


def test_the_overall_index_is_the_mean_of_the_enablers_that_are_scored() -> None:
    enablers = [
        {"id": name, "name": name, "means": "A means.", "weight": weight}
        for name, weight in {"law": 3, "it": 1, "skills": 5}.items()
    ]
    asked = pack([ask("law.a"), ask("law.b"), ask("it.a"), ask("skills.a")], enablers=enablers)
    overall = card(asked, {"law.a": 1, "law.b": 2, "it.a": 5}).overall.claimed
    assert Value(F(3 * 3, 2 * 4) + F(5, 4), None) == overall


# -- how sure --------------------------------------------------------------------------------------


def test_what_is_not_known_makes_the_range_and_what_does_not_apply_makes_nothing() -> None:
    answers = {"law.a": 3, "law.b": "unknown", "law.c": {"not-applicable": "Others do it."}}
    found = law(card(pack([*THREE, ask("law.d")], scoring={"level": {"rule": "mean"}}), answers))
    assert (Value(F(8, 4), 2), Value(F(3), 3), Value(F(16, 4), 4)) == (found.low, found.claimed, found.high)


def test_the_range_of_the_whole_is_made_of_all_enablers_that_apply_scored_or_not() -> None:
    asked = pack([ask("law.a"), ask("it.a"), ask("skills.a")])
    overall = card(asked, {"law.a": 3, "skills.a": {"not-applicable": "Hired."}}).overall
    assert (Value(F(2), 1), Value(F(3), None), Value(F(4), 3)) == (overall.low, overall.claimed, overall.high)


@pytest.mark.parametrize("name", [OVERALL, "enablers.law"])
def test_a_group_of_which_nothing_is_answered_has_neither_score_nor_range(name: str) -> None:
    found = card(pack(THREE), {"law.a": "unknown"}).groups[name]
    assert [None] * 4 == [found.claimed, found.low, found.high, found.supported]


def test_coverage_is_the_share_of_the_weight_that_is_answered() -> None:
    services = practices("law.p", {"pay": 2, "track": 3, "link": 4, "chain": 5})
    answers = {"law.a": 3, "law.b": {"not-applicable": "No."}, "law.p": {"items": {"pay": "none"}}}
    found = law(card(pack([*THREE, services]), answers))
    assert Coverage(F(2) / 4 + F(1, 4) / 4, provisional=True) == found.coverage


@pytest.mark.parametrize(
    ("answers", "coverage"),
    [
        ({"law.a": 3, "law.b": 3}, Coverage(F(3, 4), provisional=False)),  # the limit itself
        ({"law.b": 3}, Coverage(F(1, 4), provisional=True)),
        (
            {name: {"not-applicable": "No."} for name in ("law.a", "law.b", "law.c")},
            Coverage(None, provisional=False),
        ),
    ],
)
def test_a_score_is_provisional_below_the_limit_of_the_pack(answers: Raw, coverage: Coverage) -> None:
    assert coverage == law(card(pack(THREE, scoring={"provisional-below": "0.75"}), answers)).coverage


def test_a_group_knows_how_its_questions_stand() -> None:
    found = law(card(pack(THREE), {"law.a": 3, "law.b": "unknown"}))
    assert {State.ANSWERED: 1, State.UNKNOWN: 1, State.UNANSWERED: 1} == found.states


# -- evidence --------------------------------------------------------------------------------------


def test_an_answer_without_evidence_is_held_down() -> None:
    answers = {"law.a": {"level": 4, "evidence": EVIDENCE}, "law.b": 5, "law.c": 1}
    found = law(card(pack(THREE, scoring={"level": {"rule": "mean"}}), answers))
    assert Value(F(8 + 2 + 1, 4), 2) == found.supported


def test_a_reach_without_evidence_holds_the_supported_headline() -> None:
    asked = pack([ask("it.a", weight=5), ask("it.b", reach="own")])
    answers = {"it.a": {"level": 5, "evidence": EVIDENCE}, "it.b": 3}
    overall = card(asked, answers).overall
    assert (Value(F(28, 6), 5), Value(F(27, 6), 2)) == (overall.claimed, overall.supported)
