"""What people are asked: the questions of a questionnaire and the facts of a profile."""

from collections.abc import Iterator

from dcmaturity.model.fields import Part
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Path


def asked(file: Part) -> Iterator[tuple[Path, str]]:
    """Yield the text of each question that a file asks, with its path."""
    if isinstance(file, Questionnaire):
        for index, question in enumerate(file.questions):
            yield ("questions", index, "text"), question.text
    elif isinstance(file, MaturityModel):
        for index, fact in enumerate(file.profile):
            yield ("profile", index, "text"), fact.text
