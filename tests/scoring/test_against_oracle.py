"""The product's scores against an independent reading of the same rules, on random packs and answers."""

from typing import Any

from hypothesis import given

from dcmaturity.scoring.numbers import group_numbers, question_numbers
from dcmaturity.scoring.steps import Step, plan
from tests.oracle import scorecard, steps
from tests.strategies import World, worlds
from tests.worlds import card_of


@given(worlds())
def test_every_group_scores_what_the_independent_reading_says(world: World) -> None:
    card = card_of(world)
    assert scorecard(*world)["groups"] == {name: group_numbers(card, name) for name in card.groups}


@given(worlds())
def test_every_question_stands_as_the_independent_reading_says(world: World) -> None:
    card = card_of(world)
    assert scorecard(*world)["questions"] == {name: question_numbers(card, name) for name in card.standings}


@given(worlds())
def test_the_headline_is_held_back_by_the_same_groups(world: World) -> None:
    expected = scorecard(*world)["headline"]
    found = card_of(world).headline
    assert (expected["level"], expected["rule"], sorted(expected["held-back-by"])) == (
        found.level,
        found.rule,
        sorted(found.held_back_by),
    )


@given(worlds())
def test_the_plan_has_the_same_steps_in_the_same_order(world: World) -> None:
    expected, to_find_out = steps(*world)
    found = plan(card_of(world))
    assert expected == [told(step) for step in found.steps]
    assert to_find_out == list(found.find_out_first)


def told(step: Step) -> dict[str, Any]:
    """Tell a step in the words of the independent reading."""
    return {
        "question": step.question,
        "level": step.level,
        "gain": step.gain,
        "value": step.value,
        "wave": step.wave,
        "unlocks": sorted(step.unlocks),
        "needed_by": sorted({name for name, _ in step.needed_by}),
    }
