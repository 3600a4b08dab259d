"""The conditions of a questionnaire: the other questions that one waits for, and facts of the profile."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Condition, Question, Questionnaire
from dcmaturity.source import Path


class Wait(NamedTuple):
    """A clause, by its path, that makes a question wait until another one reaches a level."""

    path: Path
    question: Question
    other: Question
    level: int


class Fact(NamedTuple):
    """A clause, by its place in the condition, that wants a fact of the profile to have a value."""

    place: int
    name: str
    value: str


def conditions(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question, Condition]]:
    """Yield each condition with the path of its clauses and the question that it is about."""
    for index, question in enumerate(questionnaire.questions):
        if question.ask_when is not None:
            joined = "any" if question.ask_when.any else "all"
            yield ("questions", index, "ask-when", joined), question, question.ask_when


def facts(condition: Condition) -> list[Fact]:
    """Return the clauses of a condition that are about the profile."""
    return [
        Fact(place, clause.profile, clause.is_ or "")
        for place, clause in enumerate(condition.clauses)
        if clause.profile is not None
    ]


def waits(questionnaire: Questionnaire, pack: Pack) -> Iterator[Wait]:
    """Yield the clauses of all conditions that are about other questions."""
    for at, question, condition in conditions(questionnaire):
        yield from _waits(at, question, condition, pack)


def hopeless(
    questionnaire: Questionnaire, pack: Pack, why: Callable[[Wait], str]
) -> Iterator[tuple[Wait, str]]:
    """Yield the clauses that keep a condition from ever holding, each with the reason.

    One such clause is enough where all have to hold; where any will do, it takes every one of them.

    Args:
        questionnaire: The conditions.
        pack: The pack that it belongs to.
        why: Says why a clause never holds; nothing where it may.
    """
    for at, question, condition in conditions(questionnaire):
        found = [(wait, said) for wait in _waits(at, question, condition, pack) if (said := why(wait))]
        if condition.all or len(found) == len(condition.clauses):
            yield from found


def _waits(at: Path, question: Question, condition: Condition, pack: Pack) -> Iterator[Wait]:
    for place, clause in enumerate(condition.clauses):
        if clause.question is not None:
            yield Wait((*at, place), question, pack.question[clause.question], clause.at_least or 0)
