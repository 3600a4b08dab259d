"""What holds for every pack and every answer."""

import json
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.render.scorecard_json import scorecard_data, scorecard_json
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import GroupScore, Value
from dcmaturity.scoring.standing import Standing
from tests.moderate import moderate
from tests.oracle import scorecard
from tests.strategies import EVIDENCE, Raw, World, level_numbers, questions_of, worlds
from tests.worlds import card_of, pack_of

# -- better answers --------------------------------------------------------------------------------


@given(worlds())
def test_a_better_answer_never_lowers_a_score(world: World) -> None:
    pack = pack_of(world)
    before = card_of(world, pack)
    for chosen in before.counted:
        for answer in one_step_better(chosen, world):
            after = card_of(with_answers(world, {**world[2]["answers"], chosen.question.id: answer}), pack)
            if states(after) == states(before):  # else other questions are asked
                assert [] == lowered(before, after)


def one_step_better(chosen: Standing, world: World) -> Iterator[Raw]:
    """Yield every answer that is the least better than the one given, or the same with evidence."""
    answer: Raw = world[2]["answers"][chosen.question.id]
    if not answer.get("evidence"):
        yield {**answer, "evidence": [EVIDENCE]}
    match chosen.question.kind:
        case "level":
            yield {**answer, "level": min(answer["level"] + 1, level_numbers(world[0])[-1])}
        case "practices":
            amounts = {item.id: answer["items"].get(item.id, "unknown") for item in chosen.question.items}
            for name, amount in amounts.items():
                yield {**answer, "items": {**amounts, name: MORE.get(amount, amount)}}
        case "measure":
            sign = -1 if chosen.question.better == "lower" else 1
            for limit in map(Fraction, chosen.question.thresholds.values()):
                if limit * sign > answer["value"] * sign:
                    yield {**answer, "value": limit}


MORE = {"none": "some", "some": "half", "half": "most", "unknown": "most"}


def lowered(before: Scorecard, after: Scorecard) -> list[str]:
    """Return the names of the numbers that fell."""
    earlier, later = numbers(before), numbers(after)
    return [name for name, number in earlier.items() if number is not None and not later[name] >= number]


def numbers(card: Scorecard) -> dict[str, Any]:
    """Return every index and level by name, and the headline."""
    found: dict[str, Any] = {"headline": card.headline.level}
    for name, group in card.groups.items():
        for view, value in values(group).items():
            found[f"{name}.{view}.index"] = value.index if value else None
            found[f"{name}.{view}.level"] = value.level if value else None
    return found


def values(group: GroupScore) -> dict[str, Value | None]:
    return {"claimed": group.claimed, "low": group.low, "high": group.high, "supported": group.supported}


def states(card: Scorecard) -> dict[str, str]:
    return {name: standing.state for name, standing in card.standings.items()}


def with_answers(world: World, answers: Raw) -> World:
    model, files, assessment = world
    return model, files, {**assessment, "answers": answers}


# -- order -----------------------------------------------------------------------------------------


@moderate
@given(worlds(), st.data())
def test_the_order_of_files_and_of_answers_does_not_matter(world: World, data: st.DataObject) -> None:
    model, files, assessment = world
    answers = data.draw(st.permutations(list(assessment["answers"].items())))
    other = model, data.draw(st.permutations(files)), {**assessment, "answers": dict(answers)}
    assert scorecard_json(card_of(world)) == scorecard_json(card_of(other))


@moderate
@given(worlds(), st.data())
def test_the_order_of_questions_in_a_file_changes_no_number(world: World, data: st.DataObject) -> None:
    model, files, assessment = world
    other = [{**file, "questions": data.draw(st.permutations(file["questions"]))} for file in files]
    ordered, shuffled = (scorecard_data(card_of((model, f, assessment))) for f in (files, other))
    assert {**ordered, "pack": None} == {**shuffled, "pack": None}


# -- bounds ----------------------------------------------------------------------------------------


