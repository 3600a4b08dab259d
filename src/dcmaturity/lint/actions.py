"""The parts of a pack that rules look at: core questions, and what each question says to do."""

from collections.abc import Iterator

from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Action, PracticesQuestion, Question
from dcmaturity.source import Path


def actions(question: Question) -> Iterator[tuple[Path, int, Action]]:
    """Yield each action of a question with its path from there and the level it leads to; items come last."""
    for level, text in question.levels.items():
        yield ("levels", str(level)), level, text
    if isinstance(question, PracticesQuestion):
        for index, item in enumerate(question.items):
            yield ("items", index), item.level, item


def core_questions(pack: Pack) -> list[Question]:
    """Return the questions that every assessment is asked, unless it leaves a questionnaire out."""
    return [question for question in pack.questions if not pack.questionnaire[question.questionnaire].module]
