"""What one answer comes to."""

from fractions import Fraction as F  # noqa: N817 - there are many
from typing import Any

import pytest

from dcmaturity.model.pack import Pack
from dcmaturity.scoring.points import Points
from dcmaturity.scoring.scale import State
from dcmaturity.scoring.standing import Standing
from tests.small import ask, card, measure, pack, practices

SERVICES = practices("it.p", {"pay": 2, "copy": 2, "track": 3, "link": 4, "chain": 5})
TO_SUM = {"practices": {"credit": "sum"}}
EVIDENCE = [{"what": "Act 12/2024"}]


def answered(of: Pack, answer: Any) -> Standing:  # noqa: ANN401 - a level or what stands in the file
    """Return how the only question of the pack stands."""
    (found,) = card(of, {of.questions[0].id: answer}).standings.values()
    return found


def items(*amounts: str) -> dict[str, Any]:
    """Return an answer to the services: an amount for each, in their order."""
    return {"items": dict(zip(["pay", "copy", "track", "link", "chain"], amounts, strict=True))}


# -- a level ---------------------------------------------------------------------------------------


def test_a_level_scores_itself_and_is_exact() -> None:
    points = answered(pack([ask("law.a")]), 3).points
    exactly = Points(state=State.ANSWERED, score=F(3), low=F(3), high=F(3), confirmed=F(1))
    assert exactly == points


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("unknown", State.UNKNOWN),
        ({"note": "Ask the minister."}, State.UNANSWERED),
        ({"not-applicable": "Others do it."}, State.NOT_APPLICABLE),
    ],
)
def test_what_is_no_answer_has_a_state_and_can_be_anything_on_the_scale(answer: Any, state: State) -> None:  # noqa: ANN401
    points = answered(pack([ask("law.a")]), answer).points
    assert Points(state=state, score=None, low=F(1), high=F(5)) == points


def test_a_question_that_nobody_mentions_is_unanswered() -> None:
    found = card(pack([ask("law.a")]), {})
    assert State.UNANSWERED == found.standings["law.a"].state


def test_a_question_without_an_answer_has_no_score() -> None:
    with pytest.raises(ValueError, match="law.a"):
        _ = answered(pack([ask("law.a")]), "unknown").score


# -- practices -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amounts", "staged", "summed"),
    [
        (("most", "most", "most", "most", "most"), F(5), F(5)),
        (("none", "none", "none", "none", "none"), F(1), F(1)),
        (("most", "half", "most", "none", "none"), F(3), 1 + F(3, 4) + 1),  # three quarters pass
        (("most", "some", "most", "most", "most"), 1 + F(5, 8), 1 + F(5, 8) + 3),  # five eighths do not
        (("most", "most", "half", "most", "none"), 2 + F(1, 2), 2 + F(1, 2) + 1),
        (("most", "not-applicable", "some", "none", "none"), 2 + F(1, 4), 2 + F(1, 4)),
        (("most", "most", "not-applicable", "none", "none"), F(3), F(3)),  # as the level below
        (
            ("not-applicable", "not-applicable", "half", "none", "none"),
            1 + F(1, 2),
            F(2),
        ),  # as the level above
    ],
)
def test_practices_score_by_how_much_is_in_place(amounts: tuple[str, ...], staged: F, summed: F) -> None:
    assert staged == answered(pack([SERVICES]), items(*amounts)).score
    assert summed == answered(pack([SERVICES], scoring=TO_SUM), items(*amounts)).score


def test_a_pack_says_how_much_passes() -> None:
    easy = pack([SERVICES], scoring={"practices": {"pass": "0.5"}})
    assert F(3) == answered(easy, items("half", "half", "most", "none", "none")).score


def test_an_item_that_is_unknown_or_not_mentioned_counts_nothing_and_may_turn_out_best() -> None:
    points = answered(pack([SERVICES]), {"items": {"pay": "most", "copy": "most", "track": "unknown"}}).points
    assert (F(2), F(2), F(5)) == (points.score, points.low, points.high)


def test_what_may_turn_out_best_is_in_place_once() -> None:
    answer = {"items": {"pay": "most", "track": "none", "link": "none", "chain": "none"}}
    points = answered(pack([SERVICES], scoring=TO_SUM), answer).points
    assert (F(3, 2), F(2)) == (points.low, points.high)


def test_what_stands_above_the_end_of_the_climb_does_not_widen_the_range() -> None:
    points = answered(pack([SERVICES]), items("some", "some", "unknown", "unknown", "unknown")).points
    assert (F(5, 4), F(5, 4)) == (points.low, points.high)


def test_a_question_is_confirmed_as_far_as_its_applicable_items_are() -> None:
    points = answered(pack([SERVICES]), items("most", "none", "unknown", "not-applicable", "some")).points
    assert F(3, 4) == points.confirmed


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ({"items": {}}, State.UNANSWERED),
        (items("unknown", "unknown", "unknown", "unknown", "not-applicable"), State.UNANSWERED),
        (items(*["not-applicable"] * 5), State.NOT_APPLICABLE),
        (items("none", *["unknown"] * 4), State.ANSWERED),
    ],
)
def test_one_confirmed_item_answers_a_question_about_practices(answer: Any, state: State) -> None:  # noqa: ANN401
    assert state == answered(pack([SERVICES]), answer).state


# -- measures --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "score"), [("0", 1), ("9.9", 1), ("10", 2), ("87.5", 3), ("95", 4), ("100", 5)]
)
def test_a_measure_scores_the_highest_threshold_that_is_met(value: str, score: int) -> None:
    assert score == answered(pack([measure("it.m", 10, 60, 95, 99.5)]), {"value": value}).score


@pytest.mark.parametrize(("value", "score"), [("72.1", 1), ("72", 2), ("8", 3), ("0.5", 5)])
def test_less_can_be_better(value: str, score: int) -> None:
    hours = measure("it.m", 72, 24, 4, 1, unit="hours", better="lower")
    assert score == answered(pack([hours]), {"value": value}).score


# -- evidence --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("level", "supported"), [(1, 1), (2, 2), (3, 2), (5, 2)])
def test_an_answer_without_evidence_supports_less_than_the_level_from_which_it_is_asked(
    level: int, supported: int
) -> None:
    found = answered(pack([ask("law.a")]), level)
    assert supported == found.supported(found.score)


def test_an_answer_with_evidence_supports_itself() -> None:
    found = answered(pack([ask("law.a")]), {"level": 5, "evidence": EVIDENCE})
    assert 5 == found.supported(found.score)


def test_an_answer_supports_the_base_whatever_the_pack_asks() -> None:
    found = answered(pack([ask("law.a")], scoring={"evidence-from": 1}), 4)
    assert 1 == found.supported(found.score)


# -- another scale ---------------------------------------------------------------------------------

FROM_0_TO_3 = {0: "None", 1: "Some", 2: "Much", 3: "All"}


def test_practices_climb_from_a_base_of_zero() -> None:
    asked = practices("it.p", {"pay": 1, "track": 2, "link": 3})
    answer = {"items": {"pay": "most", "track": "half", "link": "none"}}
    assert F(3, 2) == answered(pack([asked], levels=FROM_0_TO_3), answer).score


def test_what_is_open_lies_between_zero_and_three() -> None:
    points = answered(pack([ask("law.a")], levels=FROM_0_TO_3), "unknown").points
    assert (F(0), F(3)) == (points.low, points.high)
