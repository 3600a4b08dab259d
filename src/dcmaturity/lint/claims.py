"""What a questionnaire takes for true of who answers it."""

from collections.abc import Iterator

from dcmaturity.model.questionnaire import PracticesQuestion, Questionnaire
from dcmaturity.source import Path


def claims(questionnaire: Questionnaire) -> Iterator[tuple[Path, str]]:
    """Yield what is true at each level, and each item, with its path."""
    for index, question in enumerate(questionnaire.questions):
        for level, text in question.levels.items():
            if text.is_:
                yield ("questions", index, "levels", str(level), "is"), text.is_
        if isinstance(question, PracticesQuestion):
            for place, item in enumerate(question.items):
                yield ("questions", index, "items", place, "text"), item.text
