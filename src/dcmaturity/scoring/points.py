"""The score of one answer: a number from the base of the scale to its top."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from dcmaturity.model.assessment import Answer
from dcmaturity.model.fields import InPlace
from dcmaturity.model.maturity_model import PracticesRule
from dcmaturity.model.questionnaire import Item, LevelQuestion, MeasureQuestion, PracticesQuestion, Question
from dcmaturity.scoring.scale import Scale, State

CREDIT: Final[Mapping[InPlace, Fraction]] = {
    "none": Fraction(0),
    "some": Fraction(1, 4),
    "half": Fraction(1, 2),
    "most": Fraction(1),
}
"""What an item counts that is in place at none, some, half or most of the network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What one answer comes to.

    Attributes:
        state: Answered, not applicable, unknown or unanswered.
        score: The score; None unless answered.
        low: The score if all that is not known turned out worst.
        high: The score if all that is not known turned out best.
        confirmed: The share of the question that is answered, from 0 to 1.
    """

    state: State
    score: Fraction | None
    low: Fraction
    high: Fraction
    confirmed: Fraction = Fraction(0)


def points(question: Question, answer: Answer | None, scale: Scale, practices: PracticesRule) -> Points:
    """Return what `answer` comes to for a question that is asked."""
    if answer is None:
        return _open(State.UNANSWERED, scale)
    if answer.not_applicable is not None:
        return _open(State.NOT_APPLICABLE, scale)
    if answer.unknown:
        return _open(State.UNKNOWN, scale)
    match question:
        case LevelQuestion() if answer.level is not None:
            return _exactly(Fraction(answer.level))
        case MeasureQuestion() if answer.value is not None:
            return _exactly(Fraction(measured_level(question, Fraction(answer.value), scale)))
        case PracticesQuestion() if answer.items is not None:
            return _practices(question, answer.items, scale, practices)
        case _:
            return _open(State.UNANSWERED, scale)


def _exactly(score: Fraction) -> Points:
    return Points(state=State.ANSWERED, score=score, low=score, high=score, confirmed=Fraction(1))


def _open(state: State, scale: Scale) -> Points:
    return Points(state=state, score=None, low=Fraction(scale.base), high=Fraction(scale.top))


def measured_level(question: MeasureQuestion, value: Fraction, scale: Scale) -> int:
    """Return the highest level such that it and all below meet their threshold; the base if none does."""
    level = scale.base
    while level < scale.top and _meets(question, level + 1, value):
        level += 1
    return level


def _meets(question: MeasureQuestion, level: int, value: Fraction) -> bool:
    threshold = Fraction(question.thresholds[level])
    return value >= threshold if question.better == "higher" else value <= threshold


def _practices(
    question: PracticesQuestion, given: Mapping[str, InPlace], scale: Scale, rule: PracticesRule
) -> Points:
    applicable = [item for item in question.items if given.get(item.id) != "not-applicable"]
    if not applicable:
        return _open(State.NOT_APPLICABLE, scale)
    confirmed = [item for item in applicable if given.get(item.id) in CREDIT]
    if not confirmed:
        return _open(State.UNANSWERED, scale)
    low = _stacked(_credits(applicable, given, Fraction(0)), scale, rule)
    return Points(
        state=State.ANSWERED,
        score=low,
        low=low,
        high=_stacked(_credits(applicable, given, Fraction(1)), scale, rule),
        confirmed=Fraction(len(confirmed), len(applicable)),
    )


def _credits(
    items: Iterable[Item], given: Mapping[str, InPlace], unconfirmed: Fraction
) -> dict[int, Fraction]:
    """Return c(level), the mean credit of the applicable items of each level that has one."""
    by_level: dict[int, list[Fraction]] = {}
    for item in items:
        credit = CREDIT.get(given.get(item.id, "unknown"), unconfirmed)
        by_level.setdefault(item.level, []).append(credit)
    return {level: sum(parts, Fraction(0)) / len(parts) for level, parts in by_level.items()}


def _stacked(credit: Mapping[int, Fraction], scale: Scale, rule: PracticesRule) -> Fraction:
    """Return the score: full steps and a part of one, or the sum of all credits."""
    of_level = {level: credit[_nearest(level, credit)] for level in scale.levels_above_base}
    if rule.credit == "sum":
        return scale.base + sum(of_level.values(), Fraction(0))
    score = Fraction(scale.base)
    for part in of_level.values():
        if part < Fraction(rule.pass_):
            return score + part
        score += 1
    return score


def _nearest(level: int, credit: Mapping[int, Fraction]) -> int:
    """Return the level whose credit stands for `level`: itself, else the next lower, else the next higher."""
    lower = [other for other in credit if other <= level]
    return max(lower) if lower else min(credit)
