"""What answers can reach: a percentage lies from 0 to 100, every other value of a measure from 0 upwards."""

from decimal import Decimal
from typing import Final

from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import MeasureQuestion, Question

ALL_OF_IT: Final = 100
"""The highest percentage."""


def met_by_none(question: MeasureQuestion, threshold: Decimal) -> bool:
    """Whether no value meets the threshold."""
    if question.better == "lower":
        return threshold < 0
    return question.unit == "percent" and threshold > ALL_OF_IT


def met_by_all(question: MeasureQuestion, threshold: Decimal) -> bool:
    """Whether every value meets the threshold."""
    if question.better == "higher":
        return threshold <= 0
    return question.unit == "percent" and threshold >= ALL_OF_IT


def lowest(question: Question, pack: Pack) -> int:
    """Return the level that even the worst answer reaches."""
    if not isinstance(question, MeasureQuestion):
        return pack.base
    return pack.base + sum(met_by_all(question, threshold) for threshold in question.thresholds.values())


def highest(question: Question, pack: Pack) -> int:
    """Return the level that the best answer reaches."""
    if not isinstance(question, MeasureQuestion):
        return pack.top
    return pack.top - sum(met_by_none(question, threshold) for threshold in question.thresholds.values())
