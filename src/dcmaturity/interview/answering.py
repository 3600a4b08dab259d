"""Answering the question that is asked. Each step returns the next conversation, or a refusal."""

from collections.abc import Mapping
from datetime import datetime

from dcmaturity.interview.changing import NO_QUESTION, answered
from dcmaturity.interview.given import cleaned, given
from dcmaturity.interview.interview import Interview
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.assessment import Answer
from dcmaturity.model.fields import InPlace
from dcmaturity.model.questionnaire import PracticesQuestion, Question


def answer(interview: Interview, text: str, at: datetime) -> Interview | Refusal:
    """Answer the question with a level, a number or what is in place, as it was typed.

    What was said about an earlier answer stays: its note, evidence, confidence and plan. The conversation
    stays where it is.

    Args:
        interview: Where the conversation stands.
        text: What was typed, in any of the forms that `given` reads.
        at: The moment, with its time zone.
    """
    question = interview.question
    if question is None:
        return NO_QUESTION
    said = cleaned(text, empty="Type an answer.")
    new = said if isinstance(said, Refusal) else given(said, question, interview.item, interview.pack)
    if isinstance(new, Refusal):
        return new
    if isinstance(question, PracticesQuestion) and new.items:
        return _items_answered(interview, question, new.items, at)
    return answered(interview, new, at)


def unknown(interview: Interview, at: datetime) -> Interview | Refusal:
    """Say that nobody knows the answer."""
    return answered(interview, Answer(unknown=True), at)


def not_applicable(interview: Interview, reason: str, at: datetime) -> Interview | Refusal:
    """Say why the question does not apply to the administration."""
    if interview.question is not None and interview.question.not_applicable == "never":
        return _applies_always(interview.question)
    said = cleaned(reason, empty="Say why it does not apply.")
    return said if isinstance(said, Refusal) else answered(interview, Answer(not_applicable=said), at)


def _items_answered(
    interview: Interview, question: PracticesQuestion, new: Mapping[str, InPlace], at: datetime
) -> Interview | Refusal:
    """Return the conversation with the new items beside those that were answered before."""
    earlier = (interview.answer or Answer()).items or {}
    items = {item.id: new.get(item.id, earlier.get(item.id)) for item in question.items}
    if question.not_applicable == "never" and set(items.values()) == {"not-applicable"}:
        return _applies_always(question)
    said = Answer(items={name: in_place for name, in_place in items.items() if in_place is not None})
    return answered(interview, said, at)


def _applies_always(question: Question) -> Refusal:
    return Refusal(
        f"`{question.id}` applies to every administration", "Answer it, or say that it is unknown."
    )
