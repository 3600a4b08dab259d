"""Changes to the answer of the question that is asked, with their moment and in the file's order."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from dcmaturity.interview.interview import Interview
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.assessment import Answer, Assessment

NO_QUESTION: Final = Refusal("No question is asked here", "Go to one first.")

FORMS: Final = ("level", "items", "value", "not_applicable", "unknown")
"""The fields of an answer of which it has at most one."""


def answered(interview: Interview, new: Answer, at: datetime) -> Interview | Refusal:
    """Return the conversation with another form of the answer, and what else was said about it as it was."""
    form = {name: getattr(new, name) for name in FORMS}
    return amended(interview, {**form, "by": interview.sitting.by}, at)


def amended(interview: Interview, change: Mapping[str, Any], at: datetime) -> Interview | Refusal:
    """Return the conversation with a change to the answer, which is left out if it then says nothing.

    Args:
        interview: Where the conversation stands.
        change: Fields of the answer.
        at: The moment, with its time zone.
    """
    if interview.place is None:
        return NO_QUESTION
    earlier = interview.answer or Answer()
    said = earlier.model_copy(update={"by": interview.sitting.by or earlier.by, **change, "at": _second(at)})
    answers = {**interview.assessment.answers, interview.place: said}
    if said.model_copy(update={"by": None, "at": None}) == Answer():
        del answers[interview.place]
    return interview.changed(_updated(interview.assessment, {"answers": _in_order(answers, interview)}, at))


def targeted(interview: Interview, wanted: int | None, at: datetime) -> Interview | Refusal:
    """Return the conversation with another target for the question; None takes it out."""
    if interview.place is None:
        return NO_QUESTION
    questions = {**interview.assessment.targets.questions, interview.place: wanted}
    given = {question: level for question, level in questions.items() if level is not None}
    targets = interview.assessment.targets.model_copy(update={"questions": _in_order(given, interview)})
    return interview.changed(_updated(interview.assessment, {"targets": targets}, at))


def _in_order(by_question: Mapping[str, Any], interview: Interview) -> dict[str, Any]:
    return {name: by_question[name] for name in sorted(by_question, key=interview.pack.order.__getitem__)}


def _updated(assessment: Assessment, change: Mapping[str, Any], at: datetime) -> Assessment:
    return assessment.model_copy(update={**change, "updated": _second(at)})


def _second(at: datetime) -> datetime:
    """Return a moment as the file keeps it: in UTC, to the second."""
    return at.astimezone(UTC).replace(microsecond=0)
