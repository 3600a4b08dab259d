"""What the commands do that are more than one step of the interview, and where an answer leads."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeAlias

from dcmaturity.interview import answering, details, finding
from dcmaturity.interview.interview import Interview
from dcmaturity.interview.progress import progress
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.questionnaire import PracticesQuestion, Question
from dcmaturity.scoring.scale import State
from dcmaturity.tui.question_words import answer_words, item_words, question_words
from dcmaturity.tui.step_words import progress_words, sitting_words

Outcome: TypeAlias = Interview | Refusal | list[str] | None
"""Where the conversation goes, why it does not, lines to show, or None to end it."""


def answer(interview: Interview, typed: str, at: datetime) -> Outcome:
    """Answer, and go on to the next item or question; if items were named, to the first that is left."""
    found = answering.answer(interview, typed, at)
    if isinstance(found, Refusal):
        return found
    return _to_what_is_left(found) if "=" in typed else found.go_on()


def unknown(interview: Interview, argument: str, at: datetime) -> Outcome:
    """Say that the answer is unknown: of the item that is asked, unless `all` are meant."""
    if isinstance(interview.question, PracticesQuestion) and argument != "all":
        return answer(interview, "unknown", at)
    return _then_next(answering.unknown(interview, at))


def not_applicable(interview: Interview, reason: str, at: datetime) -> Outcome:
    """Say why the whole question does not apply, and go on; without a reason, of the item that is asked."""
    if isinstance(interview.question, PracticesQuestion) and not reason:
        return answer(interview, "not-applicable", at)
    return _then_next(answering.not_applicable(interview, reason, at))


def evidence(interview: Interview, argument: str, at: datetime) -> Outcome:
    """Add evidence: what, where and when, with bars between."""
    what, where, on, *more = (*argument.split("|"), "", "")
    if any(more):
        return Refusal("That has more than three parts", "Type evidence WHAT | WHERE | YYYY-MM-DD.")
    return details.evidence(interview, what, at, where=where, on=on)


def search(interview: Interview, words: str) -> Outcome:
    """Show the questions that have all the words."""
    found = finding.search(interview, words)
    if not found:
        return Refusal("No question of this sitting has these words", "Try fewer, or a part of one.")
    return _numbered(interview, found, lambda question: question.text)


def overview(interview: Interview) -> Outcome:
    """Show all questions with their answers."""
    return _numbered(interview, interview.asked, lambda question: answer_words(interview, question))


def where(interview: Interview) -> Outcome:
    """Show how far the conversation has come."""
    found = progress(interview)
    turned = ["Only unanswered questions are asked."] if interview.unanswered_only else []
    return [f"{progress_words(found)}, {found.left} left.", *sitting_words(interview), *turned]


def show(interview: Interview) -> Outcome:
    """Show the question again."""
    if interview.question is None:
        return Refusal("No question is asked here", "Go to one first.")
    return [*question_words(interview, interview.question), *item_words(interview)]


def _to_what_is_left(interview: Interview) -> Interview:
    question = interview.question
    is_open = question is not None and interview.state(question) is State.UNANSWERED
    return interview.at(interview.place) if is_open else interview.next()


def _then_next(found: Interview | Refusal) -> Outcome:
    return found if isinstance(found, Refusal) else found.next()


def _numbered(interview: Interview, shown: Iterable[Question], say: Callable[[Question], str]) -> list[str]:
    numbers = {question.id: number for number, question in enumerate(interview.asked, 1)}
    return [f"{numbers[question.id]:>4}\t{question.id}: {say(question)}" for question in shown]
