"""The product's scores against an independent reading of the same rules, on random packs and answers."""

from fractions import Fraction
from typing import Any

from hypothesis import given

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import GroupScore, Value
from dcmaturity.scoring.scale import State
from dcmaturity.scoring.steps import plan
from tests.oracle import scorecard, steps
from tests.strategies import World, worlds
from tests.worlds import card_of


@given(worlds())
def test_every_group_scores_what_the_independent_reading_says(world: World) -> None:
    expected = scorecard(*world)["groups"]
    card = card_of(world)
    assert {name: group(card, found) for name, found in card.groups.items()} == expected


@given(worlds())
def test_every_question_stands_as_the_independent_reading_says(world: World) -> None:
    card = card_of(world)
    assert {name: question(card, name) for name in card.standings} == scorecard(*world)["questions"]


@given(worlds())
def test_the_headline_is_held_back_by_the_same_groups(world: World) -> None:
    expected = scorecard(*world)["headline"]
    found = card_of(world).headline
    assert (found.level, found.rule, sorted(found.held_back_by)) == (
        expected["level"],
        expected["rule"],
        sorted(expected["held-back-by"]),
    )


@given(worlds())
def test_the_plan_has_the_same_steps_in_the_same_order(world: World) -> None:
    expected, expected_first = steps(*world)
    found = plan(card_of(world))
    assert [step_of(step) for step in found.steps] == expected
    assert list(found.find_out_first) == expected_first


def group(card: Scorecard, found: GroupScore) -> dict[str, Any]:
    distance = card.distance(found.name)
    states = found.states
    return {
        "index": index(found.claimed),
        "level": level(found.claimed),
        "low": index(found.low),
        "high": index(found.high),
        "level-low": level(found.low),
        "level-high": level(found.high),
        "supported": {"index": index(found.supported), "level": level(found.supported)},
        "coverage": found.coverage.share,
        "provisional": found.coverage.provisional,
        "target": distance.target if distance else None,
        "gap": distance.gap if distance else None,
        "to-target": distance.to_target if distance else None,
        "questions": {
            "counted": states[State.ANSWERED],
            **{str(state): states[state] for state in State if state is not State.ANSWERED},
        },
    }


def index(value: Value | None) -> Fraction | None:
    return value.index if value else None


def level(value: Value | None) -> int | None:
    return value.level if value else None


def question(card: Scorecard, name: str) -> dict[str, Any]:
    standing = card.standings[name]
    target = card.targets.get(name)
    return {
        "state": str(standing.state),
        "score": standing.score if standing.counted else None,
        "supported": standing.supported(standing.score) if standing.counted else None,
        "target": target.level if target else None,
        "gap": card.gap(name) if standing.counted else None,
    }


def step_of(step: Any) -> dict[str, Any]:  # noqa: ANN401 - a Step, read by name
    return {
        "question": step.question,
        "level": step.level,
        "gain": step.gain,
        "value": step.value,
        "wave": step.wave,
        "unlocks": sorted(step.unlocks),
        "needed_by": sorted({name for name, _ in step.needed_by}),
    }