@moderate
@given(worlds())
def test_every_score_lies_on_the_scale_and_every_share_from_0_to_1(world: World) -> None:
    card = card_of(world)
    scores = [score for score in numbers(card).values() if score is not None]
    assert all(card.scale.base <= score <= card.scale.top for score in scores)
    coverage = [group.coverage.share for group in card.groups.values()]
    distances = [card.distance(name) for name in card.groups]
    shares = coverage + [found.to_target for found in distances if found]
    assert all(0 <= share <= 1 for share in shares if share is not None)


@moderate
@given(worlds())
def test_a_score_lies_in_its_range_and_is_no_less_than_its_evidence_supports(world: World) -> None:
    for group in card_of(world).groups.values():
        found = values(group)
        assert len(set(map(bool, found.values()))) == 1, "all or none are given"
        for less, greater in (("low", "claimed"), ("claimed", "high"), ("supported", "claimed")):
            assert is_no_more(found[less], found[greater])


def is_no_more(one: Value | None, other: Value | None) -> bool:
    """Say whether index and level of one value are at most those of another, where both are given."""
    if one is None or other is None:
        return True
    no_level = one.level is None or other.level is None
    return one.index <= other.index and (no_level or one.level <= other.level)  # type: ignore[operator]


# -- not applicable --------------------------------------------------------------------------------


@moderate
@given(worlds())
def test_where_nothing_applies_nothing_is_scored_and_nothing_is_zero(world: World) -> None:
    questions = questions_of(world[1])
    for question in questions:
        question.pop("not-applicable", None)
    answers = {question["id"]: {"not-applicable": "Others do it."} for question in questions}
    found = scorecard_data(card_of(with_answers(world, answers)))
    assert found["headline"]["level"] is None
    for group in found["groups"].values():
        counts, provisional, supported = (group.pop(key) for key in ("questions", "provisional", "supported"))
        assert {None} == {*group.values(), *supported.values()}
        assert not provisional
        assert 0 == counts["counted"] + counts["unknown"] + counts["unanswered"]


# -- targets ---------------------------------------------------------------------------------------


@moderate
@given(worlds(), st.data())
def test_a_higher_target_never_narrows_a_gap(world: World, data: st.DataObject) -> None:
    low, high = sorted(data.draw(st.tuples(*[st.sampled_from(level_numbers(world[0]))] * 2)))
    place = data.draw(st.sampled_from(["overall", "enablers", "themes", "questions"]))
    pack = pack_of(world)
    named = {"enablers": [*pack.enabler], "themes": [*pack.theme], "questions": [*pack.question]}
    name = data.draw(st.sampled_from(named[place])) if place in named else None
    near, far = (gaps(card_of(with_target(world, place, name, level), pack)) for level in (low, high))
    assert near.keys() == far.keys()
    assert all(near[key] <= far[key] for key in near)


def with_target(world: World, place: str, name: str | None, level: int) -> World:
    model, files, assessment = world
    targets = assessment.get("targets", {})
    wanted = level if name is None else {**targets.get(place, {}), name: level}
    return model, files, {**assessment, "targets": {**targets, place: wanted}}


def gaps(card: Scorecard) -> dict[str, Fraction]:
    """Return the gap of every counted question and of every group with one."""
    found = {standing.question.id: card.gap(standing.question.id) for standing in card.counted}
    of_groups = {name: card.distance(name) for name in card.groups}
    return found | {name: distance.gap for name, distance in of_groups.items() if distance}


# -- rounding --------------------------------------------------------------------------------------


@moderate
@given(worlds())
def test_every_number_shown_is_the_exact_one_rounded_half_up_to_six_places(world: World) -> None:
    shown = json.loads(scorecard_json(card_of(world)), parse_float=Decimal)
    exact = scorecard(*world)
    assert half_up(exact["groups"]) == shown["groups"]
    assert half_up(exact["questions"]) == shown["questions"]


def half_up(exact: Any) -> Any:  # noqa: ANN401 - numbers at any depth
    match exact:
        case dict():
            return {key: half_up(part) for key, part in exact.items()}
        case Fraction():
            quotient = Decimal(exact.numerator) / Decimal(exact.denominator)
            return quotient.quantize(Decimal("0.000001"), ROUND_HALF_UP)
        case _:
            return exact
