"""What is asked of every administration."""

from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question


def core_questions(pack: Pack) -> list[Question]:
    """Return the questions that every assessment is asked, unless it leaves a questionnaire out."""
    return [question for question in pack.questions if not pack.questionnaire[question.questionnaire].module]
