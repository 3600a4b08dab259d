"""What is true at a level of a question; made from items and thresholds where the pack does not say it."""

from typing import Final, assert_never

from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion, Question

UNIT: Final = {"percent": "%", "count": "", "hours": " hours", "days": " days"}


def level_text(question: Question, level: int, pack: Pack) -> str:
    """Return what is true of an administration at `level` of `question`."""
    given = question.levels.get(level)
    if given is not None and given.is_:
        return given.is_
    match question:
        case PracticesQuestion():
            return _from_items(question, level, pack)
        case MeasureQuestion():
            return _from_thresholds(question, level, pack)
        case LevelQuestion():
            return ""
        case _:
            assert_never(question)


def _from_items(question: PracticesQuestion, level: int, pack: Pack) -> str:
    items = [item.text for item in question.items if item.level == level]
    if level == pack.base:
        first = min(item.level for item in question.items)
        return f"The practices of level {first} are not all in place."
    return f"In place everywhere or nearly: {'; '.join(items)}."


def _from_thresholds(question: MeasureQuestion, level: int, pack: Pack) -> str:
    higher = question.better == "higher"
    if level == pack.base:
        return _below(question, level + 1) if higher else f"More than {amount(question, level + 1)}."
    return f"{'At least' if higher else 'At most'} {amount(question, level)}."


def _below(question: MeasureQuestion, level: int) -> str:
    if question.unit != "count":
        return f"Less than {amount(question, level)}."
    return "None." if question.thresholds[level] == 1 else f"Fewer than {amount(question, level)}."


def amount(question: MeasureQuestion, level: int) -> str:
    """Return the threshold of a level with its unit, `95%`."""
    return with_unit(f"{question.thresholds[level].normalize():f}", question)


def with_unit(number: str, question: MeasureQuestion) -> str:
    """Return a number with the question's unit."""
    return f"{number}{UNIT[question.unit]}"
