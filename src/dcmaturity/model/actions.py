"""What a question says to do, and what it covers, wherever it says it."""

from collections.abc import Iterator

from dcmaturity.model.questionnaire import Action, PracticesQuestion, Question
from dcmaturity.source import Path


def actions(question: Question) -> tuple[tuple[Path, int, Action], ...]:
    """Return each action of a question with its path from there and the level it leads to; items are last."""
    return question.actions


def covers(question: Question) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield the topics that the question covers, then those of each item, with the path from the question."""
    yield (), question.covers
    if isinstance(question, PracticesQuestion):
        for index, item in enumerate(question.items):
            yield ("items", index), item.covers
